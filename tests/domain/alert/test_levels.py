"""From points to a level: each threshold from both sides, and the reason in words."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.judgement import Level, Suggestion
from fortnight.domain.alert.levels import (
    Verdict,
    companions_make_a_card,
    red_flag,
    strongest_value,
    suggestion_of,
    verdict_of,
    verdict_of_companions,
    verdict_without_il6,
    warns_of_reaction,
)
from fortnight.domain.alert.scoring import score
from fortnight.domain.treatment.exposure import Phase
from helpers.courses import at, specimen
from helpers.observations import exposure, observed, scored

NO_FLAG = specimen(168, IL6=60)
NOT_RAISED = "not above this child's own level"
IN_RANGE = "within the child's own range"
MAS = "the pattern of macrophage activation syndrome"


def verdict(scores, sd=2.0, drawn=NO_FLAG, few=False, phase=Phase.STEADY):
    return verdict_of(scores, sd, drawn, few, phase)


def told(verdict):
    return verdict.level, verdict.suggests, str(verdict.because)


# With IL-6 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phase", "points", "level"),
    [
        (Phase.STEADY, 0, Level.ALERT),
        (Phase.STEADY, -0.5, Level.WATCH),
        (Phase.STEADY, -1.5, Level.WATCH),
        (Phase.STEADY, -2, Level.NONE),
        (Phase.COVER_DOUBTFUL, -0.5, Level.WATCH),
        (Phase.RUN_IN, -0.5, Level.ALERT),
        (Phase.RUN_IN, -1, Level.WATCH),
        (Phase.RUN_IN, -2, Level.WATCH),
        (Phase.RUN_IN, -2.5, Level.NONE),
    ],
)
def test_the_level_goes_by_the_points_and_in_the_run_in_by_half_a_point_less(phase, points, level):
    assert verdict(scored(bacterial=points), phase=phase).level is level


def test_a_flare_raises_a_card_as_an_infection_does():
    assert verdict(scored(flare=0)).level is Level.ALERT
    assert verdict(scored(flare=0)).suggests is Suggestion.FLARE


def test_each_level_gives_its_reason():
    assert told(verdict(scored(bacterial=2.5), sd=2.04)) == (
        Level.ALERT,
        Suggestion.INFECTION,
        "IL-6 is 2.0 SD above what is usual for this child; 2.5 points above a well day, "
        "together with the other markers",
    )
    assert told(verdict(scored(viral=-1), sd=1.16)) == (
        Level.WATCH,
        Suggestion.INFECTION,
        "IL-6 is 1.2 SD above what is usual for this child; 1 points short of a card",
    )
    assert told(verdict(scored(bacterial=-3))) == (Level.NONE, Suggestion.UNCLEAR, IN_RANGE)


@pytest.mark.parametrize(
    ("sd", "level", "because"),
    [(1.4, Level.WATCH, "too few values of this child are known to judge it"),
     (1.39, Level.NONE, "too few values of this child are known to judge it")],
)  # fmt: skip
def test_with_few_values_a_high_one_leaves_a_mark_and_is_never_called_usual(sd, level, because):
    assert told(verdict(scored(bacterial=-3, measurement=2), sd=sd, few=True)) == (
        level,
        Suggestion.MEASUREMENT,
        because,
    )


def test_with_few_values_points_count_as_ever():
    assert verdict(scored(bacterial=0), few=True).level is Level.ALERT
    assert verdict(scored(bacterial=-1.5), few=True).level is Level.WATCH


@pytest.mark.parametrize(("sd", "level"), [(0.5, Level.ALERT), (0.49, Level.NONE), (None, Level.NONE)])
def test_il6_must_be_half_an_sd_above_its_level(sd, level):
    judged = verdict(scored(bacterial=2.5), sd=sd)
    assert judged.level is level
    assert (str(judged.because) == NOT_RAISED) is (level is Level.NONE)


@pytest.mark.parametrize(
    ("mas", "picture", "level"),
    [(0, 3, Level.URGENT), (1, 5, Level.URGENT), (-0.5, 3, Level.NONE), (0, 2.5, Level.NONE)],
)
def test_macrophage_activation_is_urgent_with_its_blood_picture(mas, picture, level):
    assert verdict(scored(mas=mas, picture=picture)).level is level


def test_macrophage_activation_is_named_where_it_leads_or_where_il6_is_not_raised():
    assert told(verdict(scored(mas=2, bacterial=2, picture=3))) == (Level.URGENT, Suggestion.MAS, MAS)
    assert told(verdict(scored(mas=1, flare=3, picture=3))) == (Level.URGENT, Suggestion.FLARE, MAS)
    assert told(verdict(scored(mas=1, flare=3, picture=3), sd=0.4)) == (Level.URGENT, Suggestion.MAS, MAS)


@pytest.mark.parametrize(
    ("values", "flag"),
    [
        ({"NEUT": 0.49}, "neutrophils 0.49 ×10⁹/L"),
        ({"NEUT": 0.5}, None),
        ({"NEUT": 0.9}, None),
        ({"NEUT": 3.0}, None),
        ({"SPO2": 91}, "oxygen saturation 91 %"),
        ({"SPO2": 92}, None),
        ({"NEUT": 3.0, "SPO2": 85}, "oxygen saturation 85 %"),
        ({"NEUT": 0.4, "SPO2": 85}, "neutrophils 0.4 ×10⁹/L"),
        ({}, None),
    ],
)
def test_a_red_flag_is_what_needs_somebody_at_once(values, flag):
    found = red_flag(specimen(168, IL6=60, **values))
    assert (None if found is None else str(found)) == flag


def test_a_red_flag_makes_a_mark_urgent_but_not_a_value_in_range():
    flagged = specimen(168, SPO2=85)
    assert told(verdict(scored(bacterial=-1.5), drawn=flagged)) == (
        Level.URGENT,
        Suggestion.INFECTION,
        "higher than expected, and oxygen saturation 85 %",
    )
    assert verdict(scored(bacterial=-2), drawn=flagged).level is Level.NONE


# The other markers --------------------------------------------------------------------------------


COMPANIONS = "the other markers indicate an infection; IL-6 itself is not raised"


@pytest.mark.parametrize(
    ("points", "suggests", "level", "because"),
    [
        (3, Suggestion.INFECTION, Level.ALERT, COMPANIONS),
        (3, Suggestion.UNCLEAR, Level.ALERT, COMPANIONS),
        (3, Suggestion.FLARE, Level.NONE, NOT_RAISED),
        (2.5, Suggestion.INFECTION, Level.NONE, NOT_RAISED),
    ],
)
def test_where_il6_is_not_raised_the_others_need_three_points(points, suggests, level, because):
    assert told(verdict_of_companions(scored(viral=points), suggests)) == (level, suggests, because)
    assert verdict(scored(viral=3), sd=0.0).level is Level.ALERT


@pytest.mark.parametrize(
    ("sds", "card"),
    [
        ({"IL6": 9.0}, False),
        ({"PCT": 9.0, "NEUT": 7.0}, False),
        ({"PCT": 9.0, "NEUT": 8.0}, True),
        ({"IL6": 9.0, "PCT": 9.0, "NEUT": 7.0}, False),
        ({"IL6": -9.0, "PCT": 9.0, "NEUT": 8.0}, True),
    ],
)
def test_companions_make_a_card_whatever_il6_is(sds, card):
    """Procalcitonin 6 points, fever 1, neutrophils 2.5 or 3, to start with −7."""
    seen = observed(sds=sds, TEMP=39.0)
    seen.il6_before = 9.0
    assert companions_make_a_card(score(seen)) is card


def test_without_il6_one_point_is_a_card():
    words = "the other markers indicate an infection; IL-6 was not measured"
    assert told(verdict_without_il6(scored(bacterial=1))) == (Level.ALERT, Suggestion.INFECTION, words)
    assert verdict_without_il6(scored(bacterial=0.5)) == Verdict()
    assert verdict_without_il6(scored(bacterial=1, flare=2)) == Verdict()


def test_without_il6_an_unclear_lead_is_still_a_card():
    judged = verdict_without_il6(scored(bacterial=2, flare=1.5))
    assert (judged.level, judged.suggests) == (Level.ALERT, Suggestion.UNCLEAR)


@pytest.mark.parametrize(
    ("points", "level"),
    [
        ({"mas": 0, "picture": 3}, Level.URGENT),
        ({"mas": 1, "flare": 1, "picture": 3}, Level.URGENT),
        ({"mas": 1, "flare": 1.5, "picture": 3}, Level.NONE),
        ({"mas": -0.5, "picture": 3}, Level.NONE),
        ({"mas": 2, "picture": 2.5}, Level.NONE),
    ],
)
def test_without_il6_macrophage_activation_must_be_ahead_of_a_flare(points, level):
    judged = verdict_without_il6(scored(**points))
    assert judged.level is level
    if level is Level.URGENT:
        assert (judged.suggests, str(judged.because)) == (Suggestion.MAS, MAS)


# What is suggested --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "suggests"),
    [
        ({}, Suggestion.UNCLEAR),
        ({"lost_effect": 2}, Suggestion.LOST_EFFECT),
        ({"lost_effect": 1.5}, Suggestion.UNCLEAR),
        ({"measurement": 2}, Suggestion.MEASUREMENT),
        ({"measurement": 1.5}, Suggestion.UNCLEAR),
        ({"lost_effect": 2, "measurement": 2}, Suggestion.LOST_EFFECT),
        ({"lost_effect": 2, "measurement": 3}, Suggestion.MEASUREMENT),
        ({"lost_effect": 5, "bacterial": -2}, Suggestion.LOST_EFFECT),
    ],
)
def test_without_a_rise_lost_effect_or_measurement_is_named_from_two_points(points, suggests):
    assert suggestion_of(scored(**points)) is suggests


@pytest.mark.parametrize("pattern", ["bacterial", "viral", "flare", "mas"])
def test_a_rise_begins_at_the_points_of_a_silent_mark(pattern):
    risen = suggestion_of(scored(lost_effect=5, picture=3, **{pattern: -1.5}))
    told = {"flare": Suggestion.FLARE, "mas": Suggestion.MAS}.get(pattern, Suggestion.INFECTION)
    assert risen is told
    assert suggestion_of(scored(lost_effect=5, picture=3, **{pattern: -2})) is Suggestion.LOST_EFFECT


@pytest.mark.parametrize(
    ("points", "suggests"),
    [
        ({"bacterial": 2, "flare": 1}, Suggestion.INFECTION),
        ({"viral": 2, "flare": 1}, Suggestion.INFECTION),
        ({"bacterial": 2, "flare": 1.5}, Suggestion.UNCLEAR),
        ({"bacterial": 2, "flare": 2}, Suggestion.FLARE),
        ({"bacterial": 2, "flare": 2.5}, Suggestion.FLARE),
        ({"bacterial": 2, "flare": 3}, Suggestion.FLARE),
        ({"bacterial": 2, "mas": 3, "picture": 3}, Suggestion.MAS),
        ({"bacterial": 2, "mas": 3, "picture": 2.5}, Suggestion.INFECTION),
        ({"bacterial": 2, "mas": 2.5, "picture": 3}, Suggestion.UNCLEAR),
        ({"bacterial": 2, "flare": 3, "mas": 3.5, "picture": 3}, Suggestion.FLARE),
        ({"bacterial": 3, "flare": 1, "mas": 2, "picture": 3}, Suggestion.INFECTION),
    ],
)
def test_an_explanation_is_named_where_it_leads_by_a_point(points, suggests):
    assert suggestion_of(scored(**points)) is suggests


# Signs of a reaction ------------------------------------------------------------------------------


BEFORE_DOSE_3 = {"under": exposure(Phase.RUN_IN, 2, 28.0, 14.0), "sds": {"WBC": 1.0, "NEUT": 0.0}}


def warns(before=(60.0,), off_plan=False, il6=80.0, crp: float | str = 20.0, **other):
    seen = observed(28.0, **{**BEFORE_DOSE_3, **other}, off_plan=off_plan, IL6=il6, CRP=crp)
    values = tuple((at(n - 10), value) for n, value in enumerate(before))
    return warns_of_reaction(seen, seen.values["IL6"], ChildState(untreated={"IL6": values}))


def test_the_published_signs_before_dose_3():
    assert warns() is True
    assert not warns(under=exposure(Phase.RUN_IN, 1, 14.0, 14.0))
    assert not warns(under=exposure(Phase.RUN_IN, 3, 42.0, 14.0))


def test_a_sample_between_doses_warns_of_nothing():
    assert not warns(off_plan=True)
    assert not warns(under=exposure(Phase.RUN_IN, 2, 23.0, 9.0))
    assert warns(under=exposure(Phase.RUN_IN, 2, 23.1, 9.1))
    assert not warns(under=exposure(Phase.RUN_IN, 2, 23.0, None))


def test_il6_must_be_above_its_last_value_before_dose_1():
    assert not warns(il6=60.0)
    assert warns(il6=60.1)
    assert warns(before=(90.0, 60.0))
    assert not warns(before=(60.0, 90.0))
    assert not warns(before=())


def test_crp_must_be_detectable():
    assert warns(crp=0.5)
    assert not warns(crp="<5")
    seen = observed(28.0, **BEFORE_DOSE_3, IL6=80)
    state = ChildState(untreated={"IL6": ((at(-10), 60.0),)})
    assert not warns_of_reaction(seen, seen.values["IL6"], state)


@pytest.mark.parametrize(
    ("sds", "warned"),
    [
        ({"WBC": 1.0}, True),
        ({"NEUT": 1.0}, True),
        ({"WBC": 0.9, "NEUT": 0.9}, False),
        ({"WBC": -2.0, "NEUT": 1.0}, True),
        ({"PLT": 3.0}, False),
        ({}, False),
    ],
)
def test_white_cells_or_neutrophils_must_be_an_sd_up(sds, warned):
    assert warns(sds=sds) is warned


# The value that leads -----------------------------------------------------------------------------


def test_the_value_with_the_most_points_for_what_is_suggested_leads():
    seen = observed(sds={"PCT": 5.0, "NEUT": 3.0, "PLT": -5.0}, IL6=15, NEUT=9, PCT=6, PLT=120)
    scores = score(seen)
    assert strongest_value(scores, Suggestion.INFECTION, seen).analyte == "PCT"
    assert strongest_value(scores, Suggestion.MAS, seen).analyte == "PLT"


def test_the_face_of_infection_with_more_points_chooses():
    seen = observed(sds={"LYMPH": -6.0, "NEUT": 0.5}, NEUT=3.4, LYMPH=0.6)
    assert strongest_value(score(seen), Suggestion.INFECTION, seen).analyte == "LYMPH"


def test_what_was_not_measured_does_not_lead():
    """A row may find something in a value that is none of the specimen, such as a visit."""
    seen = observed(sds={"PCT": 5.0, "NEUT": 3.0}, symptoms="cough", NEUT=9)
    assert strongest_value(score(seen), Suggestion.INFECTION, seen).analyte == "NEUT"
    plain = observed(symptoms="cough", WEIGHT=20, WBC=6)
    assert strongest_value(score(plain), Suggestion.INFECTION, plain).analyte == "WEIGHT"
