"""An infusion from Today to both signatures in the real program: real keys, a scanner, no mouse, counted."""

from __future__ import annotations

import os
import subprocess
from datetime import timedelta

from fortnight.app.user_window import now
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.domain.infusion.infusion_record import InfusionRecord, Stage
from fortnight.domain.people import NURSE
from fortnight.domain.readiness.boxes import BoxKind
from fortnight.operations import bedside, checklist, infusions, people
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Session
from fortnight.store.recovery.verify import verify
from fortnight.ui.reports import infusion_sheet
from helpers.people import CHEAP, LEAD_A, OTHER, logged_in, record_with_lead
from helpers.screens import focus_window, keys, log_in, on_a_screen, program, until, virtual_screen, write
from helpers.stores import present

pytestmark = on_a_screen
MOST_KEYS = 60  # beyond the values themselves
VIAL = "]d201095011015300031728033110B2041"
LABS = {"NEUT": "3.1", "PLT": "288", "ALT": "25", "AST": "31", "IL6": "15"}
UNITS = {"NEUT": "10*9/L", "PLT": "10*9/L", "ALT": "U/L", "AST": "U/L", "IL6": "pg/mL"}
VALUES = {"temperature": "36.8", "weight": "22", "contact": "None", "signs": "None", "live-vaccine": "None"}


class Nurse:
    """Types on a virtual screen and counts every key that is not part of a value."""

    def __init__(self, display: str) -> None:
        self.display, self.pressed = display, 0

    def press(self, *pressed: str) -> None:
        self.pressed += len(pressed)
        keys(self.display, *pressed)

    def enter(self, words: str) -> None:
        write(self.display, words)
        self.press("Return")

    def scan(self, code: str) -> None:
        """A scanner sends a whole code within milliseconds, and Enter after it."""
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", "type", "--delay", "1", code], env=environment, check=True)
        self.press("Return")


def treated(session: Session) -> str:
    """A child in steady state whose next infusion is due today, with the labs of this morning."""
    birth = now().date() - timedelta(days=7 * 366)
    register_child(session, "c1", ChildDraft("0001", "Case 1", "male", birth))
    for n in range(8):
        start = now() - timedelta(days=14 * (8 - n))
        draft = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(session, f"i{n}", "c1", draft, confirmed=True)
    values = {code: Typed(value, UNITS[code]) for code, value in LABS.items()}
    record_labs(session, "l1", "c1", LabsDraft(now() - timedelta(hours=1), values), confirmed=True)
    return "c1"


def open_infusion(session: Session) -> InfusionRecord:
    return infusions.open_infusion_of(session, "c1") or InfusionRecord("", "c1", ())


def unsettled(session: Session) -> list[str]:
    rows = checklist.read(session, open_infusion(session).id, "c1").rows
    return [row.rule for row in rows if not row.is_settled]


def answer_rows(session: Session, nurse: Nurse) -> None:
    """Type into one row after the other; the page moves the cursor to the next one by itself."""
    birth = bedside.show(session, "", "c1").child.birth_date
    values = {**VALUES, "identity": f"0001; {birth:%d.%m.%Y}"}
    while waiting := unsettled(session):
        rows = checklist.read(session, open_infusion(session).id, "c1").rows
        asked = [row for row in rows if not row.is_settled]
        row = next((each for each in asked if each.box is not None), asked[0])
        if row.rule in values:
            nurse.enter(values[row.rule])
        elif row.box is not None and row.box.kind is BoxKind.CHOICE:
            nurse.press("Down", "Return")
        else:
            nurse.enter("known")
        until(lambda before=waiting: unsettled(session) != before, f"the answer to {row.rule}")


def test_an_infusion_by_real_keys_and_a_scanner_up_to_both_signatures(tmp_path):
    folder = tmp_path / "ward"
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session:
        people.add(session, "Nurse B", NURSE, OTHER, CHEAP)
        treated(session)
        with virtual_screen() as display, program(folder, display) as running:
            log_in(display, LEAD_A.name)
            nurse = Nurse(display)
            focus_window(display, "Today")
            nurse.press("ctrl+k")
            nurse.scan("0001")
            focus_window(display, "Patient")
            nurse.press("ctrl+b")
            focus_window(display, "Infusion at the bedside")
            answer_rows(session, nurse)
            nurse.enter("Physician A")
            nurse.press("Return", "Return")  # the weight of today, the nearest measurable dose
            for _ in range(len(bedside.propose(bedside_order(session), 22).least_waste.sizes)):
                nurse.scan(VIAL)
            nurse.enter("left forearm, 24 G")
            until(lambda: open_infusion(session).preparation, "the bag")
            nurse.enter(OTHER)
            until(lambda: open_infusion(session).check, "the second check")
            nurse.press("Return")
            until(lambda: open_infusion(session).stage is Stage.RUNNING, "the start")
            for words in ("36.8", "92", "98", "56", "99", "20", ""):
                nurse.enter(words)
            until(lambda: len(present(open_infusion(session).vitals[-1]).values) == 6, "the vital signs")
            id = open_infusion(session).id
            nurse.press("s")
            nurse.enter("vomited")
            until(lambda: open_infusion(session).stage is Stage.STOPPED, "the stop")
            nurse.press("Return")
            until(lambda: len(open_infusion(session).signatures) == 1, "the first signature")
            nurse.enter(OTHER)
            until(lambda: present(infusions.infusion(session, id)).stage is Stage.SIGNED, "both signatures")
            running.terminate()
            assert running.wait(15) == 0, "a clean end"
        sheet = infusion_sheet.document(session, bedside.show(session, id, "c1")).html
        for part in ("Lead A", "Nurse B", "B2041", "Stopped for good: vomited", "left forearm"):
            assert part in sheet, part
        assert OTHER not in "".join(body for (body,) in session.store.db.execute("SELECT body FROM entry"))
        assert verify(session.store).findings == ()
        assert nurse.pressed <= MOST_KEYS, nurse.pressed


def bedside_order(session: Session):
    """Return the order that the label states for this child."""
    return bedside.label_order(bedside.show(session, "", "c1").course, 22, now().date())
