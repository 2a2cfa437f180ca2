"""Another process writes to the same store: the open charts follow."""

from __future__ import annotations

import os
import subprocess
import sys

from fortnight.ui.pages.patient_tabs import HISTORY
from helpers.stores import ROOT
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


def test_the_open_timeline_follows_another_process(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    sheet = window.patient.timeline.sheet
    before = len(sheet.panels["IL6"].curves["IL6"].getData()[0])
    folder = bedside.session.store.files.folder
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "gui"), str(ROOT / "tests")))}
    subprocess.run([sys.executable, "-c", WRITER, str(folder), child], env=environment, check=True)
    qtbot.waitUntil(lambda: len(sheet.panels["IL6"].curves["IL6"].getData()[0]) == before + 1)
    assert window.patient.timeline.banner.isVisible()
    assert window.sidebar.badge.text() == "1"
    window.patient.tabs.setCurrentIndex(HISTORY)
    assert any(act.entry.actor == "Nurse B" for act, *_ in window.patient.history.model.rows)
