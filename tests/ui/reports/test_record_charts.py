"""The charts of the whole record: what is drawn of a child, and where, on a logarithmic scale too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from fortnight.domain.record.course import MedicationStep
from fortnight.ui.charts.days import Days
from fortnight.ui.reports.record_charts import MAX_PANELS, LogPanel, paint_charts, panels_of
from fortnight.ui.theme import PRINT
from helpers.courses import at, course, specimen
from helpers.painting import words_of

STEROID = (MedicationStep("prednisolone", at(0).date(), 10), MedicationStep("prednisolone", at(30).date(), 0))
FULL = course(
    [0, 14],
    [specimen(0, IL6=300, CRP=80, WBC=18), specimen(14, IL6=40, CRP="<0.3", WBC=7)],
    medication=STEROID,
)


def words(seen, units: str = "si") -> list[str]:
    return words_of(lambda painter: paint_charts(painter, 700, seen, at(40).date(), units), QSize(700, 900))


def test_each_measured_analyte_and_each_drug_has_a_panel():
    assert panels_of(FULL) == ["IL6", "CRP", "WBC", "prednisolone"]
    said = words(FULL)
    for title in ("IL-6, pg/mL", "CRP, mg/L", "WBC, ×10⁹/L", "Prednisolone, mg/day"):
        assert title in said
    assert {"10", "100", "1000"} <= set(said), "the powers of ten of IL-6"
    assert "CRP, mg/dL" in words(FULL, "japan")


def test_nothing_is_drawn_of_an_empty_course():
    assert panels_of(course([], [])) == []
    assert panels_of(course([0], [])) == []


def test_a_page_holds_nine_panels():
    codes = ("IL6", "CRP", "SAA", "WBC", "PLT", "FERR", "HEIGHT", "WEIGHT")
    drugs = tuple(MedicationStep(name, at(0).date(), 5) for name in ("prednisolone", "ciclosporin"))
    full = course([0], [specimen(0, **dict.fromkeys(codes, 20))], medication=drugs)
    assert panels_of(full) == [*codes, "prednisolone"]
    assert len(panels_of(full)) == MAX_PANELS


@pytest.mark.parametrize("value", [0.02, 1, 1_000, 250_000])
def test_a_single_value_of_any_size_is_drawn(value):
    assert "IL-6, pg/mL" in words(course([], [specimen(0, IL6=value)]))


def test_powers_of_ten_are_equally_far_apart(qapp):
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    days = Days(at(0).date(), at(10).date(), at(10).date())
    panel = LogPanel(painter, PRINT, QRectF(0, 0, 400, 100), days, [1.0, 10.0, 100.0])
    low, middle, high = (panel.y(each) for each in (1, 10, 100))
    painter.end()
    assert low == pytest.approx(panel.area.bottom())
    assert high == pytest.approx(panel.area.top())
    assert middle == pytest.approx((low + high) / 2)
    assert panel.y(0.001) == low
    assert panel.y(1e9) == high
