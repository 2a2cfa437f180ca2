"""From the log-in to a signed infusion by AT-SPI: a client finds everything by name, and no key is pressed.

The hour of the drip passes as on a ward that closes the program meanwhile, as in test_bedside_by_keys.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from fortnight.app.user_window import now
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.people import NURSE
from fortnight.operations import bedside, infusions, people, settings
from fortnight.operations.session import Session
from fortnight.store.recovery.verify import verify
from helpers.log_search import leaks, planted
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE, logged_in, record_with_lead
from helpers.screen_reader import needs_a_bus, screen_reader
from helpers.screens import on_a_screen, program, virtual_screen
from helpers.stores import present
from journeys.test_bedside_by_keys import (
    MINUTES_BACK,
    VALUES,
    VIAL,
    earlier,
    label_order,
    open_infusion,
    treated,
    unsettled,
)

pytestmark = [*on_a_screen, needs_a_bus]
CLIENT = Path(__file__).parents[1] / "helpers/at_spi_nurse.py"
VITALS = {"Temperature": "36.8", "Pulse": "92", "Systolic": "98", "Diastolic": "56",
          "SpO₂": "99", "Respiration": "20"}  # fmt: skip
BY_NAME = {
    "temperature": "Temperature now",
    "weight": "Weight",
    "contact": "Contact",
    "signs": "Fever, signs, 7 days",
    "live-vaccine": "Live vaccine",
}
KNOWN = ("CRP before the dose", "WBC before the dose", "TB screen", "Allergies")


def words(session: Session, bus: str) -> dict[str, object]:
    """Return what the nurse knows: names, secrets, and the values of today."""
    birth = bedside.show(session, "", "c1").child.birth_date
    values = {"Identity": f"0001; {birth:%d.%m.%Y}"} | {
        BY_NAME[rule]: words for rule, words in VALUES.items()
    }
    vials = bedside.propose(label_order(session), 22).least_waste.sizes
    return {
        "bus": bus, "name": LEAD_A.name, "passphrase": PASSPHRASE, "number": "0001", "child": "Case 1",
        "second": OTHER, "physician": "Physician A", "vial": VIAL, "vials": len(vials), "values": values,
        "known": KNOWN, "vitals": VITALS,
    }  # fmt: skip


def nurse(folder: Path, part: str, typed: dict[str, object]) -> dict[str, object]:
    """Run the client, which is a process without this program's modules; return what it reports."""
    file = folder / "typed.json"
    file.write_text(json.dumps({**typed, "part": part}))
    done = subprocess.run(
        [sys.executable, "-I", CLIENT, file], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def check(report: dict[str, object]) -> None:
    assert report["imported"] == []
    assert report["nameless"] == {}
    assert int(str(report["looked_at"])) > 300


def test_an_infusion_from_log_in_to_both_signatures_by_at_spi(tmp_path, monkeypatch):
    folder = tmp_path / "ward"
    record_with_lead(folder, earlier)
    with virtual_screen() as display, screen_reader(tmp_path, display, monkeypatch) as reader:
        with logged_in(folder, clock=earlier) as session:
            people.add(session, "Nurse B", NURSE, OTHER, CHEAP)
            treated(session)
            settings.change(
                session, session.new_id(), "lock_minutes", "15"
            )  # a slow machine takes longer than 3
            with program(folder, display, MINUTES_BACK) as running:
                check(nurse(tmp_path, "start", words(session, reader.address)))
                assert unsettled(session) == []
                assert len(present(open_infusion(session).vitals[-1]).values) == len(VITALS)
                running.terminate()
                assert running.wait(15) == 0
            id = open_infusion(session).id
        with logged_in(folder, clock=now) as session:
            with program(folder, display) as running:
                check(nurse(tmp_path, "finish", words(session, reader.address)))
                running.terminate()
                assert running.wait(15) == 0
            assert present(infusions.infusion(session, id)).stage is Stage.SIGNED
            assert verify(session.store).findings == ()
            assert leaks(folder / "logs", planted(session) | {PASSPHRASE, OTHER}) == set()
