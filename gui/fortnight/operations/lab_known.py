"""What is known of the children while many laboratory messages are stored: read once, then kept up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Specimen
from fortnight.exchange.hl7v2.reading import OwnMaps
from fortnight.operations.session import Session
from fortnight.store.changes import data_version
from fortnight.store.queries import courses, lab_messages


class ImportCache:
    """Children, courses and maps of laboratories, as they are in the open transaction of an import.

    Call `begin` in each transaction: what others have written since is then read again.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._version = -1
        self._children: list[Child] = []
        self._courses: dict[str, Course] = {}
        self._maps: dict[str, OwnMaps] = {}

    def begin(self) -> None:
        """Forget everything if another connection has written since."""
        version = data_version(self._session.store.db)
        if version != self._version:
            self._version = version
            self._children = courses.children(self._session.store)
            self._courses.clear()
            self._maps.clear()

    @property
    def children(self) -> list[Child]:
        """All children."""
        return self._children

    def course(self, child: str) -> Course:
        """Return the course of a child."""
        if child not in self._courses:
            found = courses.course(self._session.store, child)
            assert found is not None  # the child was just listed
            self._courses[child] = found
        return self._courses[child]

    def maps(self, source: str) -> OwnMaps:
        """Return what people mapped for a laboratory."""
        if source not in self._maps:
            self._maps[source] = own_maps(self._session, source)
        return self._maps[source]

    def add(self, child: str, made: Iterable[Specimen]) -> None:
        """Add specimens that were just stored to the course of a child."""
        course = self.course(child)
        added = (
            replace(each, results=tuple(replace(result, specimen=each.id) for result in each.results))
            for each in made
        )
        together = sorted((*course.specimens, *added), key=lambda each: (each.collected_at, each.id))
        self._courses[child] = replace(course, specimens=tuple(together))

    def forget(self, child: str) -> None:
        """Read the course of a child again when it is needed: results in it were corrected."""
        self._courses.pop(child, None)


def known_now(session: Session) -> ImportCache:
    """Return what is known at this moment, for a single message."""
    known = ImportCache(session)
    known.begin()
    return known


def own_maps(session: Session, source: str) -> OwnMaps:
    """Return what people mapped for a laboratory."""
    found = (lab_messages.maps(session.store, source, subject) for subject in ("code", "unit"))
    codes, units = ({code: meaning for code, (_, meaning) in each.items()} for each in found)
    return OwnMaps(codes, units)
