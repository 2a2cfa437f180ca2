"""Lines of the log: what they hold, what they cannot hold, and how the files rotate."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest

from fortnight.domain.messages import text
from fortnight.program_log import limits, writing
from fortnight.program_log.reading import files, lines
from fortnight.program_log.writing import ProgramLog, current, note, note_error
from fortnight.store.errors import DiskFull, NotBackedUp
from helpers.log_search import leaks
from helpers.stores import NOW

SECRET = "Case 1, 0001, IL-6 96"


@pytest.fixture
def log(tmp_path):
    made = ProgramLog(tmp_path / "logs", NOW, logging.DEBUG)
    made.open()
    yield made
    made.close()


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def written(log: ProgramLog) -> str:
    return "".join(path.read_text() for path in files(log.folder))


def test_a_line_has_a_code_the_class_of_the_error_its_place_and_the_name_of_the_error_number(log):
    try:
        raise NotBackedUp(text("{what}", what=SECRET)) from OSError(28, SECRET)
    except NotBackedUp as error:
        note_error(error)
    (line,) = [each for each in lines(log.folder) if each.code != "start"]
    assert (line.level, line.code, line.what, line.number) == (
        "WARNING",
        "not-backed-up",
        "NotBackedUp",
        "ENOSPC",
    )
    assert line.place.rpartition(":")[0].endswith("test_writing")
    assert "test_a_line_has_a_code" in line.stack[-1]


def test_no_message_of_an_error_and_no_argument_is_written(log):
    note_error(raised(ZeroDivisionError(SECRET)))
    logging.getLogger("hl7").warning("cannot read %s", SECRET)
    logging.getLogger("hl7").warning("read", extra={"code": SECRET, "place": SECRET, "frames": [SECRET]})
    logging.getLogger("other").error(f"cannot read {SECRET}", exc_info=raised(KeyError(SECRET)))
    logging.getLogger("fortnight").debug(SECRET)
    assert [(each.code, each.what) for each in lines(log.folder)] == [
        ("start", "-"),
        ("fault", "ZeroDivisionError"),
        ("other", "-"),
        ("other", "-"),
        ("other", "KeyError"),
        ("other", "-"),
    ]
    assert leaks(log.folder, [SECRET, "Case", "0001", "96"]) == set()


def test_errors_of_other_threads_and_of_destructors_are_written(log):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    caught = raised(KeyError(SECRET))
    sys.unraisablehook(type("What", (), {"exc_value": caught, "exc_traceback": caught.__traceback__})())  # type: ignore[arg-type]
    assert [each.what for each in lines(log.folder)][1:] == ["ZeroDivisionError", "KeyError"]


def test_the_hooks_are_as_they_were_after_it_was_closed(tmp_path):
    before = threading.excepthook, sys.unraisablehook
    log = ProgramLog(tmp_path, NOW)
    log.open()
    assert current() is log
    assert threading.excepthook is not before[0]
    log.close()
    assert current() is None
    assert (threading.excepthook, sys.unraisablehook) == before


def test_only_its_owner_can_read_it(log):
    assert log.folder.stat().st_mode & 0o077 == 0
    assert (log.folder / writing.NAME).stat().st_mode & 0o077 == 0


def test_files_rotate_and_the_oldest_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "FILE_BYTES", 2_000)
    log = ProgramLog(tmp_path, NOW)
    log.open()
    for _ in range(300):
        note("message-taken")
    log.close()
    assert len(files(tmp_path)) == limits.OLDER_FILES + 1
    assert all(path.stat().st_size <= 2_000 for path in files(tmp_path))
    assert list(lines(tmp_path))[-1].code == "end", "the newest line is kept"


def test_the_size_of_the_log_is_limited():
    assert (limits.FILE_BYTES, limits.OLDER_FILES) == (500_000, 4)


def test_a_log_that_cannot_be_written_disturbs_nothing(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    log = ProgramLog(tmp_path / "file" / "logs", NOW)
    log.open()
    note_error(raised(DiskFull(text("The disk is full."), reserve_freed=True)))
    log.close()
    assert capsys.readouterr() == ("", "")


def test_debug_lines_are_written_only_if_asked_for(tmp_path):
    for level, found in ((logging.INFO, 0), (logging.DEBUG, 1)):
        log = ProgramLog(tmp_path / str(level), NOW, level)
        log.open()
        note("shown", shown=ProgramLog)
        log.close()
        assert [each.what for each in lines(log.folder) if each.code == "shown"] == ["ProgramLog"] * found


def test_a_file_that_cannot_be_moved_leaves_the_older_ones_in_their_places(log, monkeypatch):
    """On Windows a file that another process has open cannot be moved."""
    note("start")
    log.folder.joinpath("fortnight.log.1").write_text("older")
    handler = next(each for each in logging.getLogger().handlers if isinstance(each, writing._Files))  # noqa: SLF001

    def refuse(path: Path, target: str) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    handler.doRollover()
    monkeypatch.undo()
    assert log.folder.joinpath("fortnight.log.1").read_text() == "older"
    handler.doRollover()
    assert log.folder.joinpath("fortnight.log.2").read_text() == "older"
    note("start")
    assert len(files(log.folder)) == 3
