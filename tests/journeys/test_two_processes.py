"""Another process writes to the same store: the open charts and the page at the bedside follow."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt

from fortnight.ui.bedside.page import AFTER
from fortnight.ui.pages.patient_tabs import HISTORY
from fortnight.ui.shell.main_window import TODAY
from helpers.stores import ROOT, registered
from journeys.conftest import treated

WRITER = """
import sys
from datetime import timedelta
from pathlib import Path
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from helpers.stores import NOW, session_at

with Store.open(Path(sys.argv[1]), bytes(range(32))) as store:
    session = session_at(store, actor="Nurse B")
    draft = LabsDraft(NOW - timedelta(hours=1), {"IL6": Typed("150", "pg/mL")})
    record_labs(session, "from-elsewhere", sys.argv[2], draft, confirmed=True)
"""

# Does what it is told in a line and says what the drip is then: its clock, volume given, rate and rest.
NURSE = """
import sys
from pathlib import Path
from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.operations import bedside, infusions
from fortnight.store.database import Store
from helpers.bedside import minute, running
from helpers.stores import NOW, session_at

child, start = sys.argv[2], minute(-40, NOW)
ACTS = {
    "start": list(running(start)),
    "rate": [(ActKind.RATE, DripAct(minute(10, start), 30.0))],
    "pause": [(ActKind.PAUSE, DripAct(minute(20, start), reason="line blocked"))],
    "resume": [(ActKind.RESUME, DripAct(minute(30, start), 40.0))],
    "finish": [(ActKind.FINISH, DripAct(minute(40, start)))],
}
with Store.open(Path(sys.argv[1]), bytes(range(32))) as store:
    session = session_at(store, actor="Nurse C")
    print("ready", flush=True)
    for said in sys.stdin:
        for kind, body in ACTS[said.strip()]:
            infusions.write_act(session, session.new_id(), "d1", child, kind, body, confirmed=True)
        drip = bedside.at(bedside.show(session, "d1", child), session.clock()).drip
        seconds = int(drip.running_minutes * 60)
        clock = f"00:{seconds // 60:02}:{seconds % 60:02}"
        volumes = f"{drip.volume_ml:.1f} mL;{drip.rate_ml_h:g} mL/h;{drip.remaining_ml:.1f} mL"
        print(clock, volumes, sep=";", flush=True)
"""
SECOND_MS = 1000


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "gui"), str(ROOT / "tests")))}


@contextmanager
def other_window(folder: Path, child: str) -> Iterator[Callable[[str], list[str]]]:
    """Let a nurse work at the same drip in another process: what is told is done there, and said."""
    command = [sys.executable, "-c", NURSE, str(folder), child]
    with subprocess.Popen(
        command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

        def tell(what: str) -> list[str]:
            print(what, file=process.stdin, flush=True)
            assert process.stdout is not None
            return process.stdout.readline().strip().split(";")

        yield tell


def test_the_page_at_the_bedside_shows_the_drip_of_another_process_within_a_second(qtbot, bedside):
    child = registered(bedside.session)
    with other_window(bedside.session.store.files.folder, child) as tell:
        running = tell("start")
        bedside.window.open_bedside(child)
        page = bedside.window.bedside
        drip = page.drip

        def shows(there: list[str]) -> bool:
            (chip,) = page.strip.chips
            here = [drip.clock.text(), drip.given.text(), drip.rate.text(), chip.left.text()]
            return here == there

        assert shows(running)
        for said in ("rate", "pause", "resume"):
            there = tell(said)
            qtbot.waitUntil(lambda there=there: shows(there), timeout=SECOND_MS)
            assert drip.state.text().startswith("Paused") == (said == "pause")
        tell("finish")
        qtbot.waitUntil(lambda: page.views.currentIndex() == AFTER, timeout=SECOND_MS)


def test_a_drip_that_another_process_starts_is_on_today_within_a_second(qtbot, bedside):
    child = registered(bedside.session)
    window = bedside.window
    window.go(TODAY)
    assert not window.today.strip.isVisible()
    with other_window(bedside.session.store.files.folder, child) as tell:
        clock, *_, left = tell("start")
        qtbot.waitUntil(window.today.strip.isVisible, timeout=SECOND_MS)
    (chip,) = window.today.strip.chips
    assert (chip.clock.text(), chip.left.text()) == (clock, left)


def test_the_drips_of_another_process_are_on_the_strip_at_the_bedside_and_one_is_opened(qtbot, bedside):
    here, there = registered(bedside.session), registered(bedside.session, "0002", "Case 2")
    bedside.window.open_bedside(here)
    page = bedside.window.bedside
    assert [chip.name.text() for chip in page.strip.chips] == ["Case 1"]
    with other_window(bedside.session.store.files.folder, there) as tell:
        clock, *_, left = tell("start")
        qtbot.waitUntil(lambda: len(page.strip.chips) == 2, timeout=SECOND_MS)
        (chip,) = [each for each in page.strip.chips if each.name.text() == "Case 2"]
        assert (chip.clock.text(), chip.left.text()) == (clock, left)
        tell("rate")
        tell("pause")
        qtbot.waitUntil(lambda: chip.next.text().startswith("paused"), timeout=SECOND_MS)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert (page.shown.child.id, page.shown.record.id) == (there, "d1")
        tell("resume")
        tell("finish")
        qtbot.waitUntil(lambda: page.views.currentIndex() == AFTER, timeout=SECOND_MS)


def test_the_open_timeline_follows_another_process(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    sheet = window.patient.timeline.sheet
    before = len(sheet.panels["IL6"].curves["IL6"].getData()[0])
    folder = bedside.session.store.files.folder
    subprocess.run([sys.executable, "-c", WRITER, str(folder), child], env=environment(), check=True)
    qtbot.waitUntil(lambda: len(sheet.panels["IL6"].curves["IL6"].getData()[0]) == before + 1)
    assert window.patient.timeline.banner.isVisible()
    assert window.sidebar.badge.text() == "1"
    window.patient.tabs.setCurrentIndex(HISTORY)
    assert any(act.entry.actor == "Nurse B" for act, *_ in window.patient.history.model.rows)
