"""Small building blocks: labels, buttons, pills, cards, rows of things."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fortnight.paths import resource
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme, letters


def label(words: str = "", style: str = "", wrap: bool = False) -> QLabel:
    """A plain-text label in one of the style sheet's manners."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(style)
    made.setWordWrap(wrap)
    return made


class Button(QPushButton):
    """A push button that Enter presses as well as the space bar, wherever it stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def button(words: str, do: Callable[[], object] | None = None, style: str = "", tip: str = "") -> QPushButton:
    """A push button that does something."""
    made = Button(words)
    made.setObjectName(style)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if do is not None:
        made.clicked.connect(lambda _checked=False: do())
    return made


def card(name: str = "card") -> QFrame:
    """A framed surface."""
    frame = QFrame()
    frame.setObjectName(name)
    return frame


def fill(
    layout: QBoxLayout,
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QBoxLayout:
    """Put parts into a layout: widgets, layouts, a fixed space, or `None` for stretch."""
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout


def row(
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QBoxLayout:
    """Parts side by side."""
    return fill(QHBoxLayout(), *parts, margins=margins, spacing=spacing)


def column(
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QBoxLayout:
    """Parts one under another."""
    return fill(QVBoxLayout(), *parts, margins=margins, spacing=spacing)


def scrolling(inner: QWidget) -> QScrollArea:
    """A part that scrolls when it is higher than its place, and only then."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """One of our drawings in a colour."""
    return QIcon(drawing(name, colour, size))


def drawing(name: str, colour: str, size: int) -> QPixmap:
    """One of our drawings as a picture, sharp on fine screens too."""
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(QSize(size * 2, size * 2))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(source.encode()).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return pixmap


class Picture(QLabel):
    """One of our drawings in a colour of the theme, which it follows."""

    def __init__(self, appearance: Appearance, name: str, colour: str, size: int) -> None:
        super().__init__()
        self._appearance, self._drawing, self._size = appearance, (name, colour), size
        appearance.theme_changed.connect(self._draw)
        self._draw()

    def show_colour(self, colour: str) -> None:
        """Another colour, by its name in the theme."""
        self._drawing = (self._drawing[0], colour)
        self._draw()

    def _draw(self) -> None:
        name, colour = self._drawing
        self.setPixmap(drawing(name, getattr(self._appearance.theme, colour), self._size))


# How a pill is dressed, by what it says: background and letters.
PILLS = {
    "good": ("accent_soft", "accent"),
    "alert": ("alert_soft", "alert_ink"),
    "watch": ("amber_soft", "amber_ink"),
    "quiet": ("grey_soft", "ink"),
}


def pill_width(words: str) -> float:
    """How wide a pill with these words is."""
    return QFontMetrics(pill_font()).horizontalAdvance(words) + 18


def paint_pill(painter: QPainter, x: float, middle: float, words: str, manner: str, theme: Theme) -> float:
    """Paint a pill whose left edge is `x`; gives its right edge."""
    ground, ink = (QColor(getattr(theme, name)) for name in PILLS[manner])
    font, width = pill_font(), pill_width(words)
    area = QRectF(x, middle - 10, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, 10, 10)
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    return x + width


def pill_font() -> QFont:
    return letters(12, QFont.Weight.DemiBold)


class Pill(QWidget):
    """A word in a rounded field: never colour alone."""

    def __init__(self, appearance: Appearance, words: str = "", manner: str = "quiet") -> None:
        super().__init__()
        self._appearance = appearance
        self.show_as(words, manner)

    def show_as(self, words: str, manner: str = "quiet") -> None:
        """Show other words in another style; without words it takes no width.

        It is never shown or hidden itself: a widget without a parent would open a window of its own.
        """
        self.words, self._manner = words, manner
        self.setAccessibleName(words)
        self.setFixedSize(QFontMetrics(pill_font()).horizontalAdvance(words) + 20 if words else 0, 22)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, 0, self.height() / 2, self.words, self._manner, self._appearance.theme)
        painter.end()
