"""Programs that report when their first page is painted: ours, and a bare window for comparison."""

from __future__ import annotations

# Not the peak of `resource`: it outlives the start of a program, and may be that of the parent.
PEAK_MB = """
from pathlib import Path
def peak_mb():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
"""
PAINTED = (
    PEAK_MB
    + """
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
        print("painted", peak_mb(), flush=True)
        app.quit()
"""
)
PROGRAM = (
    """
from fortnight.app.user_window import UserWindow, application
from fortnight.store.database import Store
from helpers.stores import KEY, session_at
app = application()
"""
    + PAINTED
    + """
with Store.open(Path(sys.argv[1]), KEY) as store:
    user_window = UserWindow(session_at(store))
    watch = Watch(user_window.window.today.table.viewport())
    user_window.window.show()
    app.exec()
    user_window.close()
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
