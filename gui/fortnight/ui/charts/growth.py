"""The growth charts: a measure on the centile curves of WHO, with what is below it on the same age axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import Word
from fortnight.domain.numbers import plain
from fortnight.domain.scores.growth_course import Scored, signed
from fortnight.domain.scores.growth_curves import CENTILES, curve
from fortnight.ui import formats
from fortnight.ui.charts.growth_figure import Figure
from fortnight.ui.charts.growth_panels import BOLD, SMALL, Panels
from fortnight.ui.charts.growth_scale import Scale
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.sizes import line_height, text_width

DOT = 4.0  # pixels, the radius of a point
LABEL_APART = 12  # pixels between the names of two curves
DASHED = ("85th", "15th", "−3 SDS")


class GrowthChart(QWidget):
    """Paints a figure. Points before treatment are open, on treatment filled."""

    def __init__(self, appearance: Appearance, least_height: int = 200) -> None:
        super().__init__()
        self._appearance = appearance
        self._figure: Figure | None = None
        self.setMinimumHeight(least_height)
        appearance.theme_changed.connect(self.update)

    def show_figure(self, figure: Figure, name: str) -> None:
        """Show a figure; `name` and its newest values are for screen readers."""
        self._figure = figure
        self.setAccessibleName(name)
        shown = figure.series[-3:]
        words = [f"{formats.day(each.day)}: {_number(each.value)} {figure.unit}" for each in shown]
        self.setAccessibleDescription(formats.listed(words, "; ") or tr("no measures"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure."""
        if self._figure is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Curves(painter, self._appearance.theme, self._figure, QRectF(self.rect())).paint()
        painter.end()


class _Curves(Panels):
    """One painting of a figure, from the curves to what is below them."""

    def paint(self) -> None:
        """Paint all panels."""
        figure, area = self.figure, self.area
        panels = [area]
        if figure.velocities is not None and figure.steroid is not None:
            panels = self.panels()
            self.velocity(Scale(panels[1], self.ages, (0.0, self._fastest())))
            self.steroid(Scale(panels[2], self.ages, (0.0, self._highest_dose())))
        (self._sds_panel if figure.is_sds else self._curves)(panels[0])
        self.axis(panels)

    # Curves -------------------------------------------------------------------------------------

    def _curves(self, area: QRectF) -> None:
        figure, (first, last) = self.figure, self.ages
        sex = str(figure.child.sex)
        self._labels = list[float]()
        curves = {name: curve(figure.measure, sex, sds, first, last) for name, sds in CENTILES.items()}
        values = [each.value for each in figure.series]
        edges = [value for points in curves.values() for age, value in points if first <= age <= last]
        low, high = min([*values, *edges], default=0.0), max([*values, *edges], default=1.0)
        room = (high - low) * 0.04 or 1.0
        scale = Scale(area, self.ages, (low - room, high + room))
        self.frame(scale)
        self._target(scale)
        for name, points in curves.items():
            self._curve(scale, name, points)
        self._series(scale, [(figure.age(each.day), each.value) for each in figure.series])
        self._newest(scale, figure.series)

    def _curve(self, scale: Scale, name: Word, points: Sequence[tuple[float, float]]) -> None:
        middle, dashed = name == "50th", name in DASHED
        pen = QPen(QColor(self.theme.muted), 1.5 if middle else 0.9)
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        self.polyline(scale, points, pen)
        y = scale.y(points[-1][1]) if points else 0.0
        if points and all(abs(y - other) >= LABEL_APART for other in self._labels):
            self._labels.append(y)
            self.write(
                tr_word(name), QRectF(scale.area.right() + 6, y - 8, self.beside, 16), self.theme.muted
            )

    def _target(self, scale: Scale) -> None:
        """Paint the target height as the band and the line of its SDS at 19 years."""
        target, (first, last) = self.figure.target, self.ages
        if target is None:
            return
        sex = str(self.figure.child.sex)
        low, middle, high = (
            curve("height", sex, sds, first, last) for sds in (target.low_sds, target.sds, target.high_sds)
        )
        self.painter.save()
        self.painter.setClipRect(scale.area)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.theme.accent_soft))
        corners = [scale.point(x, y) for x, y in (*high, *reversed(low))]
        self.painter.drawPolygon(QPolygonF(corners))
        self.painter.restore()
        self.polyline(scale, middle, QPen(QColor(self.theme.accent), 1.6, Qt.PenStyle.DashLine))

    def _series(self, scale: Scale, points: Sequence[tuple[float, float]], square: bool = False) -> None:
        ink = QColor(self.theme.ink)
        self.polyline(scale, points, QPen(ink, 1.8))
        self.painter.setPen(QPen(ink, 1.6))
        start = self.figure.age(self.figure.first_dose) if self.figure.first_dose else None
        for age, value in self._apart(scale, points):
            treated = start is not None and age >= start
            self.painter.setBrush(ink if treated else QColor(self.theme.card))
            spot = scale.point(age, value)
            if square:
                self.painter.drawRect(
                    QRectF(spot.x() - DOT + 0.5, spot.y() - DOT + 0.5, 2 * DOT - 1, 2 * DOT - 1)
                )
            else:
                self.painter.drawEllipse(spot, DOT, DOT)

    def _apart(self, scale: Scale, points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
        """Yield the points that are drawn as dots: those that do not hide each other, and the newest."""
        drawn = None
        for place, (age, value) in enumerate(points):
            if drawn is None or scale.x(age) - drawn >= 2.6 * DOT or place == len(points) - 1:
                drawn = scale.x(age)
                yield age, value

    def _newest(self, scale: Scale, series: Sequence[Scored]) -> None:
        """Write the newest value below its point, and paint a ring round the point."""
        if not series:
            return
        newest = series[-1]
        spot = scale.point(self.figure.age(newest.day), newest.value)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(self.theme.ink), 1.4))
        self.painter.drawEllipse(spot, DOT + 4, DOT + 4)
        words = f"{_number(newest.value)} {self.figure.unit}"
        if newest.sds is not None:
            words += f" · {formats.decimal_point(signed(newest.sds))} SDS"
        width = text_width(words, SMALL, BOLD) + 8
        left = min(spot.x() + 4, scale.area.right() - width)
        top = spot.y() + 10 if spot.y() + 28 < scale.area.bottom() else spot.y() - 28
        place = QRectF(left, top, width, line_height(SMALL) + 2)
        back = QColor(self.theme.card)
        back.setAlpha(215)
        self.painter.fillRect(place, back)
        self.write(words, place, self.theme.ink, BOLD, Qt.AlignmentFlag.AlignCenter)

    def _sds_panel(self, area: QRectF) -> None:
        figure = self.figure
        series = [
            [(figure.age(each.day), each.sds) for each in some if each.sds is not None]
            for some in (figure.series, figure.others)
        ]
        values = [sds for some in series for _, sds in some]
        low, high = min([-3.0, *values]) - 0.3, max([3.0, *values]) + 0.3
        scale = Scale(area, self.ages, (low, high))
        self.frame(scale, signed)
        self.polyline(scale, [(self.ages[0], 0), (self.ages[1], 0)], QPen(QColor(self.theme.muted), 1.5))
        for place, some in enumerate(series):
            self._series(scale, some, square=bool(place))
            if some:
                words = tr("weight") if place else tr("height")
                y = scale.y(some[-1][1])
                self.write(words, QRectF(scale.x(some[-1][0]) + 10, y - 8, 80, 16), self.theme.ink, BOLD)


def _number(value: float) -> str:
    """Return a measure with at most one decimal and the decimal point of the language."""
    return formats.decimal_point(plain(round(value, 1)))
