"""A screen reader over AT-SPI, as on a Linux desktop: banner, alert, newest values and the timeline table."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.app.user_window import now
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.ui import formats
from fortnight.ui.shell.notifier import NEW_ALERT
from helpers.people import logged_in, record_with_lead
from helpers.screen_reader import Heard, needs_a_bus, screen_reader
from helpers.screens import focus_window, in_use, keys, on_a_screen, open_child, until, virtual_screen

pytestmark = [*on_a_screen, needs_a_bus]
VISITS = 8


def ill(session) -> None:
    """A child in steady state whose IL-6 of today raised an alert."""
    born = now().date() - timedelta(days=7 * 366)
    register_child(session, "c1", ChildDraft("0001", "Case 1", "male", born, allergies="latex"))
    for n in range(VISITS):
        drawn = now() - timedelta(days=14 * (VISITS - n))
        values = {"IL6": Typed(str(14 + n % 4), "pg/mL"), "CRP": Typed("<0.3", "mg/L")}
        record_labs(session, f"l{n}", "c1", LabsDraft(drawn, values), confirmed=True)
        start = drawn + timedelta(hours=1)
        given = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(session, f"i{n}", "c1", given, confirmed=True)
    values = {"IL6": Typed("1400", "pg/mL"), "CRP": Typed("7.5", "mg/L"), "WBC": Typed("19.4", "10*9/L")}
    record_labs(session, "ill", "c1", LabsDraft(now() - timedelta(hours=1), values), confirmed=True)


@pytest.fixture
def record(tmp_path):
    record_with_lead(tmp_path / "ward", now)
    with logged_in(tmp_path / "ward", clock=now) as session:
        ill(session)
        yield tmp_path / "ward"


def names(heard: list[Heard]) -> list[str]:
    return [each.name for each in heard]


def test_banner_alert_newest_values_and_table_are_read(record, tmp_path, monkeypatch):
    heard: list[Heard] = []

    def hears(words: str) -> bool:
        heard[:] = reader.heard()
        return any(words in name for name in names(heard))

    with (
        virtual_screen() as display,
        screen_reader(tmp_path, display, monkeypatch) as reader,
        in_use(record, display),
    ):
        open_child(display)
        until(lambda: hears("Milestones"), "the findings beside the timeline")
        said = names(heard)
        for words in ("Case 1 · boy", "264 mg", "22 kg"):
            assert words in said, f"banner: {words}"
        assert any("latex" in name for name in said)
        assert any("× this child's own level" in name for name in said), "the alert"
        assert any(name.startswith("1400 pg/mL") for name in said), "its sentence"
        newest = said.index("1400")
        assert said[newest - 1 : newest + 2] == ["IL-6", "1400", "pg/mL"], "the newest values"
        (sheet,) = [each for each in heard if each.name == "Timeline" and each.role == "chart"]
        assert "IL-6: newest 1400 pg/mL" in sheet.description
        keys(display, "t")
        until(lambda: hears("Values of the timeline"), "the table")
        until(lambda: hears("19.4"), "its rows")
    place = names(heard).index("Values of the timeline")
    cells = [each.name for each in heard[place:] if "cell" in each.role]
    drawn = formats.day((now() - timedelta(hours=1)).date())
    assert any(cell.startswith(drawn) for cell in cells)
    assert {"1400", "7.5", "19.4", "<0.3"} <= set(cells)


def test_a_new_alert_is_spoken_at_once(tmp_path, monkeypatch):
    """Another process writes the result; the person works on another page."""
    folder = tmp_path / "ward"
    record_with_lead(folder, now)
    with (
        virtual_screen() as display,
        screen_reader(tmp_path, display, monkeypatch) as reader,
        logged_in(folder, clock=now) as session,
        in_use(folder, display),
    ):
        focus_window(display, "Today")
        reader.bus.listen()
        assert reader.bus.announced() == []
        ill(session)
        until(lambda: NEW_ALERT in reader.bus.announced(), "the announcement")
