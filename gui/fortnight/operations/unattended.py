"""Laboratory messages that come without a person: from a watched folder, or from a connection (MLLP).

A file is moved, and a message is acknowledged, after the commit and never before. What was stored before a
crash is recognised when it comes again, so nothing is lost and nothing is stored twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.hl7v2.mllp import MOST_FRAME_BYTES, Answer, Frame
from fortnight.operations.lab_messages import FileReport, import_contents, import_messages
from fortnight.operations.session import Session, StoreProblem

QUIET_SECONDS = 2.0  # a file that changed later than this may still be written [P]


class Subfolder(StrEnum):
    """The folder inside the watched one into which a file is moved."""

    DONE = "done"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Handled:
    """A file that was taken: where it is now, and what became of its observations."""

    path: Path
    subfolder: Subfolder
    report: FileReport


def prepare(folder: Path) -> None:
    """Make the folders into which files are moved. :raises OSError: if that is not possible."""
    for subfolder in Subfolder:
        (folder / subfolder).mkdir(parents=True, exist_ok=True)


def take_files(session: Session, folder: Path, localise: Localise, now: float) -> Iterator[Handled]:
    """Import the files of a watched folder, oldest first; yield each after it was moved.

    Hidden files, links and files that may still be written stay.

    :param now: the time in seconds since 1970, by the clock of the file system.
    :raises OSError: if a file cannot be read or moved.
    :raises StoreProblem: if the record cannot be written; the file stays and is taken again.
    """
    for path in _ready(folder, now):
        (report,) = import_messages(session, [path], localise)
        subfolder = subfolder_of(report)
        yield Handled(_move(path, folder / subfolder), subfolder, report)


def _ready(folder: Path, now: float) -> list[Path]:
    found = [
        (entry.stat(follow_symlinks=False).st_mtime, entry.name)
        for entry in os.scandir(folder)
        if entry.is_file(follow_symlinks=False) and not entry.name.startswith(".")
    ]
    return [folder / name for changed, name in sorted(found) if now - changed >= QUIET_SECONDS]


def subfolder_of(report: FileReport) -> Subfolder:
    """Return where a file belongs: refused if anything in it was, waiting if anything waits, else done."""
    if report.remarks or report.counts[Outcome.REFUSED]:
        return Subfolder.REFUSED
    return Subfolder.WAITING if report.counts[Outcome.WAITING] else Subfolder.DONE


def _move(path: Path, subfolder: Path) -> Path:
    """Move a file; another file of this name keeps its place, and this one gets a number."""
    number, target = 1, subfolder / path.name
    while True:
        try:
            os.link(path, target)  # fails if the name is taken, unlike a move
        except FileExistsError:
            number += 1
            target = subfolder / f"{path.stem}-{number}{path.suffix}"
        else:
            path.unlink()
            return target


def answer_to(session: Session, frame: Frame, name: str, localise: Localise) -> tuple[Answer, str]:
    """Record the message of a frame; return its acknowledgement and the reason, empty if it is accepted.

    A message that waits for a person, or of which an observation is refused, is in the record and accepted.

    :param name: where it came from, for the record.
    """
    if frame.too_long:
        most = MOST_FRAME_BYTES // 1_000_000
        return Answer.REJECTED, str(text("A frame holds at most {most} MB.", most=most))
    try:
        (report,) = import_contents(session, [(name, frame.content)], localise)
    except StoreProblem as problem:
        return Answer.ERROR, str(problem.sentence)
    refused = _refusal(report)
    return (Answer.REJECTED, str(refused)) if refused is not None else (Answer.ACCEPTED, "")


def _refusal(report: FileReport) -> Text | None:
    """Return why nothing of a message can ever be stored; `None` if something was, is there, or waits."""
    if not report.details:
        return report.remarks[0]
    if all(detail.outcome is Outcome.REFUSED for detail in report.details):
        return report.details[0].reason
    return None
