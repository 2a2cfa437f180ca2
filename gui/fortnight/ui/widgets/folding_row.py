"""Two groups of widgets on one line, or on two lines where they do not fit on one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from fortnight.ui.widgets.basics import row

Parts = Sequence[QWidget | QLayout | int | None]


class FoldingRow(QWidget):
    """Shows `first` at the left and `second` at the right; on a narrow page `second` is below `first`.

    `last` aligns both groups to the right.
    """

    def __init__(self, first: Parts, second: Parts, spacing: int = 8, last: bool = False) -> None:
        super().__init__()
        self._groups = (QWidget(), QWidget())
        self._groups[0].setLayout(row(*([None, *first] if last else [*first, None]), spacing=spacing))
        self._groups[1].setLayout(row(None, *second, spacing=spacing))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(self._groups[0], 1 if last else 0)
        self._box.addWidget(self._groups[1], 0 if last else 1)

    @property
    def is_folded(self) -> bool:
        """Whether the second group is below the first."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Return the size of the wider group: the other can be below it."""
        hint = super().minimumSizeHint()
        return QSize(max(group.minimumSizeHint().width() for group in self._groups), hint.height())

    def unfolded_width(self) -> int:
        """Return the width in pixels that both groups need on one line."""
        return sum(_width_of(group) for group in self._groups) + self._box.spacing()

    def _fold(self) -> None:
        needed = self.unfolded_width()
        directions = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(directions[needed > self.width()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the new width."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold when a text changed or a part was shown or hidden."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return done


def _width_of(group: QWidget) -> int:
    """Return the width that a group needs now; its layout may not have noticed yet what was hidden."""
    layout = group.layout()
    assert layout is not None
    layout.activate()
    return layout.minimumSize().width()
