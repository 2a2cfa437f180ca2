"""Scores as ranges: complete ones are those of `activity`, incomplete ones hold every completion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.messages import word
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores import activity
from fortnight.domain.scores.activity_bounds import PART_WORDS, State, scores, state_of
from fortnight.domain.scores.activity_cutoffs import BY_SCORE
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds, known
from helpers.courses import at, specimen
from helpers.stores import present

ABSENT = dict.fromkeys(Feature, False)
LABS = {"ESR": 45, "HB": 11, "PLT": 400, "FERR": 90, "TEMP": 36.8}


def assessed(labs=LABS, **fields) -> Assessment:
    drawn = specimen(0, **labs)
    given = {"physician_global": 2, "patient_global": 1.5, "features": ABSENT, **fields}
    return Assessment(
        "v1", at(0), known(12), known(5), known(4), results={r.analyte: r for r in drawn.results}, **given
    )


def values(found: Assessment) -> dict[str, Bounds]:
    return {score.name: score.value for score in scores(found)}


def test_complete_scores_are_those_of_the_calculators():
    found = values(assessed())
    assert found == {
        "cJADAS10": known(13.5), "JADAS10": known(16), "JADAS27": known(11), "JADAS71": known(18),
        "sJADAS10": known(16),
    }  # fmt: skip
    assert found["JADAS10"].exact == activity.jadas(2, 1.5, 12, 10, esr_mm_h=45).jadas
    assert found["JADAS71"].exact == activity.jadas(2, 1.5, 12, 71, esr_mm_h=45).jadas


def test_scales_end_where_they_should():
    worst = assessed(
        {"ESR": 140, "HB": 8, "PLT": 700, "FERR": 900, "TEMP": 40.4},
        physician_global=10, patient_global=10, features=dict.fromkeys(Feature, True),
    )  # fmt: skip
    worst = replace(worst, active=known(71), active_27=known(27))
    assert [(score.value.exact, score.highest) for score in scores(worst)] == [
        (30, 30), (40, 40), (57, 57), (101, 101), (50, 50),
    ]  # fmt: skip


def test_without_an_esr_there_is_a_range_and_never_a_bare_number():
    found = values(assessed({code: value for code, value in LABS.items() if code != "ESR"}))
    assert found["cJADAS10"] == known(13.5)
    assert found["JADAS10"] == Bounds(13.5, 23.5, ("esr",))


@pytest.mark.parametrize("name", ["physician_global", "patient_global"])
def test_a_missing_global_assessment_is_anything_from_0_to_10(name):
    found = values(replace(assessed(), **{name: None}))["cJADAS10"]
    assert (found.high - found.low, found.missing) == (10, (name,))


def test_joints_beyond_ten_cannot_change_jadas10():
    found = values(replace(assessed(), active=Bounds(10, 60, ("active_joints",))))
    assert found["JADAS10"].exact == 16 - 0
    assert found["JADAS71"].exact is None


@pytest.mark.parametrize(
    ("temperature", "fever", "low", "high"),
    [
        (36.8, False, 0, 0), (36.8, None, 0, 0), (38.5, True, 2, 2), (36.8, True, 1, 4),
        (None, True, 1, 4), (None, False, 0, 0), (None, None, 0, 4),
    ],
)  # fmt: skip
def test_points_of_fever(temperature, fever, low, high):
    labs = {k: v for k, v in LABS.items() if k != "TEMP"} | (
        {} if temperature is None else {"TEMP": temperature}
    )
    features = {k: v for k, v in ABSENT.items() if k is not Feature.FEVER}
    features |= {} if fever is None else {Feature.FEVER: fever}
    found = next(p for p in scores(assessed(labs, features=features))[4].parts if p.name == "temperature")
    assert (found.value.low, found.value.high, found.is_hidden) == (low, high, True)
    assert found.value.missing == (() if low == high else ("temperature",))


def test_systemic_features_of_which_nothing_is_known_may_add_ten_points():
    """Four points of fever and six of one each (Tibaldi 2020), each missing under its own name."""
    found = scores(assessed({"ESR": 45}, features={}))[4]
    systemic = {part.name: part.value for part in found.parts[4:]}
    assert systemic == {
        name: Bounds(0, 4 if name == "temperature" else 1, (name,))
        for name in (
            "temperature", "rash", "lymphadenopathy", "hepatosplenomegaly", "serositis", "hb",
            "platelets_ferritin",
        )
    }  # fmt: skip
    assert (found.value.low, found.value.high) == (16, 26)


@pytest.mark.parametrize(("hb", "points"), [(8.9, 1), (9.0, 0)])
def test_a_haemoglobin_below_9_is_one_point(hb, points):
    found = next(part for part in scores(assessed({**LABS, "HB": hb}))[4].parts if part.name == "hb")
    assert found.value == known(points)


@pytest.mark.parametrize(
    ("liver", "spleen", "points"),
    [
        (False, False, (0, 0)),
        (True, None, (1, 1)),
        (None, True, (1, 1)),
        (None, False, (0, 1)),
        (None, None, (0, 1)),
    ],
)
def test_liver_or_spleen_is_one_point(liver, spleen, points):
    features = {**ABSENT, Feature.HEPATOMEGALY: liver, Feature.SPLENOMEGALY: spleen}
    features = {k: v for k, v in features.items() if v is not None}
    found = next(p for p in scores(assessed(features=features))[4].parts if p.name == "hepatosplenomegaly")
    assert (found.value.low, found.value.high) == points


def test_terms_that_the_drug_hides_are_marked():
    hidden = {s.name: [p.name for p in s.parts if p.is_hidden] for s in scores(assessed())}
    assert hidden["cJADAS10"] == []
    assert hidden["JADAS27"] == ["esr"]
    assert hidden["sJADAS10"] == ["esr", "temperature"]
    assert [score.has_hidden for score in scores(assessed())] == [False, True, True, True, True]


def test_every_part_has_words():
    assert {part.name for score in scores(assessed()) for part in score.parts} <= PART_WORDS.keys()


TENTHS = st.integers(0, 100).map(lambda n: n / 10)


@given(
    st.sets(st.sampled_from(["physician_global", "patient_global", "ESR", "HB", "PLT", "rash"])),
    TENTHS,
    TENTHS,
)
def test_every_completion_lies_within_the_range(missing, first, second):
    """Whatever is left out, the exact score with it lies between the limits without it."""
    whole = assessed(physician_global=first, patient_global=second)
    left = replace(
        whole,
        **{name: None for name in missing if name.endswith("global")},
        results={c: r for c, r in whole.results.items() if c not in missing},
        features={f: v for f, v in whole.features.items() if f.value not in missing},
    )
    for exact, found in zip(scores(whole), scores(left), strict=True):
        assert found.value.low <= present(exact.value.exact) <= found.value.high
        assert (found.value.exact is None) is bool(found.value.missing)


def test_whether_what_is_missing_can_change_the_state():
    cut_offs = BY_SCORE["Trincianti 2021", "JADAS10", "polyarthritis"]
    assert state_of(known(2.7), cut_offs).certain == "inactive disease"
    assert state_of(Bounds(18, 28), cut_offs).certain == "high disease activity"
    assert state_of(Bounds(5.5, 15.5), cut_offs) == State(
        word("minimal disease activity"), word("moderate disease activity")
    )
    assert state_of(Bounds(5.5, 15.5), cut_offs).certain is None
