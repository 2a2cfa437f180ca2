"""Writes bundles: the resources of children in the order of one table, each with its address, as JSON.

A bundle is written child by child, so that memory does not grow with the ward.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from fortnight.exchange.fhir.codes import AGENT_TYPES, INSTALLATIONS, Resource, coding, concept, fhir_id
from fortnight.exchange.fhir.events import other_events
from fortnight.exchange.fhir.measurements import observations
from fortnight.exchange.fhir.patient import patients
from fortnight.exchange.fhir.references import Written, full_url, reference, time_text
from fortnight.exchange.fhir.source import Source
from fortnight.exchange.fhir.tapers import tapers
from fortnight.exchange.fhir.treatment import conditions, flags, infusions, medication
from fortnight.exchange.fhir.visits import visits
from fortnight.store.files.layout import private_draft

# What becomes of a child, in this order: resources refer to the Patient, and reports to what is before them.
WRITERS: tuple[Callable[[Source], Iterator[Written]], ...] = (
    patients,
    observations,
    infusions,
    medication,
    tapers,
    conditions,
    other_events,
    visits,
    flags,
)


@dataclass(slots=True)
class Counted:
    """How many resources of each type a bundle holds."""

    by_type: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, resource: Resource) -> None:
        """Count one resource."""
        kind = resource["resourceType"]
        self.by_type[kind] = self.by_type.get(kind, 0) + 1

    def add_all(self, other: Counted) -> None:
        """Add what another bundle holds."""
        for kind, count in other.by_type.items():
            self.by_type[kind] = self.by_type.get(kind, 0) + count

    @property
    def total(self) -> int:
        """The number of all resources."""
        return sum(self.by_type.values())


def resources(source: Source) -> Iterator[Resource]:
    """Yield all resources of a child, then who recorded them."""
    recorded: dict[str, list[str]] = {}
    for write in WRITERS:
        for written in write(source):
            yield written.resource
            if written.record in source.recorded:
                recorded.setdefault(written.record, []).append(written.resource["id"])
    for record, ids in recorded.items():
        yield _provenance(source, record, ids)


def _provenance(source: Source, record: str, ids: Iterable[str]) -> Resource:
    who = source.recorded[record]
    return {
        "resourceType": "Provenance",
        "id": fhir_id(record, "provenance"),
        "target": [reference(id) for id in ids],
        "recorded": time_text(who.at),
        "agent": [{"type": concept("", coding(AGENT_TYPES, "author", "Author")), "who": {"display": who.by}}],
    }


def write_bundle(path: Path, sources: Iterable[Source], at: datetime, device: str) -> Counted:
    """Write the bundle of some children into a file that only its owner can read; return what it holds.

    :param device: the id of the installation, which a later import recognises as the sender.
    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    with private_draft(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        return _write(file, sources, at, device)


def _write(file: TextIO, sources: Iterable[Source], at: datetime, device: str) -> Counted:
    head = {
        "resourceType": "Bundle",
        "id": fhir_id(f"{device}/{at.isoformat()}"),
        "meta": {"source": f"{INSTALLATIONS}{device}"},
        "type": "collection",
        "timestamp": time_text(at),
    }
    counted = Counted()
    file.write(dump(head)[:-1])
    for source in sources:
        for resource in resources(source):
            entry = {"fullUrl": full_url(resource["id"]), "resource": resource}
            file.write("," if counted.total else ',"entry":[')
            file.write(f"\n{dump(entry)}")
            counted.add(resource)
    file.write("]}\n" if counted.total else "}\n")
    return counted


def dump(data: Any) -> str:
    """Return compact JSON in which a decimal keeps its digits: 0.20 stays 0.20."""
    import simplejson  # with the first bundle: it is not needed to start

    return simplejson.dumps(
        data, use_decimal=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
