"""Conflicts: two computers changed the same value, each without having seen the other's change.

Both entries stay. The later one by (Lamport time, device) is shown, and the other one beside it, until a
physician settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from fortnight.store.journal.entries import Entry

SETTLE = "conflict.settle"
APART = "conflict.apart"  # two registrations that look like one child are two children


class Change(NamedTuple):
    """An entry that changes fields of a record, and the new value of each; each result is a field."""

    entry: Entry
    values: Mapping[str, Any]


def changes(counted: Iterable[Entry]) -> list[Change]:
    """Return the corrections among the entries of a record that are not undone, and what settled them."""
    return [
        Change(entry, _values(_change_of(entry)))
        for entry in counted
        if entry.verb.endswith(".amend") or entry.verb == SETTLE
    ]


def _change_of(entry: Entry) -> Mapping[str, Any]:
    return entry.data["fields"] if entry.verb == SETTLE else entry.data


def _values(change: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{name: value for name, value in change.items() if name != "results"},
        **change.get("results", {}),
    }


def in_conflict(found: Sequence[Change]) -> dict[str, list[Change]]:
    """Return the changes that nobody who changed the same field later had seen, by field, the shown one last.

    A field is in conflict if there are several and their values differ.
    """
    if len({change.entry.device for change in found}) < 2:
        return {}
    seen = _seen(found)
    names = {name: None for change in found for name in change.values}
    competing = ((name, _newest(name, found, seen)) for name in names)
    return {name: some for name, some in competing if _differ(name, some)}


def _newest(name: str, found: Sequence[Change], seen: Mapping[str, set[str]]) -> list[Change]:
    writers = [change for change in found if name in change.values]
    passed = {id for change in writers for id in seen[change.entry.id]}
    return [change for change in writers if change.entry.id not in passed]


def _differ(name: str, some: Sequence[Change]) -> bool:
    return any(change.values[name] != some[0].values[name] for change in some)


def _seen(found: Sequence[Change]) -> dict[str, set[str]]:
    """Return what each change was made after: its base, those of its own device, what it settled."""
    seen: dict[str, set[str]] = {}
    of_device: dict[str, set[str]] = {}
    for entry, _ in found:
        before = of_device.setdefault(entry.device, set())
        known = set(before)
        for id in _named(entry):
            known |= {id} | seen.get(id, set())
        seen[entry.id] = known
        before |= known | {entry.id}
    return seen


def _named(entry: Entry) -> Iterator[str]:
    if entry.base is not None:
        yield entry.base
    if entry.verb == SETTLE:
        yield from entry.data["settled"]


def apart_target(one: str, other: str) -> str:
    """Return the target of the answers about two registrations, in whichever order they are named."""
    first, second = sorted((one, other))
    return f"{first}/{second}/apart"
