"""Files that a program sent, imported by what they are: laboratory messages (HL7 v2) or FHIR bundles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fortnight.domain.record.dates import Localise
from fortnight.exchange.fhir.reader import is_json
from fortnight.operations.fhir_import import import_bundles
from fortnight.operations.fhir_work import CONFIRMATION
from fortnight.operations.lab_messages import Detail, FileReport, are_messages, import_messages
from fortnight.operations.session import Session

BEGINNING = 64  # bytes that tell a bundle from a message


def is_bundle(path: Path) -> bool:
    """Return whether a file begins as a FHIR bundle does. :raises OSError: if it cannot be read."""
    with path.open("rb") as file:
        return is_json(file.read(BEGINNING))


def are_received(paths: Sequence[Path]) -> list[bool]:
    """Return for each file whether another program sent it: messages or a bundle, not a table.

    :raises OSError: if it cannot be read.
    """
    messages = are_messages(paths)
    return [known or is_bundle(path) for path, known in zip(paths, messages, strict=True)]


def import_received(
    session: Session, paths: Sequence[Path], localise: Localise, confirmed: bool = False
) -> list[FileReport]:
    """Import files, each for itself, and say what became of what they hold.

    :param confirmed: what a form would ask about the contents of bundles is right.
    :raises OSError: if a file cannot be read.
    :raises StoreProblem: if the record cannot be written; the files before that one are stored.
    """
    reports: list[FileReport] = []
    for path in paths:
        if is_bundle(path):
            reports += import_bundles(session, [path], localise, confirmed=confirmed)
        else:
            reports += import_messages(session, [path], localise)
    return reports


def to_confirm(reports: Iterable[FileReport]) -> list[Detail]:
    """Return what waits for nothing but a confirmation."""
    return [detail for report in reports for detail in report.details if detail.waits == CONFIRMATION]
