"""Tooltips on the chart are complete, have units, and never interpret typed text as markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from fortnight.domain.display.chart_series import Mark, event_marks
from fortnight.domain.messages import text
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.domain.treatment.steroid_exposure import DoseByWeight
from fortnight.ui.charts import tips
from helpers.courses import START, at, course, infusion, specimen


def test_an_infusion_has_its_number_time_dose_and_reaction():
    given = infusion(14, dose_mg=255, reaction="rash", stopped=True)
    seen = course([0, given], [])
    assert tips.infusion_lines(seen, given) == [
        "Infusion No. 2 · 20 Jan 2025 10:00 · day 14",
        "255 mg (11.6 mg/kg for 22 kg)",
        "Reaction: rash",
        "Stopped before the end",
    ]


def test_without_a_weight_there_is_no_dose_per_kilogram():
    unweighed = replace(infusion(0, dose_mg=264), weight_kg=None)
    assert tips.dose_words(unweighed) == "264 mg, weight not recorded"


def test_a_missed_infusion_has_its_due_date():
    assert tips.missed_lines(START.date()) == ["Infusion due 6 Jan 2025", "Not given"]


def test_an_event_has_the_local_day_of_where_it_happened(chart):
    """Early on the 22nd in Tokyo is still the 21st in UTC."""
    tokyo = timezone(timedelta(hours=9))
    mark = Mark(datetime(2025, 3, 22, 7, tzinfo=tokyo), "infection", text("otitis"))
    assert tips.event_lines(chart.sheet.course, mark)[:2] == ["Infection: otitis", "22 Mar 2025 · day 75"]


def test_an_event_without_text_has_the_name_of_its_kind():
    seen = course(
        [0], [specimen(3, TEMP=38.6)], events=(Event("e", "tb-screen", at(2)), Event("f", "x", at(9)))
    )
    assert [tips.event_lines(seen, mark)[0] for mark in event_marks(seen)] == [
        "TB screen",
        "Fever: 38.6 °C",
        "Note",
    ]


def test_a_value_has_its_unit_and_a_height_its_sds(chart):
    seen = course([0], [specimen(14, HEIGHT=121.5, IL6="<2")])
    height, il6 = (seen.of(code)[0] for code in ("HEIGHT", "IL6"))
    assert tips.value_lines(seen, height)[:2] == [
        "Height 122 cm, −0.5 SDS (WHO)",
        "20 Jan 2025 09:00 · day 14",
    ]
    assert tips.value_lines(seen, il6)[0] == "IL-6 <2 pg/mL"
    assert "Corrected" in tips.value_lines(seen, replace(il6, corrected=True))


def test_typed_text_is_escaped():
    assert "&lt;b&gt;" in tips.as_tip(["rash <b>"])
    assert tips.as_tip(["one", "", "two"]).count("<br>") == 1


@pytest.mark.parametrize(
    ("mg", "words"), [(5, "Prednisolone 5 mg a day since 6 Jan 2025"), (0, "stopped 6 Jan 2025")]
)
def test_a_drug_has_its_dose_and_start_date(mg, words):
    assert words in tips.dose_lines(MedicationStep("prednisolone", START.date(), mg))[0]


@pytest.mark.parametrize(
    ("mg", "weight", "words"),
    [
        (10.0, 20.0, "0.5 mg/kg/day as prednisone since"),
        (10.0, None, "not known"),
        (0.0, None, "0 mg/kg/day"),
    ],
)
def test_a_dose_by_weight_has_its_day(mg, weight, words):
    assert words in tips.per_kg_lines(DoseByWeight(START.date(), mg, weight))[0]
