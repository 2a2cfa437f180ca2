"""Small building blocks: labels, buttons, cards, layouts, icons and badges (small rounded labels)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShortcut,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fortnight.paths import resource
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.theme import Theme, ui_font


def label(words: str = "", style: str = "", wrap: bool = False) -> QLabel:
    """Return a plain-text label; `style` is a kind of the style sheet."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_kind(made, style)
    made.setWordWrap(wrap)
    return made


class Button(QPushButton):
    """A push button that Enter presses as well as the space bar, also outside dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def button(words: str, do: Callable[[], object] | None = None, style: str = "", tip: str = "") -> QPushButton:
    """Return a push button that calls `do` when it is pressed."""
    made = Button(words)
    set_kind(made, style)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if do is not None:
        made.clicked.connect(lambda _checked=False: do())
    return made


def chip(words: str, do: Callable[[], object] | None = None, tip: str = "") -> QPushButton:
    """Return a small rounded button that stays pressed; `do` is called when it is pressed."""
    made = button(words, do, "chip", tip)
    made.setCheckable(True)
    return made


def menu_button(words: str) -> tuple[QToolButton, QMenu]:
    """Return a button that opens a menu, and the menu."""
    made = QToolButton()
    set_kind(made, "menuButton")
    made.setText(words)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(made)
    menu.setToolTipsVisible(True)
    made.setMenu(menu)
    return made, menu


def shortcut(
    widget: QWidget,
    keys: str,
    do: Callable[[], object],
    scope: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> None:
    """Call `do` when these keys are pressed while the focus is in a widget, or in the scope given."""
    QShortcut(QKeySequence(keys), widget, context=scope).activated.connect(do)


def card(
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (14, 10, 14, 10),
    spacing: int = 8,
) -> QFrame:
    """Return a framed surface with the parts one below another; the parts are as in `fill`.

    Without parts it has no layout.
    """
    frame = QFrame()
    set_kind(frame, "card")
    if parts:
        frame.setLayout(column(*parts, margins=margins, spacing=spacing))
    return frame


def fill(
    layout: QBoxLayout,
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QBoxLayout:
    """Add parts to a layout: widgets, layouts, a number for a space in pixels, or `None` for stretch."""
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
    """Return a layout with the parts side by side; the parts are as in `fill`."""
    return fill(QHBoxLayout(), *parts, margins=margins, spacing=spacing)


def column(
    *parts: QWidget | QLayout | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QBoxLayout:
    """Return a layout with the parts one below another; the parts are as in `fill`."""
    return fill(QVBoxLayout(), *parts, margins=margins, spacing=spacing)


def scrolling(inner: QWidget, name: str) -> QScrollArea:
    """Return a scroll area that scrolls vertically if `inner` is higher than the space for it.

    `name` is for screen readers: the arrow keys scroll it, so it takes the focus.
    """
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def icon(name: str, colour: str, ratio: float, size: int = 20) -> QIcon:
    """Return one of the bundled icons in a colour such as `#1B2430`; `size` is in pixels.

    `ratio` is the device pixel ratio of the widget that shows it, so that each pixel of its screen is drawn.
    """
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return QIcon(pixmap)


def drawing(name: str, colour: str) -> QSvgRenderer:
    """Return one of the bundled icons in a colour, to be painted at any size."""
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(source.encode())


class Picture(QWidget):
    """Shows one of the bundled icons in a colour of the theme, and follows changes of the theme."""

    def __init__(self, appearance: Appearance, name: str, colour: str, size: int) -> None:
        super().__init__()
        self._appearance, self._parts = appearance, (name, colour)
        self.setFixedSize(size, size)
        appearance.theme_changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        name, colour = self._parts
        self._drawing = drawing(name, getattr(self._appearance.theme, colour))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
        painter.end()


# The styles of a badge: names of its background and text colours in the theme.
BADGES = {
    "good": ("accent_soft", "accent"),
    "alert": ("alert_soft", "alert_ink"),
    "watch": ("amber_soft", "amber_ink"),
    "quiet": ("grey_soft", "ink"),
}


def badge_width(words: str) -> float:
    """Return the width in pixels of a badge with this text."""
    return QFontMetrics(badge_font()).horizontalAdvance(words) + 18


def paint_badge(painter: QPainter, x: float, middle: float, words: str, style: str, theme: Theme) -> float:
    """Paint a badge with its left edge at `x` and return its right edge; `style` is a key of `BADGES`."""
    background, ink = (QColor(getattr(theme, name)) for name in BADGES[style])
    font, width = badge_font(), badge_width(words)
    area = QRectF(x, middle - 10, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(background)
    painter.drawRoundedRect(area, 10, 10)
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    return x + width


def badge_font() -> QFont:
    """Return the font of every badge."""
    return ui_font(12, QFont.Weight.DemiBold)


def badge_height() -> int:
    """Return the height in pixels that a badge needs."""
    return QFontMetrics(badge_font()).height() + 7


class Badge(QWidget):
    """A short text on a rounded background, so that its meaning never depends on colour alone."""

    def __init__(self, appearance: Appearance, words: str = "", style: str = "quiet") -> None:
        super().__init__()
        self._appearance = appearance
        self.show_as(words, style)

    def show_as(self, words: str, style: str = "quiet") -> None:
        """Show another text in a style of `BADGES`; without text the badge has no width.

        It is not shown or hidden: a widget without a parent would open a window of its own.
        """
        self.words, self._style = words, style
        self.setAccessibleName(words)
        width = QFontMetrics(badge_font()).horizontalAdvance(words) + 20 if words else 0
        self.setFixedSize(width, badge_height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        if not self.words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, 0, self.height() / 2, self.words, self._style, self._appearance.theme)
        painter.end()
