"""Exports children as FHIR R4 bundles; who exported whom is recorded in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fortnight.exchange.fhir.bundle import Counted, write_bundle
from fortnight.exchange.fhir.source import Recorded, Source
from fortnight.operations import exports
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from fortnight.store.queries.recorded import preliminary_results, recorded_by

WHAT = "FHIR bundle"


def source_of(session: Session, child: str) -> Source:
    """Return what the resources of a child are made from. :raises Invalid: if it is not registered."""
    store = session.store
    return Source(
        course_of(session, child),
        tuple(courses.alerts(store, "child = ?", [child])),
        {id: Recorded(*who) for id, who in recorded_by(store, child).items()},
        preliminary_results(store, child),
    )


def export_bundle(session: Session, children: Sequence[str], path: Path) -> Counted:
    """Write the bundle of some children and record the export; return what it holds.

    :raises Invalid: if a child is not registered.
    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    counted = write_bundle(path, _sources(session, children), session.clock(), session.store.device)
    for child in children:
        exports.note(session, child, WHAT, path.name)
    return counted


def export_bundles(session: Session, children: Sequence[str], folder: Path) -> Counted:
    """Write one bundle for each child into a new folder; return what they hold.

    Files are numbered: a hospital number may hold characters that a file name may not.

    :raises Invalid: if a child is not registered.
    :raises OSError: if the folder cannot be written, or is there and not empty; nothing is written then.
    """
    together, store = Counted(), session.store
    with exports.new_folder(folder) as draft:
        for number, child in enumerate(children, 1):
            path, sources = draft / f"child-{number:03}.json", [source_of(session, child)]
            together.add_all(write_bundle(path, sources, session.clock(), store.device))
    for child in children:
        exports.note(session, child, WHAT, folder.name)
    return together


def _sources(session: Session, children: Iterable[str]) -> Iterator[Source]:
    for child in children:
        yield source_of(session, child)
