"""What the steps of importing one bundle share: the open transaction, the children, and every outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Specimen
from fortnight.domain.record.dates import Localise
from fortnight.exchange.fhir.codes import Resource, is_uuid
from fortnight.exchange.fhir.elements import LONGEST_TEXT, Odd, mapping_at, mappings_at, moment, text_at
from fortnight.exchange.fhir.reader import Bundle, Item
from fortnight.operations.session import Session
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.transaction import Transaction

IMPORT = "import.record"
CONFIRMATION = "confirmation"  # what a resource waits for if a form would ask about it
NOT_IN_BUNDLE = text("It is about a patient that is not in the file.")


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a resource, or of one value of it (`part`)."""

    outcome: Outcome
    reason: Text | None
    what: str = ""
    waits: str = ""
    part: str = ""


@dataclass
class Work:
    """The import of one bundle.

    `children` holds the child of each Patient, or why it is not certain; `unconfirmed` the numbers of those
    that wait for a confirmation only.
    """

    session: Session
    transaction: Transaction
    bundle: Bundle
    file: str
    localise: Localise
    confirmed: bool
    unconfirmed: set[int] = field(default_factory=set[int])
    children: dict[int, Child | Text] = field(default_factory=dict[int, "Child | Text"])
    courses: dict[str, Course] = field(default_factory=dict[str, Course])
    settled: dict[int, list[Settled]] = field(default_factory=dict[int, list[Settled]])
    changed: set[str] = field(default_factory=set[str])
    has_begun: bool = False

    def settle(self, item: Item, outcome: Outcome, reason: Text | None, what: str = "") -> None:
        """State what became of a resource."""
        self.settled[item.number] = [Settled(outcome, reason, what)]

    def ask(self, item: Item, questions: list[Text], what: str = "") -> None:
        """State that a resource waits until somebody confirms what a form would ask about."""
        asked = joined(questions, " ")
        self.settled[item.number] = [Settled(Outcome.WAITING, asked, what, CONFIRMATION)]

    def append(
        self,
        id: str,
        verb: str,
        child: str | None,
        body: Mapping[str, Any],
        reason: str | None = None,
        target: str = "",
    ) -> None:
        """Append an entry that makes a record, or changes the record `target`; first that of the import.

        An interface may write entries only after that one.
        """
        self.begin()
        self.transaction.append(id, verb, target or id, child, body, reason=reason)

    def begin(self) -> None:
        """Record the import itself, once, as soon as something is stored."""
        if not self.has_begun:
            self.has_begun = True
            body = {"files": [self.file], "format": "fhir", "source": self.source}
            self.transaction.append(self.session.new_id(), IMPORT, self.session.new_id(), None, body)

    @property
    def source(self) -> str:
        """Who sent the bundle, as its results name it."""
        return self.bundle.source[:200] or "FHIR"

    def new_id(self, item: Item | None) -> str:
        """Return the id of the record that a resource becomes: its own if it is a UUID that is not in use."""
        db, id = self.session.store.db, item.id if item is not None else ""
        is_free = is_uuid(id) and entries.by_id(db, id) is None and not entries.of_target(db, id)
        return id if is_free else self.session.new_id()

    def child_of(self, item: Item, element: str = "subject") -> Child | Text:
        """Return the child that a resource is about, or why it is not certain. :raises Odd: if unreadable."""
        patient = self.bundle.referred(item.resource, element)
        return self.children.get(patient.number, NOT_IN_BUNDLE) if patient is not None else NOT_IN_BUNDLE

    def course(self, child: Child) -> Course:
        """Return the course of a child as it is now in this import."""
        if child.id not in self.courses:
            found = courses.course(self.session.store, child.id)
            assert found is not None
            self.courses[child.id] = found
        return self.courses[child.id]

    def add_specimens(self, child: Child, made: Sequence[Specimen]) -> None:
        """Add specimens that were written to the course of a child, so that it need not be read again."""
        course = self.course(child)
        together = sorted((*course.specimens, *made), key=lambda each: (each.collected_at, each.id))
        self.courses[child.id] = replace(course, specimens=tuple(together))

    # Who recorded it ------------------------------------------------------------------------------

    def recorded(self, item: Item) -> dict[str, Any]:
        """Return the field of a body that says who recorded a resource elsewhere; nothing if unknown."""
        found = self._authors.get(item.number)
        return {"recorded": found} if found else {}

    @cached_property
    def _authors(self) -> dict[int, dict[str, str]]:
        """Return who recorded each resource and when, by the number of the resource."""
        found: dict[int, dict[str, str]] = {}
        for item in self.bundle.of("Provenance"):
            author = _author(item.resource)
            if author:
                for each in self.members(item, "target"):
                    found.setdefault(each.number, author)
        return found

    def members(self, item: Item, element: str) -> list[Item]:
        """Return the resources of the bundle that a list of references leads to."""
        try:
            listed = mappings_at(item.resource, element)
            found = [self.bundle.referred({"it": each}, "it") for each in listed]
        except Odd:
            return []
        return [each for each in found if each is not None]


def _author(resource: Resource) -> dict[str, str]:
    """Return who recorded something and when; nothing if a Provenance does not say it."""
    try:
        agents = mappings_at(resource, "agent")
        name = text_at(mapping_at(agents[0], "who"), "display").strip() if agents else ""
        at = moment(text_at(resource, "recorded"))
    except Odd:
        return {}
    return {"by": name, "at": at.isoformat()} if 0 < len(name) <= LONGEST_TEXT else {}
