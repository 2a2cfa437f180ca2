"""The sheet of ten years: opening it, moving it, and how soon another's result is on it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from time import monotonic

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from fortnight.app.user_window import UserWindow
from fortnight.domain.alert.judge import judge
from fortnight.domain.display import chart_series
from fortnight.store.database import Store
from fortnight.store.queries import courses
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.charts.kinds import PANELS
from fortnight.ui.theme import LIGHT
from helpers.measuring import PATHS, Row, compared, in_turn, ms, seconds
from helpers.stores import KEY, NOW, Clock, present, session_at
from helpers.wards import ANALYTES, add_children

pytestmark = pytest.mark.bench
VISITS = 260
SIZE = QSize(1000, 1100)
DAY = 86400.0


@pytest.fixture(scope="module")
def ward(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("bench") / "ward", KEY) as store:
        (child,) = add_children(store, 1, 1, VISITS)
        yield store, child


@pytest.fixture
def course(qapp, ward):
    return courses.course(*ward)


def painted(widget):
    """Show a widget, and paint it now."""
    widget.resize(SIZE)
    widget.show()
    QApplication.processEvents()
    return widget


def ours(course, judged):
    chart = TimelineChart(LIGHT, scrolls=False)
    chart.sheet.chosen = tuple(PANELS)
    chart.show_course(course, judged, NOW)
    return painted(chart)


def bare(course):
    """The same points in as many panels, as a newcomer to pyqtgraph would draw them."""
    sheet = pg.GraphicsLayoutWidget()
    sheet.setAntialiasing(True)
    first = None
    for row, kind in enumerate(k for k in PANELS.values() if k.analytes):
        plot = sheet.ci.addPlot(row=row, col=0)
        for code in kind.analytes:
            points = chart_series.points(course, code)
            plot.plot(points.x, points.y, symbol="o", symbolSize=6, antialias=True)
        if first is None:
            first = plot
        else:
            plot.getViewBox().setXLink(first.getViewBox())
    return painted(sheet)


def closed(widget):
    widget.close()
    widget.deleteLater()
    QApplication.processEvents()


def drawn_by_matplotlib(course):
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    kinds = [kind for kind in PANELS.values() if kind.analytes]
    figure = Figure(figsize=(SIZE.width() / 100, SIZE.height() / 100), dpi=100)
    for axes, kind in zip(figure.subplots(len(kinds), 1, sharex=True), kinds, strict=True):
        for code in kind.analytes:
            points = chart_series.points(course, code)
            axes.plot(points.x, points.y, "o-", markersize=3)
    canvas = FigureCanvasQTAgg(figure)
    canvas.resize(SIZE)
    canvas.show()
    canvas.draw()
    QApplication.processEvents()
    return canvas


def test_opening_a_timeline_of_ten_years(ward, course, report):
    judged = judge(course)
    name = f"open a timeline, {VISITS} visits × {len(ANALYTES)}"
    mine, theirs = in_turn(lambda: closed(ours(course, judged)), lambda: closed(bare(course)))
    report(compared(name, "the same points, bare pyqtgraph", mine, theirs, 1.3))
    mine, theirs = in_turn(
        lambda: closed(ours(course, judged)), lambda: closed(drawn_by_matplotlib(course)), rounds=3
    )
    report(compared(name, "matplotlib QtAgg", mine, theirs, 0.25))
    reads = statistics.median(seconds(lambda: judge(present(courses.course(*ward)))) for _ in range(7))
    report(Row(f"{name}: read and judge", "opening it", ms(reads), ms(mine), reads / mine, 1.0))


def test_the_sheet_that_is_there_takes_another_child(course, report):
    """In the window the sheet is made once: this is what a click on a child costs."""
    judged, sheet = judge(course), ours(course, judge(course))

    def again():
        sheet.sheet.drawing = None  # as for another child: the range is not kept
        sheet.show_course(course, judged, NOW)
        QApplication.processEvents()

    name = "show another child on the sheet"
    mine, theirs = in_turn(again, lambda: closed(bare(course)))
    report(compared(name, "the same points, bare pyqtgraph", mine, theirs, 1.3))
    mine, theirs = in_turn(again, lambda: closed(drawn_by_matplotlib(course)), rounds=3)
    report(compared(name, "matplotlib QtAgg", mine, theirs, 0.25))
    closed(sheet)


def moved(widget, plot, steps):
    """Pan and zoom in small steps; every step is painted before the next."""
    end = NOW.timestamp()
    for n in range(steps):
        length = (1500 - 10 * n) * DAY
        plot.setXRange(end - 20 * n * DAY - length, end - 20 * n * DAY, padding=0)
        QApplication.processEvents()


def frames(work, steps, took):
    return Row(work, "30 frames a second", f"{steps / took:.0f} fps", "30 fps", took / steps * 30, 1.0)


def test_panning_and_zooming_the_sheet(course, report):
    sheet, plain, steps = ours(course, judge(course)), bare(course), 30
    mine, theirs = in_turn(
        lambda: moved(sheet, sheet.sheet.plots[0], steps),
        lambda: moved(plain, plain.ci.getItem(0, 0), steps),
        rounds=5,
    )
    report(compared("pan and zoom, a frame", "bare pyqtgraph", mine / steps, theirs / steps, 1.2))
    report(frames("the same, all panels, until the hand rests", steps, mine))
    six = painted(TimelineChart(LIGHT, scrolls=False))
    six.show_course(course, judge(course), NOW)
    report(
        frames(
            "the same, the panels of a new window",
            steps,
            seconds(lambda: moved(six, six.sheet.plots[0], steps)),
        )
    )
    closed(six)
    closed(sheet)
    closed(plain)


WRITER = (
    PATHS
    + """
from datetime import timedelta
from pathlib import Path
from time import monotonic
from fortnight.store.database import Store
from fortnight.store.journal.entries import Act
from helpers.stores import NOW
from helpers.wards import visit_body
with Store.open(Path(sys.argv[1]), bytes(range(32))) as store:
    print("ready", flush=True)
    for n, line in enumerate(sys.stdin):
        at = NOW - timedelta(minutes=59 - n)
        with store.transaction(Act("Nurse B", "nurse", NOW)) as writing:
            writing.append(f"b{n}", "specimen.record", f"b{n}", sys.argv[2], visit_body(at, n))
        print(monotonic(), flush=True)
"""
)


class Paints(QObject):
    """Remembers when a sheet was first painted with each specimen on it."""

    def __init__(self, sheet):
        super().__init__(sheet)
        self._sheet = sheet
        self.first: dict[str, float] = {}
        sheet.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self):
        now = monotonic()
        for specimen in self._sheet.course.specimens[-45:]:
            self.first.setdefault(specimen.id, now)


def test_a_result_of_another_process_until_it_is_painted(qtbot, tmp_path, report):
    latencies = []
    with Store.open(tmp_path / "ward", KEY) as store:
        (child,) = add_children(store, 1, 1, 52)
        user_window = UserWindow(session_at(store, Clock()))
        window = user_window.window
        with qtbot.waitExposed(window):
            window.show()
        window.open_child(child)
        QApplication.processEvents()
        paints = Paints(window.patient.timeline.sheet)
        chance = np.random.default_rng(7)
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(store.files.folder), child],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ,
        ) as writer:  # fmt: skip
            assert present(writer.stdout).readline() == "ready\n"
            for n in range(40):
                qtbot.wait(int(chance.integers(5, 120)))
                present(writer.stdin).write("now\n")
                present(writer.stdin).flush()
                qtbot.waitUntil(lambda n=n: f"b{n}" in paints.first, timeout=60_000)
                latencies.append(paints.first[f"b{n}"] - float(present(writer.stdout).readline()))
            present(writer.stdin).close()
        window.close()
    p50, p95 = np.quantile(latencies, (0.5, 0.95))
    name = "another's result until painted"
    report(Row(f"{name}, p95 (p50 {ms(p50)})", "the poll, 50 ms", ms(p95), "50 ms", p95 / 0.05, 3.0))
