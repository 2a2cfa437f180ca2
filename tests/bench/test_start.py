"""From nothing to the first painted Today page, against a bare window with six panels."""

from __future__ import annotations

import statistics

import pytest

from fortnight.store.database import Store
from helpers.measuring import Row, child_process, ms
from helpers.stores import KEY
from helpers.wards import add_children

pytestmark = pytest.mark.bench
CHILDREN, VISITS, ROUNDS = 200, 26, 7

PAINTED = """
import resource
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def __init__(self, widget):
        super().__init__(widget)
        widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print("painted", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
        app.quit()
"""
PROGRAM = (
    """
from pathlib import Path
from fortnight.app import Program, application, opened
app = application()
"""
    + PAINTED
    + """
with opened(Path(sys.argv[1]), False) as desk:
    program = Program(desk)
    watch = Watch(program.window.today.table.viewport())
    program.window.show()
    app.exec()
    program.window.close()
"""
)
BARE = (
    """
import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
"""
    + PAINTED
    + """
window = QMainWindow()
sheet = pg.GraphicsLayoutWidget()
x = np.arange(260.0)
for n in range(6):
    sheet.addPlot(row=n, col=0).plot(x, np.sin(x + n), symbol="o")
window.setCentralWidget(sheet)
window.resize(1280, 800)
watch = Watch(sheet.viewport())
window.show()
app.exec()
"""
)


def test_start_to_the_first_painted_page(tmp_path, told):
    with Store.open(tmp_path / "ward", KEY) as store:
        add_children(store, 1, CHILDREN, VISITS)
    runs = [(child_process(PROGRAM, tmp_path / "ward"), child_process(BARE)) for _ in range(ROUNDS + 1)][1:]
    (wall, memory), (bare_wall, bare_memory) = (
        [statistics.median(each[n] for each in side) for n in (0, 1)] for side in zip(*runs, strict=True)
    )
    name = f"start to Today, {CHILDREN} children"
    told(Row(name, "bare window, six panels", ms(wall), ms(bare_wall), wall / bare_wall, 1.5))
    sizes = f"{memory:.0f} MB", f"{bare_memory:.0f} MB"
    told(Row(f"{name}: memory", "bare window, six panels", *sizes, memory / bare_memory, 1.6))
