"""The layout of the chart: headings with units, names beside the panels, the crosshair, the legend's keys."""

from __future__ import annotations

from datetime import date

import pyqtgraph as pg
import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.ui.charts.kinds import DRUGS, HEIGHT, PANELS, kinds_of
from fortnight.ui.charts.layout import LABEL_WIDTH, SheetLayout, heading_of
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.theme import DARK, LIGHT
from helpers.courses import at, child, course, infusion, specimen

DAYS = (0, 14, 28, 42, 56)
STEROID = MedicationStep("prednisolone", at(0).date(), 10)


def drawing_of(seen, units="si", relative=False) -> Drawing:
    return Drawing(seen, judge(seen), at(60), units, relative)


@pytest.fixture
def seen():
    """Some visits with one missed infusion, an infection, a fever and a vaccination."""
    events = (
        Event("e1", "infection", at(20), "pneumonia"),
        Event("e2", "fever", at(21), ""),
        Event("e3", "vaccination", at(50), "influenza"),
    )
    drawn = [specimen(d, IL6=15, CRP="<0.3", HEIGHT=121) for d in DAYS]
    return course([infusion(d) for d in DAYS if d != 28], drawn, events=events, medication=(STEROID,))


@pytest.fixture
def layout(qapp, seen):
    """The plots of IL-6, CRP and the steroid, in a view of their own."""
    view = pg.GraphicsLayoutWidget()
    drawing = drawing_of(seen)
    headings = [heading_of(kind, drawing) for kind in kinds_of(("IL6", "CRP", DRUGS), seen)]
    made = SheetLayout(LIGHT, headings)
    view.ci = made.ci
    view.setCentralItem(made.ci)
    view.resize(900, 500)
    made.fill(drawing)
    yield made
    view.close()


# Headings -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("panel", "units", "relative", "unit"),
    [
        ("IL6", "si", False, "pg/mL · log"),
        ("IL6", "si", True, "× own level · log"),
        ("PLT", "si", False, "×10⁹/L"),
        ("PLT", "japan", False, "×10⁴/µL"),
        ("CRP", "si", True, "mg/L"),
        (HEIGHT, "si", False, "SDS (WHO)"),
    ],
)
def test_the_unit_beside_a_panel(seen, panel, units, relative, unit):
    assert heading_of(PANELS[panel], drawing_of(seen, units, relative)).unit == unit


def test_a_drug_is_in_mg_a_day(seen):
    (kind,) = kinds_of((DRUGS,), seen)
    heading = heading_of(kind, drawing_of(seen))
    assert (heading.unit, heading.tip) == ("mg/day", "Prednisolone: daily dose")


def test_only_a_logarithmic_scale_is_explained(seen):
    tips = {name: heading_of(PANELS[name], drawing_of(seen)).tip for name in ("IL6", "CRP")}
    assert "equal distances are equal ratios" in tips["IL6"]
    assert "equal ratios" not in tips["CRP"]


@pytest.mark.parametrize("fields", [{"sex": Sex.UNKNOWN}, {"birth_date": date(2004, 1, 1)}])
def test_height_without_a_reference_is_in_cm_with_the_reason(fields):
    bare = Course(child(**fields), (), (specimen(0, HEIGHT=121),))
    heading = heading_of(PANELS[HEIGHT], drawing_of(bare))
    assert heading.unit == "cm"
    assert "Shown in cm, not as SDS: " in heading.tip


# Parts ----------------------------------------------------------------------------------------------


def test_the_strip_is_above_the_panels(layout):
    assert list(layout.panels) == ["IL6", "CRP", "prednisolone"]
    assert layout.plots == [layout.strip, *(panel.plot for panel in layout.panels.values())]


def test_no_name_is_wider_than_its_place(layout):
    labels = [each for each in layout.ci.items if isinstance(each, pg.LabelItem)]
    assert len(labels) == 1 + len(layout.panels)
    assert all(each.item.boundingRect().width() <= LABEL_WIDTH + 1 for each in labels)


def test_all_panels_move_with_the_strip(layout):
    layout.strip.setXRange(at(0).timestamp(), at(30).timestamp(), padding=0)
    ranges = {tuple(round(each) for each in plot.vb.viewRange()[0]) for plot in layout.plots}
    assert len(ranges) == 1


def test_infusions_and_events_are_marked(layout):
    assert (len(layout.infusions.given), len(layout.infusions.missed)) == (4, 1)
    assert [mark.when for mark in layout.events.marks] == [at(20), at(21), at(50)]


def test_new_records_have_rings(layout, seen):
    new = {seen.specimens[2].id, seen.infusions[1].id}
    layout.mark_new(drawing_of(seen), new)
    x, y = layout.panels["CRP"].rings.getData()
    assert (list(x), list(y)) == ([at(28).timestamp()], [0.3])
    assert list(layout.panels["IL6"].rings.getData()[0]) == [at(28).timestamp()]
    assert list(layout.infusions.new) == [seen.infusions[1].started_at.timestamp()]
    assert "new" in layout.legend_keys(at(0).timestamp(), at(60).timestamp())
    assert "new" not in layout.legend_keys(at(40).timestamp(), at(60).timestamp())
    layout.mark_new(drawing_of(seen), ())
    assert not layout.panels["CRP"].rings.isVisible()


def test_the_values_of_a_sample_are_at_the_edge_of_the_panels(layout, seen):
    layout.show_values(drawing_of(seen), seen.specimens[0])
    shown = {name: (each.value.figure, each.value.unit) for name, each in layout.values.items()}
    assert shown == {"IL6": ("15", "pg/mL"), "CRP": ("<0.3", "mg/L"), "prednisolone": ("–", "mg/day")}


def test_the_crosshair_is_at_one_time_on_every_plot(layout):
    assert len(layout.crosshair) == len(layout.plots)
    layout.show_crosshair(at(14).timestamp())
    assert all(line.isVisible() and line.value() == at(14).timestamp() for line in layout.crosshair)
    layout.show_crosshair(None)
    assert not any(line.isVisible() for line in layout.crosshair)


@pytest.mark.parametrize(
    ("first", "last", "present", "absent"),
    [
        (-1, 15, {"infusion"}, {"missed", "illness", "fever", "event"}),
        (16, 30, {"missed", "illness", "fever"}, {"event"}),
        (48, 55, {"event"}, {"infusion", "missed", "illness", "fever"}),
    ],
)
def test_the_legend_has_keys_for_what_is_visible(layout, first, last, present, absent):
    keys = layout.legend_keys(at(first).timestamp(), at(last).timestamp())
    assert present <= keys
    assert not absent & keys


def test_more_panels_need_more_height(qapp, seen):
    def least(*names):
        headings = [heading_of(PANELS[name], drawing_of(seen)) for name in names]
        return SheetLayout(DARK, headings).least_height

    assert least("IL6") < least("IL6", "CRP") < least("IL6", "CRP", "PLT")
