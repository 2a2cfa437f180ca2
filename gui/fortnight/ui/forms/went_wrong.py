"""The dialog “What went wrong”: problems of this start and of earlier ones, with a report to copy."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from fortnight.program_log.limits import REPORTED
from fortnight.program_log.line import NOTHING
from fortnight.program_log.reading import Trouble, report, troubles
from fortnight.program_log.writing import current
from fortnight.ui import formats
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, card, column, label, row, scrolling

WIDTH, HEIGHT = 760, 600


class WentWrong(QDialog):
    """Lists what went wrong, newest first: when, what it means and what to do. No data of a child."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What went wrong"))
        self.resize(WIDTH, HEIGHT)
        log = current()
        self.troubles = troubles(log.folder) if log is not None else []
        self.said = label(style="muted", wrap=True)
        self.said.hide()
        self.copy = button(tr("Copy report"), self._copy)
        close = button(tr("Close"), self.accept, "primary")
        about = tr(
            "The report holds versions, times and places in the program: no names, numbers, values or dates "
            "of birth. It contains the newest %n problem(s).",
            "",
            min(REPORTED, len(self.troubles)),
        )
        parts = [label(about, "muted", wrap=True)] if self.troubles else []
        layout = column(
            label(tr("What went wrong"), "h1"),
            scrolling(self._list(), tr("What went wrong")),
            *parts,
            self.said,
            row(self.copy, None, close),
            margins=(24, 20, 24, 20),
            spacing=12,
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.copy.setVisible(bool(self.troubles))

    def _list(self) -> QWidget:
        """Return the problems since the program was started, then the earlier ones."""
        log, inner = current(), QWidget()
        new = [each for each in self.troubles if log is not None and each.line.at >= log.opened_at]
        old = [each for each in self.troubles if each not in new]
        parts: list[QWidget] = []
        for title, found in ((tr("Since the start of the program"), new), (tr("Earlier"), old)):
            if found:
                parts += [label(title, "h2"), *map(_shown, found)]
        nothing = label(tr("Nothing went wrong since the log was begun."), "muted", wrap=True)
        inner.setLayout(column(*(parts or [nothing]), None, margins=(4, 4, 16, 4), spacing=10))
        return inner

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self.troubles, {"Qt": qVersion()}))
        self.said.setText(tr("The report is copied. Insert it into a message."))
        self.said.show()
        announce(self.said, self.said.text())


def _shown(trouble: Trouble) -> QFrame:
    """Return one problem: time, words, what to do, and its code and place for whoever looks for the cause."""
    line = trouble.line
    when = formats.moment(line.at.astimezone())
    if trouble.times > 1:
        when = tr("{when}, %n times in a row", "", trouble.times).format(when=when)
    known = [part for part in (line.code, line.what, line.place, line.number) if part != NOTHING]
    place = label(" · ".join(known), "small", wrap=True)
    return card(
        label(when, "small"),
        label(tr_word(trouble.kind.words), "strong", wrap=True),
        label(tr_word(trouble.kind.advice), wrap=True),
        place,
        spacing=3,
    )
