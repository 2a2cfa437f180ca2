"""What the manual can have done: itself as HTML in the browser, and the validation pack as a PDF."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from fortnight.ui.help.folder import write_folder
from fortnight.ui.help.window import HelpWindow
from fortnight.ui.translation import tr

PACK = "fortnight-validation.pdf"
NOT_STARTED = 2  # the exit code of a command that did nothing
PATIENCE_MS = 300_000  # for a pack that is being written when the program ends


class ManualActions(QObject):
    """Carries out what the help window requests, and says there what became of it.

    It outlives the window, so that a validation pack is written to its end when the window is closed, or
    opened in another language.
    """

    finished = Signal(int)  # the exit code of the process that wrote a validation pack

    def __init__(self, parent: QObject, window: Callable[[], HelpWindow | None]) -> None:
        super().__init__(parent)
        self._window = window
        self._folder: QTemporaryDir | None = None  # deleted with this object
        self.process: QProcess | None = None
        self._before: int | None = None  # when the file was changed that a pack replaces

    def serve(self, window: HelpWindow) -> None:
        """Carry out the requests of this window from now on, instead of those of an earlier one."""
        self._folder = None  # which is in the language of the earlier one
        window.browser_asked.connect(self.open_browser)
        window.pack_asked.connect(self.ask_pack)
        if self.process is not None:
            self._say_busy()

    def _say(self, words: str) -> None:
        window = self._window()
        if window is not None:
            window.say(words)

    def _say_busy(self) -> None:
        self._say(tr("Checking this installation. It takes about a minute…"))

    def open_browser(self) -> None:
        """Show the page of the manual in the browser, from a folder that is deleted at the end."""
        window = self._window()
        if window is None:
            return
        path = self._written(window.code) / f"{window.page.shown}.html"
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say(tr("No browser was found. The pages are in {folder}.").format(folder=path.parent))

    def _written(self, code: str) -> Path:
        """Write the manual as HTML, unless that was done already, and return its folder."""
        if self._folder is None:
            self._folder = QTemporaryDir()
            write_folder(Path(self._folder.path()), code)
        return Path(self._folder.path())

    def ask_pack(self) -> None:
        """Ask for a file name, and write the validation pack."""
        title = tr("Save the validation pack")
        name, _ = QFileDialog.getSaveFileName(self._window(), title, PACK, "PDF (*.pdf)")
        if name:
            self.write_pack(Path(name))

    def write_pack(self, path: Path) -> None:
        """Write the validation pack in a process of its own: its self-test opens records and windows."""
        if self.process is not None:
            return
        frozen = [] if getattr(sys, "frozen", False) else ["-m", "fortnight"]
        self._before = _changed_at(path)
        self.process = QProcess(self)
        self.process.finished.connect(partial(self._done, path))
        self.process.errorOccurred.connect(partial(self._done, path, NOT_STARTED))
        self.process.start(sys.executable, [*frozen, "validate", "--pack", str(path)])
        self._say_busy()

    def finish(self) -> None:
        """Let a pack that is being written be completed, because the program ends."""
        if self.process is not None:
            self.process.waitForFinished(PATIENCE_MS)

    def _done(self, path: Path, code: int, *_status: object) -> None:
        if self.process is None:
            return
        self.process.deleteLater()
        self.process = None
        words = {
            0: tr("Saved {file}. All checks passed.").format(file=path),
            1: tr("Saved {file}. Some checks failed: look into it.").format(file=path),
        }
        failed = tr("{file} was not written.").format(file=path)
        written = _changed_at(path) != self._before
        self._say(words[code] if code in words and written else failed)
        self.finished.emit(code)


def _changed_at(path: Path) -> int | None:
    """Return when a file was changed last, in nanoseconds; `None` if there is none."""
    return path.stat().st_mtime_ns if path.exists() else None
