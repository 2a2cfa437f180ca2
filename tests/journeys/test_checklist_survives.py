"""The checklist in the real program, which is killed twice while a row is half typed: no letter is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

from fortnight.app.user_window import now
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
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


def contacts(session: Session, child: str) -> list[str]:
    """Return what is recorded about contacts with an infection."""
    events = present(courses.course(session.store, child)).events
    return [str(each.details["disease"]) for each in events if each.kind == "contact"]


@contextmanager
def at_the_bedside(folder: Path, display: str, *, first: bool = False) -> Iterator[Popen]:
    """Yield the program at the page of Case 1, with the cursor in the row about contacts.

    Only the first time has the page to be opened: it is open again after a kill, with what was typed.
    """
    with program(folder, display) as process:
        log_in(display)
        if first:
            open_form(display, "ctrl+b", "Infusion at the bedside")
        focus_window(display, "Infusion at the bedside")
        yield process


def test_a_half_typed_row_is_there_again_after_each_of_two_kills(tmp_path):
    folder = tmp_path / "ward"
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session, virtual_screen() as display:
        child = registered(session)
        with at_the_bedside(folder, display, first=True) as process:
            write(display, "two cous")
            until(lambda: "two cous" in newest_draft(session), "the first draft")
            process.kill()
        with at_the_bedside(folder, display) as process:
            write(display, "ins at scho")
            until(lambda: "two cousins at scho" in newest_draft(session), "the second draft")
            process.kill()
        assert contacts(session, child) == [], "nothing is recorded before Enter"
        with at_the_bedside(folder, display) as process:
            write(display, "ol")
            keys(display, "Return")
            until(lambda: contacts(session, child), "the saved row")
            process.terminate()
            assert process.wait(15) == 0, "the program ended with an error"
        assert contacts(session, child) == ["two cousins at school"]
        assert newest_draft(session) == ""
        assert verify(session.store).findings == ()
