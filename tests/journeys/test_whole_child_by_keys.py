"""Medication, events and activity in the program itself, by real key presses on a virtual screen.

Each is entered, corrected once and undone once, and read back from the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from fortnight.app.user_window import now
from fortnight.domain.entry.drafts import ChildDraft, LabsDraft, Typed
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.medication import Act, Per
from fortnight.domain.record.taper import Do
from fortnight.operations.recording import record_labs, register_child
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from fortnight.store.queries.activity import visits
from fortnight.store.recovery.verify import verify
from helpers.people import logged_in, record_with_lead
from helpers.screens import focus_window, in_use, keys, on_a_screen, open_child, until, virtual_screen, write
from helpers.stores import present

pytestmark = on_a_screen
TABS = ("Timeline", "Infusions", "Labs", "Activity", "Growth", "Medication", "Events")


@contextmanager
def at_the_tab(folder: Path, tab: str) -> Iterator[tuple[Session, str]]:
    """A child of 20 kg and 110 cm whose record is open at a tab; yield the session and the display."""
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session:
        born = now().date() - timedelta(days=7 * 366)
        register_child(session, "c1", ChildDraft("0001", "Case 1", "male", born))
        size = {"WEIGHT": Typed("20", "kg"), "HEIGHT": Typed("110", "cm")}
        record_labs(session, "w1", "c1", LabsDraft(now() - timedelta(days=90), size), confirmed=True)
        with virtual_screen() as display, in_use(folder, display):
            open_child(display)
            keys(display, *["Right"] * TABS.index(tab))
            yield session, display
        assert verify(session.store).findings == ()


LAST_YEAR, NEXT_YEAR = ("Tab", "Tab", "Down"), ("Tab", "Tab", "Up")
"""Keys in the box of a date, whose parts are day, month and year. They work on every day of the year."""
SAME_DAY = ("Tab", "Tab")


def fields(display: str, *typed: str | tuple[str, ...]) -> None:
    """Go from box to box with Tab, and type words or press keys in each."""
    for each in typed:
        keys(display, "Tab")
        if isinstance(each, tuple):
            keys(display, *each)
        elif each:
            write(display, each)


def choose_form(display: str, *pressed: str) -> None:
    """From the first box of a form on the medication page, choose another form; go to its first box."""
    keys(display, "shift+Tab", *pressed, "space", "ctrl+e")


def typed_day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def in_a_year(day: date) -> date:
    """The same day of the next year; the box of a date makes 28 of 29 February."""
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)


def course(session: Session):
    return present(courses.course(session.store, "c1"))


def doses(session: Session) -> list[tuple[float | None, Per, Act | None]]:
    return [(step.mg_per_day, step.per, step.act) for step in course(session).medication]


def test_a_taper_is_planned_taken_held_and_ceased(tmp_path):
    today = now().date()
    with at_the_tab(tmp_path / "ward", "Medication") as (session, display):
        keys(display, "ctrl+e")
        write(display, "PSL")
        fields(display, "", LAST_YEAR, "10", "", "", "", "", "flare")
        keys(display, "ctrl+s")
        until(lambda: doses(session) == [(10, Per.DAY, Act.START)], "the first dose")
        began = course(session).medication[0].start
        keys(display, "F2")
        focus_window(display, "Correct a dose")
        keys(display, "ctrl+a")
        write(display, "12")
        fields(display, "", "", "", "", "", "typing error")
        keys(display, "Return")
        until(lambda: doses(session) == [(12, Per.DAY, Act.START)], "the corrected dose")
        focus_window(display, "Patient")
        keys(display, "ctrl+e", "shift+Tab", "ctrl+z")
        until(lambda: doses(session) == [(10, Per.DAY, Act.START)], "the undone correction")

        keys(display, "Tab")
        choose_form(display, "Left")  # it plans a taper of the drug that is taken
        fields(display, "", "", "")
        first, last = today + timedelta(days=7), today + timedelta(days=400)
        write(display, f"{typed_day(first)} 5/0")
        keys(display, "Return")
        write(display, f"{typed_day(last)} 0")
        fields(display, "afebrile for 8 weeks")
        keys(display, "ctrl+s")
        until(lambda: course(session).tapers, "the plan")
        (taper,) = course(session).tapers
        assert [(s.start, s.dose_mg, s.per) for s in taper.steps] == [
            (today, 10, Per.DAY),
            (first, 5, Per.OTHER_DAY),
            (last, 0, Per.DAY),
        ]

        choose_form(display, "Right")  # it changes the plan
        fields(display, NEXT_YEAR, "", "cold")
        keys(display, "ctrl+s")
        until(lambda: course(session).tapers[0].changes, "the hold")
        (change,) = course(session).tapers[0].changes
        assert (change.do, change.on, change.days) == (Do.HOLD, in_a_year(today), 14)
        assert course(session).tapers[0].steps[-1].start == last + timedelta(days=14)

        keys(display, "shift+Tab")
        choose_form(display, "Left", "Left")
        write(display, "PSL")
        fields(display, ("Down", "Down"), SAME_DAY, "", "well")  # a stop has no dose
        keys(display, "ctrl+s")
        until(lambda: len(doses(session)) == 2, "the stop")
        assert doses(session)[-1] == (0, Per.DAY, Act.STOP)
        assert began < course(session).medication[-1].start


def test_a_screen_a_scan_and_an_infection_are_entered_corrected_and_undone(tmp_path):
    with at_the_tab(tmp_path / "ward", "Events") as (session, display):
        enter(display, "5", "", "IGRA", "n")
        until(lambda: len(course(session).events) == 1, "the TB screen")
        enter(display, "7", "", "DXA", "lumbar spine", "-1.8")
        until(lambda: len(course(session).events) == 2, "the scan")
        enter(display, "1", "", "Middle ear", "", ("Down", "Down"), "ear pain")
        until(lambda: len(course(session).events) == 3, "the infection")
        kept = [(e.kind, dict(e.details), e.text) for e in course(session).events]
        assert sorted(kept, key=lambda each: each[0]) == [
            ("imaging", {"method": "dxa", "site": "lumbar spine", "z_score": -1.8}, ""),
            ("infection", {"site": "ear", "grade": "2"}, "ear pain"),
            ("tb-screen", {"method": "igra", "result": "negative"}, ""),
        ]
        keys(display, "ctrl+e", "F2")
        focus_window(display, "Correct")
        fields(display, "", typed_day(now().date()), "", "", "", "", "typing error")
        keys(display, "Return")
        until(lambda: any(e.until for e in course(session).events), "the corrected event")
        focus_window(display, "Patient")
        keys(display, "ctrl+e", "ctrl+z")
        until(lambda: not any(e.until for e in course(session).events), "the undone correction")


def enter(display: str, kind: str, *typed: str | tuple[str, ...]) -> None:
    """Enter an event of today: its kind by its key, then the boxes after the day."""
    keys(display, "ctrl+e", kind, "Tab", "Tab")  # past the button that shows more kinds
    fields(display, *typed)
    keys(display, "ctrl+s")


def test_a_visit_with_joints_is_entered_corrected_and_undone(tmp_path):
    with at_the_tab(tmp_path / "ward", "Activity") as (session, display):
        keys(display, "ctrl+e", "r", "Down", "a", "l", "ctrl+s")
        until(lambda: visits(session.store, "c1"), "the visit")
        (visit,) = visits(session.store, "c1")
        (joint,) = (id for id, signs in visit.joints.items() if signs)
        assert visit.joints[joint] == {Sign.ACTIVE, Sign.LIMITED}
        assert visit.joints.keys() == JOINTS.keys()
        keys(display, "F2", "t", "ctrl+s")  # it asks for the reason, with the focus in its box
        write(display, "seen again")
        keys(display, "ctrl+s")
        until(lambda: visits(session.store, "c1")[0].joints[joint] == set(Sign), "the corrected visit")
        keys(display, "ctrl+z")
        until(lambda: visits(session.store, "c1") == (visit,), "the undone correction")
