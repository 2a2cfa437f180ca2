"""Two doses that are taken on alternate days, as they are typed: `5/2.5`, or `5/0` for every other day."""

from __future__ import annotations

from fortnight.domain.messages import SentenceError, text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.record.medication import typed_in_turn


class NotInTurn(SentenceError):
    """The typed text has a stroke and is not two doses in turn."""


def read_in_turn(typed: str) -> tuple[float, float] | None:
    """The dose of the first day and that of the days between; `None` if one dose is typed.

    :raises NotInTurn: with a sentence that says what to type instead.
    """
    parts = typed_in_turn(typed)
    if parts is None:
        return None
    first, second = map(_dose, parts)
    if first is None or second is None or first == 0:
        raise NotInTurn(
            text(
                "“{typed}” is not two doses in turn. Type 5/2.5 for 5 mg and 2.5 mg on alternate days, "
                "or 5/0 for 5 mg every other day.",
                typed=typed.strip(),
            )
        )
    if first == second:
        raise NotInTurn(text("“{typed}” is the same dose every day. Type it once.", typed=typed.strip()))
    return first, second


def _dose(typed: str) -> float | None:
    try:
        found = parse(typed.removesuffix("mg"))
    except NotANumber:
        return None
    return None if found is None or found.comparator else found.value
