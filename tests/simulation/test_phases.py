"""Counts by phase of treatment, for hand-made children."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.domain.treatment.exposure import exposure_at
from fortnight.simulation.evaluation import AS_SHIPPED, Bout, Case, Cases, cases, judged_by
from fortnight.simulation.phases import PHASES, WITHOUT_IL6, by_phase

START = datetime(2025, 3, 1, tzinfo=UTC)
YEAR = 365.25


def at(day: float) -> datetime:
    return START + timedelta(days=day)


def specimen(day: float, code: str) -> Specimen:
    return Specimen(f"s{day}", at(day), (Result(f"s{day}", code, 100.0, at(day)),))


def card(
    course: Course,
    day: float,
    suggests: Suggestion = Suggestion.INFECTION,
    level: Level = Level.ALERT,
) -> Judgement:
    exposure = exposure_at(course, at(day))
    return Judgement(f"s{day}", at(day), "IL6", 100.0, "", exposure, level=level, suggests=suggests)


def child(*bouts: Bout, cards=(), without_il6=(), days: float = 2 * YEAR) -> Case:
    """Return a child with its first infusion at noon of day 0 and cards for infection on some days."""
    drawn = [specimen(day, "WBC" if day in without_il6 else "IL6") for day in cards]
    course = Course(
        Child("1", "Case 1", "1", Sex.UNKNOWN, date(2018, 1, 1)),
        (Infusion("i", at(0.5), 200, 20),),
        tuple(drawn),
    )
    return Case(course, bouts, tuple(card(course, day) for day in cards), days)


def infection(day: float, production: float = 3.0, il6_drawn: bool = True) -> Bout:
    return Bout("infection", at(day), production, il6_drawn)


def counted(*children: Case) -> dict[str, tuple[int, int, float]]:
    found = by_phase(Cases("made", list(children), sum(each.days for each in children) / YEAR))
    assert [each.phase for each in found] == [*(name for name, _, _ in PHASES), WITHOUT_IL6]
    return {each.phase: (each.infections, each.caught, each.false_per_year) for each in found}


@pytest.mark.parametrize(
    ("day", "phase"),
    [(0, "days 0-14"), (14.9, "days 0-14"), (15, "days 15-84"), (84.9, "days 15-84"), (85, "later")],
)  # fmt: skip
def test_an_infection_belongs_to_the_phase_of_its_onset(day, phase):
    """That is so even if it is caught in the next phase."""
    found = counted(child(infection(day), cards=[day + 6.5]))
    assert found.pop(phase) == (1, 1, 0)
    assert set(found.values()) == {(0, 0, 0)}


def test_other_illnesses_and_small_rises_are_not_counted():
    apart = Bout("flare", at(100), 5), infection(200, production=1.9), Bout("reaction", at(20), 6)
    assert set(counted(child(*apart)).values()) == {(0, 0, 0)}


def test_an_infection_is_missed_without_a_card_in_its_first_week():
    late, silent = child(infection(30), cards=[37.1]), child(infection(30))
    assert counted(late, silent)["days 15-84"] == (2, 0, 0)


def test_later_infections_without_il6_have_their_own_row():
    found = counted(child(infection(100, il6_drawn=False), cards=[102], without_il6=[102]))
    assert found["later"] == (0, 0, 0)
    assert found[WITHOUT_IL6] == (1, 1, 0)
    assert set(counted(child(infection(10, il6_drawn=False))).values()) == {(0, 0, 0)}


def test_a_false_card_belongs_to_the_phase_of_its_own_day():
    """The child was ill on day 10; the card of day 40 is false, and that of day 12 is not."""
    found = counted(child(infection(10), cards=[12, 40, 300]), child())
    assert found["days 0-14"] == (1, 1, 0)
    assert found["days 15-84"][2] == pytest.approx(1 / (2 * 70 / YEAR))
    assert found["later"][2] == pytest.approx(1 / (2 * (2 * YEAR - 85) / YEAR))


def test_time_in_a_phase_ends_with_the_follow_up_of_a_child():
    found = counted(child(cards=[3], days=20), child(days=8))
    assert found["days 0-14"][2] == pytest.approx(YEAR / (15 + 8))
    assert found["days 15-84"] == found["later"] == (0, 0, 0)


def test_false_cards_on_samples_without_il6_are_counted_in_later_too():
    found = counted(child(cards=[200, 300], without_il6=[300]))
    years = (2 * YEAR - 85) / YEAR
    assert found["later"][2] == pytest.approx(2 / years)
    assert found[WITHOUT_IL6][2] == pytest.approx(1 / years)


def test_cards_for_other_illnesses_and_silent_marks_are_not_false():
    quiet = child()
    others = (card(quiet.course, 200, Suggestion.FLARE), card(quiet.course, 300, level=Level.WATCH))
    assert counted(Case(quiet.course, (), others, quiet.days))["later"] == (0, 0, 0)


def test_another_rule_judges_the_same_children():
    """So an older form of the alert can be compared with this one."""
    ours = cases("second", [5], 4, 0.6)
    silent = cases("second", [5], 4, 0.6, judge=lambda course: ())
    assert [case.course for case in silent.cases] == [case.course for case in ours.cases]
    assert not any(case.judged for case in silent.cases)
    assert sum(each.caught for each in by_phase(silent)) == 0
    again = judged_by(silent, AS_SHIPPED["its first form"])
    assert [case.bouts for case in again.cases] == [case.bouts for case in ours.cases]
    assert all(case.judged == AS_SHIPPED["its first form"](case.course) for case in again.cases)


def test_every_infection_with_il6_is_in_one_phase():
    found = cases("wandering", [6], 20, 1.0)
    counts = {each.phase: each for each in by_phase(found)}
    needed = [b for case in found.cases for b in case.bouts if "infection" in b.kind and b.production >= 2]
    with_il6 = sum(counts[name].infections for name, _, _ in PHASES)
    assert with_il6 == sum(bout.il6_drawn for bout in needed) > 10
    assert all(each.caught <= each.infections for each in counts.values())
