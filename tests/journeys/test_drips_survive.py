"""Three drips at once in the real program, which is killed twice while somebody types: nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from fortnight.app.user_window import now
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import minutes_between
from fortnight.operations import infusions
from fortnight.operations.session import Session
from fortnight.store.recovery.verify import verify
from helpers.bedside import running
from helpers.drafts import newest_draft
from helpers.people import logged_in, record_with_lead
from helpers.screens import (
    focus_window,
    keys,
    log_in,
    on_a_screen,
    open_form,
    program,
    until,
    virtual_screen,
    write,
)
from helpers.stores import present, registered

pytestmark = on_a_screen
MINUTES = (10, 20, 30)  # since the start of the three drips
BOXES = 7  # of one row of vital signs, including the time


def three_drips(session: Session) -> list[str]:
    """Register three children, start a drip for each, and return the ids of the infusions."""
    for n, minutes in enumerate(MINUTES, 1):
        child = registered(session, f"000{n}", f"Case {n}")
        start = now() - timedelta(minutes=minutes)
        for kind, body in running(start):
            infusions.write_act(session, session.new_id(), f"d{n}", child, kind, body, confirmed=True)
    return ["d1", "d2", "d3"]


def killed_while_typing(folder: Path, display: str, session: Session, *, first: bool, words: str) -> None:
    """Start the program, type into the row of vital signs of Case 1, and kill it."""
    with program(folder, display) as process:
        log_in(display)
        if first:
            open_form(display, "ctrl+b", "Infusion at the bedside")
        else:  # the page is open again, with the value in its box
            focus_window(display, "Infusion at the bedside")
            keys(display, "Return")
        write(display, words)
        until(lambda: words in newest_draft(session), "the draft")
        process.kill()


def test_three_drips_continue_after_two_kills_and_no_digit_is_lost(tmp_path):
    folder = tmp_path / "ward"
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session, virtual_screen() as display:
        ids = three_drips(session)
        killed_while_typing(folder, display, session, first=True, words="36.9")
        killed_while_typing(folder, display, session, first=False, words="95")
        with program(folder, display) as process:
            log_in(display)
            focus_window(display, "Infusion at the bedside")
            keys(display, *["Return"] * BOXES)
            until(lambda: len(present(infusions.infusion(session, "d1")).vitals) == 2, "the saved row")
            process.terminate()
            assert process.wait(15) == 0, "the program ended with an error"
        assert present(infusions.infusion(session, "d1")).vitals[-1].values == {"TEMP": 36.9, "HR": 95}
        assert newest_draft(session) == ""
        moment = now()
        for id, minutes in zip(ids, MINUTES, strict=True):
            record = present(infusions.infusion(session, id))
            assert record.stage is Stage.RUNNING
            started = record.final_drip.started_at
            assert record.drip(moment).running_minutes == minutes_between(present(started), moment) >= minutes
        assert verify(session.store).findings == ()
