"""A drip across the beginning and the end of summer time, in the window and on the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import bedside as reading
from fortnight.ui.reports import infusion_sheet
from helpers.bedside import minute, running
from helpers.clock_changes import here, time_zone
from helpers.painting import words_of


@dataclass(frozen=True)
class Change:
    """A night in Berlin: the start of a drip in UTC, and what the clock on the wall shows.

    `ends` and `finished` are 60 and 61 minutes after the start. `typed` is what the clock showed 20 minutes
    after it, and `axis` the times below the rates.
    """

    start: str
    started: str
    ends: str
    finished: str
    typed: str
    axis: tuple[str, ...]


CHANGES = {
    "summer time begins": Change(
        "2027-03-28 00:30", "28 Mar 2027 01:30", "03:30", "03:31", "01:50",
        ("01:30", "03:00", "03:30", "04:00"),
    ),
    "summer time ends": Change(
        "2026-10-25 00:30", "25 Oct 2026 02:30", "02:30", "02:31", "02:50",
        ("02:30", "02:00", "02:30", "03:00"),
    ),
}  # fmt: skip


@pytest.fixture(params=CHANGES.values(), ids=list(CHANGES))
def night(request):
    with time_zone("Europe/Berlin"):
        yield request.param


def at(bedside, night: Change, minutes: float) -> None:
    """Let the clock of the program show a time some minutes after the start, and the page follow."""
    bedside.clock.now = minute(minutes, here(night.start)).astimezone()
    bedside.page.tick()


def steps(page) -> list[str]:
    return [each.text() for each in page.drip.findChildren(QLabel) if "–" in each.text()]


def test_a_drip_across_a_change_of_the_clocks_is_right_in_the_window_and_on_the_sheet(bedside, night):
    page, start = bedside.page, here(night.start)
    bedside.clock.now = start
    bedside.play(running(start))
    for minutes, left in ((15, "45 min left"), (45, "15 min left")):  # before and after the change
        at(bedside, night, minutes)
        shown = (page.drip.clock.text(), page.drip.ends.text(), page.drip.left_minutes.text())
        assert shown == (f"00:{minutes}:00", f"ends {night.ends}", left)
        assert f"{night.started[-5:]}–{night.ends}" in steps(page)
        assert page.drip.given.text() == f"{50 * minutes / 60:.1f} mL"
    bedside.type(page.vitals.boxes["TEMP"], "36.9")
    bedside.type(page.vitals.time, night.typed, Qt.Key.Key_Return)
    assert bedside.record.vitals[-1].at == minute(20, start), "20 minutes after the start, not 80"
    at(bedside, night, 61)
    assert (page.drip.left.text(), page.drip.finish.isVisible()) == ("0.0 mL", True)
    page.drip.finish_drip()
    assert bedside.record.stage is Stage.GIVEN
    page.tick()
    chart = page.sign_off.chart
    chart.resize(700, 160)
    painted = words_of(lambda painter: chart.render(painter, QPoint()), chart.size())
    assert tuple(each for each in painted if re.fullmatch(r"\d\d:\d\d", each))[:4] == night.axis
    record = bedside.record
    html = infusion_sheet.document(
        bedside.session, reading.show(bedside.session, record.id, bedside.child)
    ).html
    assert f"{night.started} – {night.finished}" in html
    assert "50.0 mL" in html
    assert re.search(rf"<td>{night.typed}</td><td>36.9 °C</td>", html)
    assert record.final_drip.running_minutes == 60, "until the bag was empty"
