"""What all resources share: references within a bundle, times with their offset, and a written resource."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.record.child import Child
from fortnight.exchange.fhir.codes import Resource, fhir_id


@dataclass(frozen=True, slots=True)
class Written:
    """A resource and the id of the record that it was made from; empty if nobody recorded it."""

    resource: Resource
    record: str


def full_url(id: str) -> str:
    """Return the address of a resource within a bundle."""
    return f"urn:uuid:{id}"


def reference(id: str) -> Resource:
    """Return a reference to a resource of the same bundle."""
    return {"reference": full_url(id)}


def subject(child: Child) -> Resource:
    """Return the reference to the Patient of a child."""
    return reference(fhir_id(child.id))


def time_text(at: datetime) -> str:
    """Return a time with its offset and at least its seconds, to the millisecond."""
    return at.isoformat(timespec="milliseconds" if at.microsecond >= 1000 else "seconds")
