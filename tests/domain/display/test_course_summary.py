"""The course in a few lines."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.display.course_summary import summary
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.domain.record.event_kinds import NOTE, EventKind, kind_word
from helpers.courses import at, child, course, infusion, specimen


def lines(seen):
    return [(str(line.name), str(line.says), line.manner) for line in summary(seen)]


def test_an_empty_course_has_no_lines():
    assert summary(course([], [])) == ()


def test_events_come_newest_first_with_their_day():
    events = (
        Event("e1", "vaccine", at(-3)),
        Event("e2", "infection", at(20), "otitis"),
        Event("e3", "x", at(21)),
    )
    assert lines(course([0], [], events=events)) == [
        ("Note", "day 21", "quiet"),
        ("Infection", "day 20 · otitis", "watch"),
        ("Vaccine", "day -3", "quiet"),
    ]


def test_before_any_infusion_there_is_no_day_of_treatment():
    assert lines(course([], [], events=(Event("e1", "infection", at(3)),))) == [
        ("Infection", "before treatment", "watch")
    ]


@pytest.mark.parametrize("kind", EventKind)
def test_each_kind_of_event_has_a_name(kind):
    (line,) = summary(course([0], [], events=(Event("e", kind, at(1)),)))
    assert line.name == kind_word(kind)
    assert (line.name == NOTE) is (kind == EventKind.NOTE)


def test_the_details_of_an_event_come_before_its_text():
    event = Event("e", "tb-screen", at(1), "repeat", details={"result": "negative", "method": "igra"})
    assert lines(course([0], [], events=(event,))) == [
        ("TB screen", "day 1 · IGRA, negative, repeat", "quiet")
    ]


def test_drugs_show_their_dose_and_since_when_or_that_they_were_stopped():
    steps = (
        MedicationStep("prednisolone", date(2025, 1, 6), 10),
        MedicationStep("ciclosporin", date(2025, 1, 6), 50),
        MedicationStep("prednisolone", date(2025, 2, 5), 7.5),
        MedicationStep("methotrexate", date(2025, 1, 6), 10),
        MedicationStep("methotrexate", date(2025, 1, 16), 0),
    )
    assert lines(course([0], [], medication=steps)) == [
        ("Prednisolone", "7.5 mg a day since day 30", "watch"),
        ("Ciclosporin", "50 mg a day since day 0", "quiet"),
        ("Methotrexate", "stopped day 10", "good"),
    ]


def test_drugs_of_a_child_without_infusions_are_shown_too():
    seen = course([], [], medication=(MedicationStep("prednisolone", date(2025, 1, 6), 10),))
    assert lines(seen) == [("Prednisolone", "10 mg a day since before treatment", "watch")]


def white_cells(*values, first=14):
    days = [first + 14 * n for n in range(len(values))]
    return course([0, *days], [specimen(d, WBC=v) for d, v in zip(days, values, strict=True)])


def test_white_cells_are_normal_since_a_day_of_treatment():
    """When they are is tested with the milestones."""
    assert lines(white_cells(14, 9, 12, 9.5, 10, 8)) == [("WBC", "normal since day 56", "good")]
    assert lines(white_cells(14, 9, 12, 9)) == []


def test_growth_is_shown_in_centimetres_and_as_sds():
    seen = course([0], [specimen(0, HEIGHT=120), specimen(365, HEIGHT=127)])
    ((name, says, manner),) = lines(seen)
    assert (name, manner) == ("Height", "good")
    assert says.startswith("+7.0 cm, SDS ")
    assert "→" in says
    assert says.endswith("(WHO)")


def test_growth_of_a_child_of_unknown_sex_has_no_sds():
    drawn = (specimen(0, HEIGHT=120), specimen(365, HEIGHT=119))
    seen = Course(child(sex=Sex.UNKNOWN), (infusion(0),), drawn)
    assert lines(seen) == [("Height", "−1.0 cm", "quiet")]


def test_heights_long_before_treatment_are_left_out():
    seen = course([0], [specimen(-400, HEIGHT=110), specimen(0, HEIGHT=120)])
    assert lines(seen) == []


def test_without_an_infusion_all_heights_count():
    seen = course([], [specimen(-400, HEIGHT=110), specimen(0, HEIGHT=120)])
    assert lines(seen)[0][1].startswith("+10")
