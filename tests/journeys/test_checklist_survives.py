"""The checklist in the real program, which is killed twice while a row is half typed: no letter is lost."""

from __future__ import annotations

from pathlib import Path

from fortnight.app.user_window import now
from fortnight.operations import checklist, drafts, infusions
from fortnight.operations.session import Session
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.people import logged_in, record_with_lead
from helpers.screens import focus_window, keys, log_in, on_a_screen, program, until, virtual_screen, write
from helpers.stores import registered

pytestmark = on_a_screen


def first_asked(session: Session, child: str) -> str:
    """Return the rule of the first row that waits for something to be typed, where the cursor is."""
    open_one = infusions.open_infusion_of(session, child)
    rows = checklist.read(session, open_one.id if open_one else "", child).rows
    return next(row.rule for row in rows if not row.is_settled and row.box is not None)


def kept(session: Session) -> str:
    """Return the contents of the newest draft of the session's user."""
    draft = drafts.latest(session)
    return draft.body if draft else ""


def killed_in_a_row(folder: Path, display: str, session: Session, half: str, rest: str = "") -> None:
    """Type the rest of a row that was left half typed, then half of the next row, and kill the program."""
    with program(folder, display) as process:
        log_in(display)
        if rest:
            focus_window(display, "Infusion at the bedside")
            write(display, rest)
            keys(display, "Return")
            until(lambda: first_asked(session, "child-0001") != "temperature", "the saved row")
        else:
            focus_window(display, "Today")
            keys(display, "ctrl+k")
            write(display, "0001")
            keys(display, "Return")
            focus_window(display, "Patient")
            keys(display, "ctrl+b")
            focus_window(display, "Infusion at the bedside")
        write(display, half)
        until(lambda: half in kept(session), "the draft")
        process.kill()


def test_half_a_row_is_there_again_after_each_of_two_kills(tmp_path):
    folder = tmp_path / "ward"
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session, virtual_screen() as display:
        child = registered(session)
        assert first_asked(session, child) == "temperature"
        killed_in_a_row(folder, display, session, "36.")
        killed_in_a_row(folder, display, session, "two cous", rest="9")
        with program(folder, display) as process:
            log_in(display)
            focus_window(display, "Infusion at the bedside")
            write(display, "ins")
            keys(display, "Return")
            until(lambda: first_asked(session, child) != "contact", "the saved row")
            process.terminate()
            assert process.wait(15) == 0, "the program ended with an error"
        bodies = " ".join(entry.body for entry in entries.entries(session.store.db))
        assert "36.9" in bodies
        assert "two cousins" in bodies
        assert kept(session) == ""
        assert verify(session.store).findings == ()
