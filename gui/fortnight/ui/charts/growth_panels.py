"""The parts that the panels of a growth chart share: frame, axis, velocity and steroid dose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from fortnight.domain.numbers import plain
from fortnight.domain.scores.growth_curves import CENTILES
from fortnight.ui import formats
from fortnight.ui.charts.growth_figure import Figure
from fortnight.ui.charts.growth_scale import Scale, nice_step
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.sizes import line_height, text_width

BOLD = QFont.Weight.DemiBold
SMALL = 11  # size of the font in pixels
GAP = 12  # pixels between two panels
SHARES = (0.66, 0.17, 0.17)  # of the height: curves, velocity, steroid
LOW_DOSE = 0.2  # mg/kg/day, marked by a line: from this dose on a steroid is not low (Woo 2005)


class Panels:
    """One painting of a figure: its area, its ages, and the panels below the curves."""

    def __init__(self, painter: QPainter, theme: Theme, figure: Figure, whole: QRectF) -> None:
        self.painter, self.theme, self.figure = painter, theme, figure
        self.beside = max(text_width(tr_word(name), SMALL) for name in CENTILES) + 4
        if figure.steroid is not None:
            titles = (tr("prednisone"), tr("mg/kg/day"), tr("velocity"), tr("cm/year"))
            self.beside = max(self.beside, *(text_width(words, SMALL, BOLD) + 4 for words in titles))
        right = self.beside + 6
        left = text_width("000", SMALL) + 10
        low = 2 * line_height(SMALL) + 8 if figure.steroid is not None else line_height(SMALL) + 8
        self.area = whole.adjusted(left, 8, -right, -low)
        self.ages = figure.ages

    def panels(self) -> list[QRectF]:
        """Return the areas of the curves, the velocity and the steroid dose."""
        top, found = self.area.top(), list[QRectF]()
        room = self.area.height() - GAP * (len(SHARES) - 1)
        for share in SHARES:
            found.append(QRectF(self.area.left(), top, self.area.width(), room * share))
            top += room * share + GAP
        return found

    # Velocity and steroid -------------------------------------------------------------------------

    def _fastest(self) -> float:
        return max([8.0, *(each.cm_per_year * 1.25 for each in self.figure.velocities or ())])

    def _highest_dose(self) -> float:
        return max([0.5, *(dose * 1.15 for _, dose in self.figure.steroid or ())])

    def velocity(self, scale: Scale) -> None:
        """Paint the height velocities as bars from one height to the next."""
        self.frame(scale, lines=2)
        self.title(scale, tr("velocity"), tr("cm/year"))
        for each in self.figure.velocities or ():
            left, right = (scale.x(self.figure.age(day)) for day in (each.start, each.end))
            top, bottom = sorted((scale.y(each.cm_per_year), scale.y(0)))
            box = QRectF(left + 1, top, right - left - 2, bottom - top).intersected(scale.area)
            treated = each.on_treatment
            self.painter.setPen(QPen(QColor(self.theme.accent if treated else self.theme.muted), 1))
            self.painter.setBrush(QColor(self.theme.accent_soft if treated else self.theme.grey_soft))
            self.painter.drawRect(box)
            words = formats.decimal_point(f"{each.cm_per_year:.1f}".replace("-", "−"))
            if text_width(words, SMALL, BOLD) < box.width():
                place = QRectF(box.left(), top - line_height(SMALL) - 1, box.width(), line_height(SMALL))
                self.write(words, place, self.theme.ink, BOLD, Qt.AlignmentFlag.AlignCenter)

    def steroid(self, scale: Scale) -> None:
        """Paint the steroid dose as steps."""
        self.frame(scale, lines=2)
        self.title(scale, tr("prednisone"), tr("mg/kg/day"))
        steps = self.figure.steroid or ()
        ends = [*(day for day, _ in steps), None][1:]
        last = self.figure.age(self.figure.until) if self.figure.until else self.ages[1]
        points = list[tuple[float, float]]()
        for (day, dose), end in zip(steps, ends, strict=True):
            right = self.figure.age(end) if end is not None else max(last, self.figure.age(day))
            points += [(self.figure.age(day), dose), (right, dose)]
        if points:
            self.painter.save()
            self.painter.setClipRect(scale.area)
            self.painter.setPen(QPen(QColor(self.theme.esr), 1.4))
            fill = QColor(self.theme.esr)
            fill.setAlpha(50)
            self.painter.setBrush(fill)
            corners = [(points[0][0], 0.0), *points, (points[-1][0], 0.0)]
            self.painter.drawPolygon(QPolygonF([scale.point(x, y) for x, y in corners]))
            self.painter.restore()
        low = [(self.ages[0], LOW_DOSE), (self.ages[1], LOW_DOSE)]
        self.polyline(scale, low, QPen(QColor(self.theme.amber), 1, Qt.PenStyle.DashLine))
        place = QRectF(
            scale.area.right() - 90, scale.y(LOW_DOSE) - line_height(SMALL) - 1, 86, line_height(SMALL)
        )
        self.write(
            formats.decimal_point(plain(LOW_DOSE)),
            place,
            self.theme.amber_ink,
            align=Qt.AlignmentFlag.AlignRight,
        )

    def title(self, scale: Scale, name: str, unit: str) -> None:
        """Write the name and the unit of a panel at its right edge."""
        left, line = scale.area.right() + 6, line_height(SMALL)
        self.write(name, QRectF(left, scale.area.top(), self.beside, line), self.theme.ink, BOLD)
        self.write(unit, QRectF(left, scale.area.top() + line, self.beside, line), self.theme.muted)

    # Frames and axes ------------------------------------------------------------------------------

    def polyline(self, scale: Scale, points: Sequence[tuple[float, float]], pen: QPen) -> None:
        """Paint a line through points, cut at the edges of its panel."""
        self.painter.save()
        self.painter.setClipRect(scale.area)
        self.painter.setPen(pen)
        self.painter.drawPolyline(QPolygonF([scale.point(x, y) for x, y in points]))
        self.painter.restore()

    def frame(self, scale: Scale, shown: Callable[[float], str] = plain, lines: int = 6) -> None:
        """Paint the frame, the horizontal lines with their numbers, and the line of the first infusion."""
        painter, area = self.painter, scale.area
        self._treated(scale)
        step = nice_step(scale.span, lines)
        value = ceil(scale.low / step) * step
        while value <= scale.high:
            y = scale.y(value)
            painter.setPen(QPen(QColor(self.theme.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            place = QRectF(0, y - 8, area.left() - 6, 16)
            self.write(shown(round(value, 6)), place, self.theme.muted, align=Qt.AlignmentFlag.AlignRight)
            value += step
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _treated(self, scale: Scale) -> None:
        first = self.figure.first_dose
        if first is None:
            return
        x = max(scale.x(self.figure.age(first)), scale.area.left())
        if x >= scale.area.right():
            return
        shade = QColor(self.theme.run_in)
        shade.setAlpha(110)
        self.painter.fillRect(QRectF(x, scale.area.top(), scale.area.right() - x, scale.area.height()), shade)
        self.painter.setPen(QPen(QColor(self.theme.accent), 1.3, Qt.PenStyle.DashLine))
        self.painter.drawLine(QPointF(x, scale.area.top()), QPointF(x, scale.area.bottom()))

    def axis(self, panels: Sequence[QRectF]) -> None:
        """Write the ages below the lowest panel, and the birthdays where there is a steroid panel."""
        area, (first, last) = panels[-1], self.ages
        scale = Scale(area, self.ages, (0, 1))
        dated = self.figure.steroid is not None
        wide = text_width(formats.day(date(2026, 12, 24)) if dated else "00 y", SMALL) + 12
        step = max(1, ceil(wide / max(1.0, area.width() / (last - first))))
        for year in range(ceil(first), floor(last) + 1):
            if (year - ceil(first)) % step:
                continue
            left = scale.x(year) - wide / 2
            top = area.bottom() + 4
            line = line_height(SMALL)
            age = tr("{y} y").format(y=year)
            self.write(age, QRectF(left, top, wide, line), self.theme.ink, align=Qt.AlignmentFlag.AlignCenter)
            if dated:
                words = formats.day(_birthday(self.figure.child.birth_date, year))
                place = QRectF(left, top + line, wide, line)
                self.write(words, place, self.theme.muted, align=Qt.AlignmentFlag.AlignCenter)

    def write(
        self,
        words: str,
        place: QRectF,
        colour: str,
        weight: QFont.Weight = QFont.Weight.Normal,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write a text."""
        self.painter.setFont(ui_font(SMALL, weight, tabular=not self.theme.on_paper))
        self.painter.setPen(QColor(colour))
        self.painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, words)


def _birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # 29 February
        return date(born.year + years, 3, 1)
