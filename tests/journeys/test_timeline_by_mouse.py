"""The timeline on a virtual screen, under a real pointer: wheel, Ctrl and wheel, a click on an alert mark."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from fortnight.ui.pages.patient_tabs import ALERTS as CARDS
from helpers.measuring import PATHS
from helpers.screens import PATIENCE, on_a_screen, virtual_screen

pytestmark = on_a_screen

WINDOW = (
    PATHS
    + """
import json
from pathlib import Path
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QScrollArea
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.operations.recording import record_labs
from fortnight.app.user_window import UserWindow, application
from fortnight.store.database import Store
from fortnight.ui.charts.kinds import PANELS
from helpers.stores import KEY, NOW, session_at
from journeys.conftest import treated

def say(**what):
    print(json.dumps(what), flush=True)

app = application()
with Store.open(Path(sys.argv[1]), KEY) as store:
    session = session_at(store)
    child = treated(session)
    raised = LabsDraft(NOW, {"IL6": Typed("140", "pg/mL")})
    record_labs(session, "raised", child, raised, confirmed=True)
    user_window = UserWindow(session)
    window = user_window.window
    window.resize(1200, 700)
    window.show()
    window.open_child(child)
    page = window.patient
    sheet, chart = page.timeline.sheet, page.timeline.chart
    sheet.show_panels(list(PANELS))
    bar = chart.findChild(QScrollArea).verticalScrollBar()

    def on_screen(panel, x, y):
        place = sheet.mapFromScene(sheet.panels[panel].plot.vb.mapViewToScene(QPointF(x, y)))
        place = sheet.viewport().mapToGlobal(place)
        return [place.x(), place.y()]

    def ready():
        x, y = sheet.panels["IL6"].marks.getData()
        middle = sum(sheet.seen) / 2
        sheet.view_changed.connect(lambda: say(event="view", days=(sheet.seen[1] - sheet.seen[0]) / 86400))
        bar.valueChanged.connect(lambda value: say(event="scrolled", value=value))
        page.stack.currentChanged.connect(lambda tab: say(event="tab", tab=tab))
        days = (sheet.seen[1] - sheet.seen[0]) / 86400
        mark, centre = on_screen("IL6", x[-1], y[-1]), on_screen("IL6", middle, y[-1])
        say(event="ready", mark=mark, middle=centre, days=days)
        where = QTimer(app, interval=50)
        hand = [None]
        def look():
            shape = sheet.viewport().cursor().shape().name
            if shape != hand[0]:
                hand[0] = shape
                say(event="pointer", shape=shape)
        where.timeout.connect(look)
        where.start()

    former = [None]
    def when_settled():
        x, y = sheet.panels["IL6"].marks.getData()
        layout = (on_screen("IL6", x[-1], y[-1]), bar.maximum())
        if layout == former[0] and bar.maximum() > 0:
            settled.stop()
            ready()
        former[0] = layout
    settled = QTimer(app, interval=50)
    settled.timeout.connect(when_settled)
    settled.start()
    app.exec()
"""
)


@contextmanager
def timeline(folder, display: str) -> Iterator[queue.Queue]:
    """Run the window of a child with an open alert; yield what it reports, line by line."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", WINDOW, str(folder)]
    reports: queue.Queue = queue.Queue()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = process.stdout
        reader = threading.Thread(target=lambda: [reports.put(json.loads(line)) for line in lines])
        reader.start()
        try:
            yield reports
        finally:
            process.kill()
            reader.join(PATIENCE)


def until(reports: queue.Queue, event: str, **fields) -> dict:
    """Return the next report of this kind with these fields."""
    while True:
        found = reports.get(timeout=PATIENCE)
        if found["event"] == event and fields.items() <= found.items():
            return found


def pointer(display: str, *what: object) -> None:
    """Move the pointer, press a button or turn the wheel with xdotool."""
    command = ["xdotool", *map(str, what)]
    subprocess.run(command, env={**os.environ, "DISPLAY": display}, check=True)


def test_the_wheel_scrolls_ctrl_and_the_wheel_zoom_and_a_click_opens_the_card(tmp_path):
    with virtual_screen() as display, timeline(tmp_path / "ward", display) as reports:
        ready = until(reports, "ready")
        pointer(display, "mousemove", *ready["middle"])
        pointer(display, "keydown", "ctrl", "click", 4, "keyup", "ctrl")
        assert until(reports, "view")["days"] < 0.8 * ready["days"]
        pointer(display, "keydown", "ctrl", "click", "--repeat", 3, 5, "keyup", "ctrl")
        whole = until(reports, "view")
        while whole["days"] < 0.999 * ready["days"]:
            whole = until(reports, "view")
        pointer(display, "click", 5)
        assert until(reports, "scrolled")["value"] > 0
        pointer(display, "click", "--repeat", 3, 4)
        until(reports, "scrolled", value=0)
        pointer(display, "mousemove", *ready["mark"])
        until(reports, "pointer", shape="PointingHandCursor")
        pointer(display, "click", 1)
        assert until(reports, "tab")["tab"] == CARDS, "the Alerts tab of the child"
