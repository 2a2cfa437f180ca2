"""An infusion from Today to the signed sheet in the real program: real keys, a scanner, no mouse, counted.

The hour of the drip passes as on a ward that closes the program meanwhile: the program is started with its
clock 65 minutes behind, closed while the drip runs, and started again with the true clock.
"""

from __future__ import annotations

import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

from fortnight.app.user_window import now
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.infusion_record import InfusionRecord, Stage
from fortnight.domain.people import NURSE
from fortnight.domain.readiness.boxes import BoxKind
from fortnight.operations import bedside, checklist, infusions, orders, people
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Session
from fortnight.store.recovery.verify import verify
from helpers.pdf_text import text_of
from helpers.people import CHEAP, LEAD_A, OTHER, logged_in, record_with_lead
from helpers.screens import focus_window, in_use, keys, on_a_screen, until, virtual_screen, write
from helpers.stores import present

pytestmark = on_a_screen
MOST_KEYS = 60  # beyond the values themselves
MINUTES_BACK = 65
VIAL = "]d201095011015300031728033110B2041"
LABS = {"NEUT": "3.1", "PLT": "288", "ALT": "25", "AST": "31", "IL6": "15"}
UNITS = {"NEUT": "10*9/L", "PLT": "10*9/L", "ALT": "U/L", "AST": "U/L", "IL6": "pg/mL"}
VALUES = {"temperature": "36.8", "weight": "22", "contact": "None", "signs": "None", "live-vaccine": "None"}
VITALS = ("36.8", "92", "98", "56", "99", "20")


def earlier() -> datetime:
    """Return the time of the program that is started with its clock behind."""
    return now() - timedelta(minutes=MINUTES_BACK)


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

    def go_to_the_bedside(self) -> None:
        """Scan the wristband on Today and open the page at the bedside."""
        focus_window(self.display, "Today")
        self.press("ctrl+k")
        self.scan("0001")
        focus_window(self.display, "Patient")
        self.press("ctrl+b")
        focus_window(self.display, "Infusion at the bedside")


def treated(session: Session) -> str:
    """A child in steady state whose next infusion is due today, with the labs of this morning."""
    at = session.clock()
    birth = at.date() - timedelta(days=7 * 366)
    register_child(session, "c1", ChildDraft("0001", "Case 1", "male", birth))
    for n in range(8):
        start = at - timedelta(days=14 * (8 - n))
        draft = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(session, f"i{n}", "c1", draft, confirmed=True)
    values = {code: Typed(value, UNITS[code]) for code, value in LABS.items()}
    record_labs(session, "l1", "c1", LabsDraft(at - timedelta(hours=1), values), confirmed=True)
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


def label_order(session: Session) -> Order:
    """Return the order that the label states for this child."""
    return orders.label_order(bedside.show(session, "", "c1").course, 22, now().date())


def prepare_and_start(session: Session, nurse: Nurse) -> None:
    """Do everything from Today to the first vital signs of the drip."""
    nurse.go_to_the_bedside()
    answer_rows(session, nurse)
    nurse.enter("Physician A")
    nurse.press("Return", "Return")  # the weight of today, the nearest measurable dose
    for _ in range(len(bedside.propose(label_order(session), 22).least_waste.sizes)):
        nurse.scan(VIAL)
    nurse.enter("left forearm, 24 G")
    until(lambda: open_infusion(session).preparation, "the bag")
    nurse.enter(OTHER)
    until(lambda: open_infusion(session).check, "the second check")
    nurse.press("Return")
    until(lambda: open_infusion(session).stage is Stage.RUNNING, "the start")
    for words in (*VITALS, ""):
        nurse.enter(words)
    until(lambda: len(present(open_infusion(session).vitals[-1]).values) == len(VITALS), "the vital signs")


def finish_and_sign(session: Session, nurse: Nurse, id: str, sheet: Path) -> None:
    """Finish the drip, whose bag has run out, sign twice, and save the sheet in the dialog for files."""
    nurse.go_to_the_bedside()
    nurse.press("f")
    until(lambda: open_infusion(session).stage is Stage.GIVEN, "the end of the drip")
    nurse.press("Return")
    until(lambda: len(open_infusion(session).signatures) == 1, "the first signature")
    nurse.enter(OTHER)
    until(lambda: present(infusions.infusion(session, id)).stage is Stage.SIGNED, "both signatures")
    nurse.press("Return")
    focus_window(nurse.display, "Save the infusion sheet")
    nurse.enter(str(sheet))
    until(sheet.exists, "the sheet")


def test_an_infusion_by_real_keys_and_a_scanner_up_to_the_signed_sheet(tmp_path):
    folder, sheet = tmp_path / "ward", tmp_path / "sheet.pdf"
    record_with_lead(folder, earlier)
    with virtual_screen() as display:
        nurse = Nurse(display)
        with logged_in(folder, clock=earlier) as session:
            people.add(session, "Nurse B", NURSE, OTHER, CHEAP)
            treated(session)
            with in_use(folder, display, LEAD_A.name, MINUTES_BACK):
                prepare_and_start(session, nurse)
            id = open_infusion(session).id
        with logged_in(folder, clock=now) as session:
            drip = present(infusions.infusion(session, id)).drip(now())
            assert (drip.volume_ml, drip.remaining_ml) == (50, 0), "the bag has run out"
            with in_use(folder, display):
                finish_and_sign(session, nurse, id, sheet)
            record = present(infusions.infusion(session, id))
            assert nurse.pressed <= MOST_KEYS, nurse.pressed
            assert OTHER not in "".join(
                body for (body,) in session.store.db.execute("SELECT body FROM entry")
            )
            assert verify(session.store).findings == ()
        made, drip = present(record.preparation), record.final_drip
        words = text_of(sheet)
        for part in (
            "Case 1", "0001", f"{drip.started_at:%H:%M} – {drip.ended_at:%H:%M}",
            f"Ordered {made.ordered_mg:g} mg", f"Prepared {made.prepared_mg:g} mg",
            f"Given {made.prepared_mg:g} mg", "Volume given 50.0 mL", "B2041", "31 Mar 2028",
            "36.8 °C", "92 /min", "left forearm, 24 G", "Finished", "Second check by Nurse B",
            "gave the infusion Lead A", "checked dose and waste Nurse B",
        ):  # fmt: skip
            assert part in words, (part, words)
        assert "Stopped" not in words
