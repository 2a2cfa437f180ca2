"""What went wrong, newest first, and a report that holds nothing of a record."""

from __future__ import annotations

import platform

from fortnight import __version__
from fortnight.program_log import limits
from fortnight.program_log.reading import report, troubles
from fortnight.program_log.writing import NAME


def written(folder, *lines: str):
    (folder / NAME).write_text("".join(f"{line}\n" for line in lines))
    return folder


def line(minute: int, code: str = "not-backed-up", place: str = "fortnight.store.backup:88") -> str:
    return f"2026-11-27T09:{minute:02}:00.123Z WARNING {code} NotBackedUp {place} ENOSPC"


def test_problems_are_listed_newest_first_and_other_lines_are_not(tmp_path):
    folder = written(
        tmp_path, line(1), line(2, "start"), line(3, "hub"), line(4, "other"), line(5, "unknown")
    )
    assert [each.kind.code for each in troubles(folder)] == ["hub", "not-backed-up"]


def test_the_same_problem_in_a_row_is_one(tmp_path):
    (one,) = troubles(written(tmp_path, line(1), line(2), line(3)))
    assert (one.times, one.line.at.minute) == (3, 3)
    assert len(troubles(written(tmp_path, line(1), line(2, place="fortnight.store.backup:90")))) == 2


def test_older_files_are_read_first(tmp_path):
    written(tmp_path, line(9, "hub"))
    (tmp_path / f"{NAME}.1").write_text(line(1) + "\n")
    assert [each.kind.code for each in troubles(tmp_path)] == ["hub", "not-backed-up"]


def test_there_is_a_limit(tmp_path):
    many = [line(n % 60, place=f"fortnight.store.backup:{n}") for n in range(1, 300)]
    found = troubles(written(tmp_path, *many))
    assert len(found) == limits.LISTED == 200
    assert report(found).count("not-backed-up") == limits.REPORTED == 20


def test_a_report_has_versions_the_system_and_stacks(tmp_path):
    found = troubles(written(tmp_path, line(1), "  fortnight.store.backup:back_up:88"))
    words = report(found, {"Qt": "6.11.3"})
    assert words.splitlines()[:3] == [
        f"Fortnight {__version__}",
        f"Python {platform.python_version()}",
        "Qt 6.11.3",
    ]
    assert platform.node() not in words.split()
    assert words.endswith("  fortnight.store.backup:back_up:88\n")
