"""The values of figures as rows: those that are shown, in the shown units, and nothing outside the period."""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.record.course import MedicationStep
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Visit
from fortnight.domain.scores.assessment import of_visit
from fortnight.domain.scores.growth_course import growth_of
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.operations.figure_values import (
    growth_values,
    joint_values,
    medication_values,
    timeline_values,
)
from helpers.courses import START, at, course, specimen

SEEN = course(
    [0, 14],
    [specimen(0, IL6=20, CRP="<0.3", HEIGHT=120), specimen(14, IL6=31.5), specimen(28, IL6=12, HEIGHT=121)],
)


def test_the_timeline_has_the_results_of_its_panels_and_the_infusions_of_the_period():
    found = timeline_values(SEEN, {"IL6", "CRP"}, at(0), at(15), "si")
    assert found.header == ("patient", "at", "day", "name", "comparator", "value", "unit")
    assert [row[2:] for row in found.rows] == [
        ("0", "IL6", "", "20", "pg/mL"),
        ("0", "CRP", "<", "0.3", "mg/L"),
        ("0", "infusion", "", "264", "mg"),
        ("14", "IL6", "", "31.5", "pg/mL"),
        ("14", "infusion", "", "264", "mg"),
    ]
    assert found.rows[0][:2] == ("0001", START.isoformat())


def test_values_are_in_the_units_that_are_shown():
    (row, *_) = timeline_values(SEEN, {"CRP"}, at(0), at(0.01), "japan").rows
    assert row[3:] == ("CRP", "<", "0.03", "mg/dL")


def test_growth_has_each_measure_with_its_sds():
    rows = growth_values(SEEN, growth_of(SEEN)).rows
    heights = [row for row in rows if row[2] == "height"]
    assert [row[3:5] for row in heights] == [("120", "cm"), ("121", "cm")]
    assert all(float(row[5].replace("−", "-")) for row in heights)
    assert [row[1] for row in rows] == sorted(row[1] for row in rows)


def test_joints_have_a_row_each_and_what_was_not_examined_is_empty():
    visit = Visit("v", START, {"knee-l": frozenset({Sign.ACTIVE}), "neck": frozenset()})
    found = joint_values(SEEN, of_visit(SEEN, visit))
    assert len(found.rows) == len(JOINTS)
    by_joint = {row[2]: row[3:] for row in found.rows}
    place = [*found.header[4:]].index("active")
    assert by_joint["knee-l"][0] == "1"
    assert by_joint["knee-l"][1 + place] == "1"
    assert by_joint["neck"] == ("1", "0", "0", "0")
    assert by_joint["knee-r"] == ("0", "", "", "")
    assert joint_values(SEEN, None).rows == ()


def test_medication_has_the_steps_of_the_period_and_the_one_that_holds_when_it_begins():
    day = START.date()
    steps = [
        MedicationStep(id="m1", drug="prednisolone", start=day, mg_per_day=10),
        MedicationStep(id="m2", drug="prednisolone", start=day + timedelta(days=10), mg_per_day=5),
        MedicationStep(id="m3", drug="prednisolone", start=day + timedelta(days=20), mg_per_day=2.5),
        MedicationStep(id="m4", drug="prednisolone", start=day + timedelta(days=40), mg_per_day=1),
    ]
    found = medication_values(SEEN, lines_of(steps), day + timedelta(days=15), day + timedelta(days=30))
    assert [row[3] for row in found.rows] == ["5", "2.5"]
