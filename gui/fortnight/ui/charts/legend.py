"""The legend below the chart: it explains what is drawn there and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fortnight.domain.alert import limits
from fortnight.domain.messages import Text, text
from fortnight.domain.treatment.exposure import RUN_IN_DAYS, RUN_IN_DOSES
from fortnight.ui.charts.items import HATCH, SPANS
from fortnight.ui.charts.kinds import IL6, colour, small_font
from fortnight.ui.charts.strip import paint_exposure
from fortnight.ui.theme import Theme
from fortnight.ui.translation import say, tr

LINE_HEIGHT = 19
SYMBOL_SIZE = 14  # pixels
SYMBOL_GAP = 5  # pixels between a symbol and its text
ENTRY_GAP = 16  # pixels between two entries

PaintSymbol = Callable[[QPainter, QRectF, Theme], None]


def _mark(points: Collection[tuple[float, float]], ink: str, hollow: bool = False) -> PaintSymbol:
    """Return a painter of a polygon; `points` go from −1 to 1 in each direction, from the middle."""

    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        pen, fill = QColor(getattr(theme, ink)), QColor(theme.card if hollow else getattr(theme, ink))
        painter.setPen(QPen(pen, 1.5) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        middle, half = box.center(), 5.0
        painter.drawPolygon(QPolygonF([middle + QPointF(x * half, y * half) for x, y in points]))

    return paint


def _swatch(ink: Callable[[Theme], QColor]) -> PaintSymbol:
    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(ink(theme))
        painter.drawRect(box.adjusted(0.5, 2.5, -0.5, -2.5))

    return paint


def _span(kind: str) -> PaintSymbol:
    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        SPANS[kind].paint(painter, box.adjusted(0.5, 1.5, -0.5, -1.5), theme)

    return paint


def _exposure(phase: str) -> PaintSymbol:
    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        paint_exposure(painter, box.adjusted(0.5, 3.5, -0.5, -3.5), phase, theme)

    return paint


def _ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.ink), 1.4))
    painter.setBrush(QColor(theme.card))
    painter.drawEllipse(box.center(), 3.5, 3.5)


def _new(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.ink), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), 6, 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.il6))
    painter.drawEllipse(box.center(), 3, 3)


def _hatch(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(QBrush(colour(theme, IL6, 0.45), HATCH))
    painter.drawRect(box.adjusted(0.5, 2.5, -0.5, -2.5))


def _strokes(lines: Collection[tuple[float, float, float, float]], ink: str, width: float) -> PaintSymbol:
    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(getattr(theme, ink)), width))
        middle = box.center()
        for x1, y1, x2, y2 in lines:
            painter.drawLine(middle + QPointF(x1, y1), middle + QPointF(x2, y2))

    return paint


UP, DOWN = ((-1, 1), (1, 1), (0, -1)), ((-1, -1), (1, -1), (0, 1))
DIAMOND = ((-1, 0), (0, -1), (1, 0), (0, 1))


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One entry of the legend: its text, the explanation in its tooltip, and its symbol."""

    words: Text
    means: Text
    paint: PaintSymbol


ENTRIES: Mapping[str, LegendEntry] = {
    "infusion": LegendEntry(
        text("infusion"), text("A dose of tocilizumab was given."), _mark(DOWN, "accent")
    ),
    "infusion-dense": LegendEntry(
        text("infusion"),
        text("A dose of tocilizumab was given. Where marks are close together, they are drawn as bars."),
        _strokes(((-4, -5, -4, 5), (0, -5, 0, 5), (4, -5, 4, 5)), "accent", 1.6),
    ),
    "missed": LegendEntry(
        text("missed infusion"),
        text("A dose was due and none was given within its time window."),
        _mark(DOWN, "amber", hollow=True),
    ),
    "illness": LegendEntry(
        text("infection or MAS"), text("A recorded infection or MAS."), _mark(DIAMOND, "amber")
    ),
    "event": LegendEntry(
        text("other event"),
        text("Imaging, surgery, a vaccination, a TB screen, or a note."),
        _mark(DIAMOND, "muted"),
    ),
    "fever": LegendEntry(
        text("fever"),
        text("A temperature of {limit} °C or more.", limit=f"{limits.FEVER_C.value:.1f}"),
        _strokes(((-5, 0, 5, 0), (0, -5, 0, 5)), "amber", 2.0),
    ),
    "alert": LegendEntry(
        text("alert"),
        text(
            "IL-6 was unusual for this child and an alert card was raised. Click the mark to open the card."
        ),
        _mark(UP, "alert"),
    ),
    "watch": LegendEntry(
        text("silent mark"),
        text("IL-6 was slightly unusual for this child. It is only marked here; no answer is needed."),
        _mark(UP, "alert", hollow=True),
    ),
    "new": LegendEntry(
        text("new"), text("Others recorded or changed this since you last opened the record."), _new
    ),
    "censored": LegendEntry(
        text("outside the measuring range"),
        text("The laboratory reported “less than” or “more than” this value."),
        _ring,
    ),
    "own": LegendEntry(
        text("this child's IL-6 range"),
        text("The range of 19 of 20 IL-6 values of this child on well days, as known before each sample."),
        _swatch(lambda theme: colour(theme, IL6, 0.16)),
    ),
    "early": LegendEntry(
        text("expected in the first weeks"),
        text(
            "The range in which IL-6 is expected in the first twelve weeks, while the drug itself raises it "
            "and the disease subsides. Calculated from the values before the first dose."
        ),
        _hatch,
    ),
    "interval": LegendEntry(
        text("reference interval"),
        text("The reference interval for healthy children of the age on that day."),
        _swatch(lambda theme: QColor(theme.accent_soft)),
    ),
    "steady": LegendEntry(
        text("drug effective"),
        text("The drug has reached its steady state and the last dose is recent enough to be effective."),
        _exposure("steady"),
    ),
    "run-in": LegendEntry(
        text("before steady state"),
        text(
            "The first {days} days and {doses} doses: the drug has not yet reached its steady state.",
            days=round(RUN_IN_DAYS.value),
            doses=round(RUN_IN_DOSES.value),
        ),
        _span("run-in"),
    ),
    "cover-doubtful": LegendEntry(
        text("drug effect uncertain"),
        text(
            "The last dose was so long ago that the drug may no longer be effective: "
            "CRP and fever are informative again."
        ),
        _span("cover-doubtful"),
    ),
    "episode": LegendEntry(
        text("alert episode"),
        text("From the first to the last sample of one alert, with a few days on either side."),
        _span("episode"),
    ),
}


class Legend(QWidget):
    """Symbols with their text, on as many lines as needed; the tooltip of an entry explains it in full.

    The height leaves room for every entry that this child's chart may need: zooming does not change it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._all: list[str] = []
        self.keys: list[str] = []
        self._measured: dict[tuple[tuple[str, ...], float], dict[str, QRectF]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Legend"))

    def show_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.theme = theme
        self.update()

    def show_keys(self, visible: Collection[str], possible: Collection[str]) -> None:
        """Show the entries that are visible now, with room for all that are possible for this child."""
        keys, everything = ([key for key in ENTRIES if key in each] for each in (visible, possible))
        if everything != self._all:
            self._all = everything
            self._measured.clear()
            self.updateGeometry()
        if keys != self.keys:
            self.keys = keys
            self.setAccessibleDescription("; ".join(say(ENTRIES[key].words) for key in keys))
            self.update()

    def places(self, keys: Collection[str], width: float) -> dict[str, QRectF]:
        """Return the box of each entry in a legend of this width; kept, because layouts ask often."""
        request = (tuple(keys), width)
        if request not in self._measured:
            self._measured[request] = self._measure(*request)
        return self._measured[request]

    def _measure(self, keys: tuple[str, ...], width: float) -> dict[str, QRectF]:
        metrics, x, y = QFontMetricsF(small_font(self.theme)), 0.0, 0.0
        found = {}
        for key in keys:
            wide = SYMBOL_SIZE + SYMBOL_GAP + metrics.horizontalAdvance(say(ENTRIES[key].words))
            if x and x + wide > width:
                x, y = 0.0, y + LINE_HEIGHT
            found[key] = QRectF(x, y, wide, LINE_HEIGHT)
            x += wide + ENTRY_GAP
        return found

    def hasHeightForWidth(self) -> bool:
        """Return true: the number of lines depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels that all possible entries need."""
        return round(max((box.bottom() for box in self.places(self._all, width).values()), default=0))

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(400, self.heightForWidth(max(400, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: one line, or nothing without entries."""
        return QSize(200, LINE_HEIGHT if self._all else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible entries."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.theme))
        for key, box in self.places(self.keys, self.width()).items():
            symbol = QRectF(box.left(), box.center().y() - SYMBOL_SIZE / 2, SYMBOL_SIZE, SYMBOL_SIZE)
            ENTRIES[key].paint(painter, symbol, self.theme)
            painter.setPen(QColor(self.theme.ink))
            words = box.adjusted(SYMBOL_SIZE + SYMBOL_GAP, 0, 40, 0)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, say(ENTRIES[key].words))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show the explanation of an entry as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().event(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        for key, box in self.places(self.keys, self.width()).items():
            if box.contains(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), say(ENTRIES[key].means), self, box.toRect())
                return
        QToolTip.hideText()
