"""The failsafe: the whole record as a PDF on a schedule, in a folder that a ward lead chose with a reason.

The file is not encrypted. Only its owner can read it, and the last three are kept.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.operations import exports, settings
from fortnight.operations.reading_copy import Reader
from fortnight.operations.session import Progress, Session, Stopped
from fortnight.store.errors import NotExported
from fortnight.store.files.locks import locked
from fortnight.store.queries.records import has_entries

KEPT = 3
STAMP = "%Y%m%dT%H%M%SZ"
NAME = re.compile(r"fortnight-record-(\d{8}T\d{6}Z)\.pdf")
DRAFT = re.compile(r"\.[0-9a-f]{8}\.fortnight-record-\d{8}T\d{6}Z\.pdf")  # what a killed run may leave
LONGEST_WAIT_S = 600  # how long to wait for a file that another process is writing
NOT_ENCRYPTED = text(
    "The PDF is not encrypted: whoever can open it reads every child. Keep its folder like paper records."
)

WriteRecord = Callable[[Session, Path, Progress], None]
"""Writes the whole record into a file. :raises OSError: if that fails."""


@dataclass(frozen=True, slots=True)
class Job:
    """A PDF to be written, with everything that a background thread needs to write it.

    `unless_within`: nothing is written if another window wrote one within this time.
    """

    reader: Reader
    folder: Path
    unless_within: timedelta | None = None


# What is there ------------------------------------------------------------------------------------


def folder_of(session: Session) -> Path | None:
    """Return the folder of the PDF; `None` while it is switched off."""
    chosen = settings.value(session.store, "failsafe_folder")
    return Path(chosen).expanduser() if chosen else None


def written_files(folder: Path) -> list[tuple[datetime, Path]]:
    """Return the PDFs in a folder with the times of their record, the newest first; none if it is gone."""
    found = list[tuple[datetime, Path]]()
    with suppress(OSError):
        for path in folder.iterdir():
            match = NAME.fullmatch(path.name)
            if match and path.is_file():
                with suppress(ValueError):
                    found.append((datetime.strptime(match[1], STAMP).replace(tzinfo=UTC), path))
    return sorted(found, reverse=True)


def is_due(session: Session) -> bool:
    """Return whether a PDF is to be written now."""
    folder = folder_of(session)
    if folder is None or not has_entries(session.store):
        return False
    return _is_older(session, folder, times=1)


def _is_older(session: Session, folder: Path, times: int) -> bool:
    """Return whether the newest PDF is missing or older than a number of intervals."""
    found = written_files(folder)
    return not found or session.clock() - found[0][0] >= times * _interval(session)


def _interval(session: Session) -> timedelta:
    return timedelta(hours=int(settings.value(session.store, "failsafe_hours")))


def notice(session: Session) -> Text | None:
    """Return the notice that the newest PDF is missing or too old; `None` if all is well or it is off."""
    folder = folder_of(session)
    if folder is None or not has_entries(session.store) or not _is_older(session, folder, times=2):
        return None
    return text(
        "There is no failsafe PDF in {folder} that is new enough. The record itself is safe.", folder=folder
    )


# Writing ------------------------------------------------------------------------------------------


def job(session: Session, folder: Path | None = None, if_due: bool = False) -> Job:
    """Return the PDF to write now, into the folder of the setting or another one.

    `if_due`: it is not written if another window has written one meanwhile.

    :raises NotExported: if there is no folder.
    """
    chosen = folder or folder_of(session)
    if chosen is None:
        raise NotExported(
            text("No folder is chosen for the failsafe PDF. A ward lead chooses it in Settings.")
        )
    return Job(Reader.of(session), chosen, _interval(session) if if_due else None)


def carry_out(work: Job, write: WriteRecord, progress: Progress) -> Path:
    """Write the PDF from a copy of the record, then delete all but the last three. Return its path.

    The file gets its name only when it is complete. Only one is written at a time in a folder.

    :raises NotExported: with a sentence; the earlier files and the record are unchanged.
    :raises Stopped: if it was stopped or another window has written one; nothing was changed.
    """
    if not work.folder.is_dir():
        raise NotExported(
            text("No failsafe PDF was written: the folder {folder} is not there.", folder=work.folder)
        )
    path = work.folder / f"fortnight-record-{work.reader.at.astimezone(UTC).strftime(STAMP)}.pdf"
    with _as_sentence(work.folder), locked(work.folder, LONGEST_WAIT_S):
        _stop_if_written(work)
        _delete_drafts(work.folder)
        progress.step(text("Copying the record"))
        with work.reader.session() as session, exports.private_file(path) as draft:
            write(session, draft, progress)
        for _, old in written_files(work.folder)[KEPT:]:
            old.unlink(missing_ok=True)
    return path


def _stop_if_written(work: Job) -> None:
    found = written_files(work.folder)
    if work.unless_within is not None and found and work.reader.at - found[0][0] < work.unless_within:
        raise Stopped(text("Another window has written the failsafe PDF."))


def _delete_drafts(folder: Path) -> None:
    """Delete what a killed run left: an incomplete file under a name of its own."""
    for path in folder.iterdir():
        if DRAFT.fullmatch(path.name):
            path.unlink(missing_ok=True)


@contextmanager
def _as_sentence(folder: Path) -> Generator[None]:
    """Turn an error of the operating system into a sentence. :raises NotExported: with it."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            sentence = text(
                "The disk that holds {folder} is full: no failsafe PDF was written. Free some space there.",
                folder=folder,
            )
        else:
            why = error.strerror or text("the file is incomplete; the disk may be full")
            sentence = text("No failsafe PDF was written in {folder}: {why}.", folder=folder, why=why)
        raise NotExported(sentence) from error


# The journal --------------------------------------------------------------------------------------


def note(session: Session, path: Path) -> None:
    """Record that the whole record was exported, if the record can be written."""
    exports.note(session, None, "whole record", path.name)


def note_failure(session: Session, why: Text) -> None:
    """Record that the PDF was not written, at most once a day for each reason."""
    day = session.clock().date().isoformat()
    id = f"failsafe/{session.store.device}/{day}/{sha256(str(why).encode()).hexdigest()[:12]}"
    body = {"what": "whole record", "why": str(why)}
    exports.note_once(session, id, "export.failed", "export:failsafe", None, body)


def write_now(session: Session, write: WriteRecord, folder: Path | None, progress: Progress) -> Path:
    """Write the PDF now and record that, or why not. :raises NotExported: with a sentence."""
    try:
        path = carry_out(job(session, folder), write, progress)
    except NotExported as refused:
        note_failure(session, refused.sentence)
        raise
    note(session, path)
    return path
