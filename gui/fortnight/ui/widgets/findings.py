"""The findings before an infusion: as a list of sentences, or as a strip of badges."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from fortnight.domain.messages import word
from fortnight.domain.readiness.badges import READY, FindingBadge, Mark, finding_badges, mark_of
from fortnight.domain.readiness.finding import Finding
from fortnight.domain.readiness.finding_entry import entry_of
from fortnight.domain.readiness.findings import Readiness
from fortnight.domain.readiness.surveillance_rule import Entry
from fortnight.ui import formats
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, clear, column, label, row
from fortnight.ui.widgets.finding_marks import MARK, PILL_HEIGHT, badge_width, paint_mark, paint_marked_badge
from fortnight.ui.widgets.sizes import digits_width, text_width

LIST_DIGITS = 54.7  # width of the list of all findings, in digits
BESIDE = 80  # pixels of margins and spaces beside the badges
MARK_WORDS = {
    Mark.STOP: word("stop"),
    Mark.ASK: word("ask"),
    Mark.MISSING: word("missing"),
    Mark.ANSWERED: word("answered"),
    Mark.IN_ORDER: word("in order"),
}


class MarkSign(QWidget):
    """Shows the mark of one finding."""

    def __init__(self, appearance: Appearance, mark: Mark) -> None:
        super().__init__()
        self._appearance, self._mark = appearance, mark
        self.setFixedSize(MARK + 3, MARK + 7)
        self.setAccessibleName(tr_word(MARK_WORDS[mark]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._mark, 1.5, self.height() / 2, self._appearance.theme)
        painter.end()


class MarkedBadge(QWidget):
    """A badge with the mark of a finding; the tooltip is its full sentence."""

    def __init__(self, appearance: Appearance, badge: FindingBadge) -> None:
        super().__init__()
        self._appearance, self._mark, self.words = appearance, badge.mark, say(badge.words)
        self.setFixedSize(round(badge_width(self.words)) + 2, PILL_HEIGHT + 2)
        self.setToolTip(say(badge.says))
        self.setAccessibleName(f"{tr_word(MARK_WORDS[badge.mark])}: {self.words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_marked_badge(painter, self._mark, self.words, 1, self.height() / 2, self._appearance.theme)
        painter.end()


class FindingsList(QWidget):
    """Lists every finding: its mark, its sentence, and below it the time and the rule with its source.

    If it `offers` it, a value that is missing has a button; `entry_asked` carries where it is entered.
    """

    entry_asked = Signal(object)

    def __init__(self, appearance: Appearance, offers: bool = False) -> None:
        super().__init__()
        self._appearance, self._offers = appearance, offers
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)

    def show_readiness(self, readiness: Readiness) -> None:
        """List the findings, or show that there are none."""
        clear(self._grid)
        for place, finding in enumerate(readiness.findings):
            self._add(place, mark_of(finding), say(finding.says), _where(finding))
            entry = entry_of(finding) if self._offers else None
            if entry is not None:
                self._offer(place, say(finding.brief), entry)
        if readiness.ready:
            self._add(0, READY.mark, say(READY.says), "")

    def _offer(self, place: int, name: str, entry: Entry) -> None:
        made = button(tr("Enter…"), lambda: self.entry_asked.emit(entry), "link")
        made.setAccessibleName(tr("Enter: {name}").format(name=name))
        self._grid.addWidget(made, place, 2, Qt.AlignmentFlag.AlignTop)

    def _add(self, place: int, mark: Mark, says: str, where: str) -> None:
        words: list[QWidget] = [label(says, "h3", wrap=True)]
        if where:
            words.append(label(where, "small", wrap=True))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(MarkSign(self._appearance, mark), place, 0, top)
        self._grid.addLayout(column(*words, spacing=1), place, 1)


def _where(finding: Finding) -> str:
    """Return when a finding was made, and its rule with the source."""
    when = formats.moment(finding.at) if finding.at else ""
    return " · ".join(part for part in (when, say(finding.source)) if part)


class FindingsStrip(QFrame):
    """Shows the findings as badges on one line below the banner; a button opens the full list.

    `entry_asked` carries where a value that is missing is entered.
    """

    entry_asked = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._readiness: Readiness | None = None
        set_kind(self, "header")
        self.badges: list[MarkedBadge] = []
        self._holder = QWidget()
        self._line = row(spacing=6)
        self._holder.setLayout(self._line)
        self._more = QLabel()
        set_kind(self._more, "muted")
        self.show_all: QPushButton = button(tr("All findings"), self._show_list, "link")
        self._name = label(tr("Before the next infusion"), "small")
        self.setLayout(
            row(self._name, self._holder, self._more, None, self.show_all, margins=(20, 5, 20, 6), spacing=10)
        )

    def show_readiness(self, readiness: Readiness) -> None:
        """Show the findings of this assessment."""
        self._readiness = readiness
        clear(self._line)
        self.badges = [MarkedBadge(self._appearance, badge) for badge in finding_badges(readiness)]
        for badge in self.badges:
            self._line.addWidget(badge)
        self.show_all.setVisible(not readiness.ready)
        self._fit_pills()

    def _fit_pills(self) -> None:
        """Show as many badges as fit, and the number of the others."""
        beside = self._name.sizeHint().width() + self.show_all.sizeHint().width() + text_width("+99")
        room = self.width() - beside - BESIDE
        shown = 0
        for badge in self.badges:
            room -= badge.width() + 6
            badge.setVisible(room >= 0 or not shown)
            shown += room >= 0 or not shown
        rest = len(self.badges) - shown
        self._more.setText(f"+{rest}" if rest else "")

    def _show_list(self) -> None:
        if self._readiness is None:
            return
        popup = QFrame(self, Qt.WindowType.Popup)
        set_kind(popup, "card")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        width = digits_width(LIST_DIGITS)
        popup.setFixedWidth(width)
        listed = FindingsList(self._appearance, offers=True)
        listed.entry_asked.connect(popup.close)
        listed.entry_asked.connect(self.entry_asked)
        listed.show_readiness(self._readiness)
        popup.setLayout(column(listed, margins=(16, 14, 16, 14)))
        corner = self.show_all.mapToGlobal(QPoint(self.show_all.width() - width, self.height()))
        popup.move(corner)
        popup.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many badges as fit the new width."""
        super().resizeEvent(event)
        self._fit_pills()
