"""Children as FHIR R4 bundles: one for all of them in a file, or one for each in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.exchange.fhir.bundle import Counted, write_bundle
from fortnight.exchange.fhir.source import Recorded, Source
from fortnight.operations import exports
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Progress, Session
from fortnight.store.queries import courses
from fortnight.store.queries.activity import visits
from fortnight.store.queries.recorded import recorded_by


def source_of(session: Session, child: str) -> Source:
    """Return what the resources of a child are made from. :raises Invalid: if it is not registered."""
    store = session.store
    return Source(
        course_of(session, child),
        tuple(courses.alerts(store, "child = ?", [child])),
        visits(store, child),
        {id: Recorded(*who) for id, who in recorded_by(store, child).items()},
    )


def is_one_file(target: Path) -> bool:
    """Return whether all children are written into one bundle: the name ends in `.json`."""
    return target.suffix.casefold() == ".json"


def write_bundles(
    session: Session, children: Sequence[str], target: Path, progress: Progress
) -> dict[str, int]:
    """Write one bundle, or a new folder with one for each child; return the resources by type.

    A bundle of one child can be imported alone. Its file is numbered: a hospital number may hold characters
    that a file name may not.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    at, device = session.clock(), session.store.device
    sources = _sources(session, children, progress)
    if is_one_file(target):
        return write_bundle(target, sources, at, device).by_type
    together = Counted()
    with exports.new_folder(target) as draft:
        for number, source in enumerate(sources, 1):
            together.add_all(write_bundle(draft / f"child-{number:03}.json", [source], at, device))
    return together.by_type


def _sources(session: Session, children: Iterable[str], progress: Progress) -> Iterator[Source]:
    listed = list(children)
    for done, child in enumerate(listed):
        progress.step(text("Writing the children"), done, len(listed))
        yield source_of(session, child)
