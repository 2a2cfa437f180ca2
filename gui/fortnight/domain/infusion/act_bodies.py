"""The bodies of acts as JSON: written, and read again with every type checked.

msgspec (BSD licence, no dependency, kept since 2021) does both.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from fortnight.domain.infusion.acts import BODIES, ActKind, Body
from fortnight.domain.messages import SentenceError, text


class BodyRefused(SentenceError):
    """The body of an act is not valid."""


def as_body(body: Body) -> dict[str, Any]:
    """Return what an act states as JSON values, without fields that are empty and `is_…` that do not hold."""
    import msgspec  # a twentieth of a second that only a ward with infusions at the bedside needs

    return cast("dict[str, Any]", _without_empty(msgspec.to_builtins(body, order="deterministic")))


def read_body(kind: ActKind, body: Mapping[str, Any]) -> Body:
    """Return what an act states.

    :raises BodyRefused: if a field is missing, unknown or of the wrong type, or a time has no offset.
    """
    import msgspec

    try:
        read = msgspec.convert(body, BODIES[kind])
    except msgspec.ValidationError as refused:
        raise BodyRefused(text("{act}: {what}", act=kind.value, what=str(refused))) from refused
    unknown = _first_unknown(body, msgspec.to_builtins(read))
    if unknown is not None:
        raise BodyRefused(text("{act}: “{field}” is not a field.", act=kind.value, field=unknown))
    if not _times_have_offsets(msgspec.to_builtins(read, builtin_types=(datetime, date))):
        raise BodyRefused(text("{act}: a time has no offset from UTC.", act=kind.value))
    return read


def _without_empty(value: Any) -> Any:
    """Return JSON values without `None`, empty text, empty lists and empty mappings."""
    if isinstance(value, dict):
        kept = {key: _without_empty(each) for key, each in cast("dict[str, Any]", value).items()}
        return {key: each for key, each in kept.items() if not _is_empty(key, each)}
    if isinstance(value, list | tuple | set | frozenset):
        return [_without_empty(each) for each in cast("list[Any]", value)]
    return value


def _is_empty(key: str, value: Any) -> bool:
    return value is None or value in ("", [], {}) or (value is False and key.startswith("is_"))


def _first_unknown(given: Any, read: Any) -> str | None:
    """Return the first key of `given` that is not in what was read from it."""
    if isinstance(given, dict) and isinstance(read, dict):
        for key, each in cast("dict[str, Any]", given).items():
            if key not in read:
                return key
            deeper = _first_unknown(each, cast("dict[str, Any]", read)[key])
            if deeper is not None:
                return deeper
    if isinstance(given, list | tuple) and isinstance(read, list | tuple):
        pairs = zip(cast("list[Any]", given), cast("list[Any]", read), strict=False)
        return next((found for one, other in pairs if (found := _first_unknown(one, other))), None)
    return None


def _times_have_offsets(value: Any) -> bool:
    if isinstance(value, datetime):
        return value.tzinfo is not None
    if isinstance(value, dict):
        return all(map(_times_have_offsets, cast("dict[str, Any]", value).values()))
    if isinstance(value, list | tuple):
        return all(map(_times_have_offsets, cast("list[Any]", value)))
    return True
