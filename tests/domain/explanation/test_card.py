"""The card: what one alert says, and that it can be kept and read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.explanation import card_rows
from fortnight.domain.explanation.card import PHASES, as_data, card_of, from_data
from fortnight.domain.explanation.card_versions import (
    COURSE_CHANGED,
    NEWER_SAMPLE,
    VALUE_CORRECTED,
    next_version,
    why_judged_again,
)
from fortnight.domain.explanation.sentences import HEADLINES, headline, odds, short
from fortnight.domain.labs.display import Quantity, Range, unit_of
from fortnight.domain.messages import Text, render, text
from fortnight.domain.treatment.exposure import Phase
from helpers.cards import LAST, QUIET, raised
from helpers.courses import at, course, infusion, specimen, steady


def rows(card):
    return {row.finding: row for row in card.rows}


def test_the_headline_says_what_rose_and_what_it_may_be():
    _, _, card = raised(IL6=120, CRP="<0.3")
    assert (
        str(card.headline)
        == "IL-6 is 8.6 × this child's own level: infection likely, flare possible — examine"
    )
    assert str(card.short) == "IL-6 is 8.6 × this child's own level"
    assert (card.level, card.suggests) == ("alert", "infection")


def test_the_sentence_says_against_what_and_what_a_normal_crp_does_not_mean():
    _, _, card = raised(IL6=120, CRP="<0.3")
    words = str(card.sentence)
    assert words.startswith("120 pg/mL; usual range ")
    assert "from 15 quiet results, 20 Jan 2025 to 4 Aug 2025: " in words
    assert "of this child's well days." in words
    assert (
        "CRP <0.3 mg/L does not exclude infection: the drug suppresses it (14 days since the dose)." in words
    )
    assert words.endswith("No other marker moved.")


def test_without_crp_nothing_is_said_of_it():
    _, _, card = raised(IL6=120)
    assert "CRP" not in str(card.sentence)


def test_a_crp_that_is_back_speaks_as_a_finding_instead():
    _, _, card = raised(IL6=120, CRP=20)
    assert "CRP is 20 mg/L although the drug should suppress it" in str(card.sentence)
    assert "does not exclude" not in str(card.sentence)
    assert rows(card)["CRP"].points["lost-effect"] == 1


def test_rows_say_what_moved_what_did_not_and_what_to_ask_for():
    _, _, card = raised(IL6=120, CRP="<0.3", TEMP=38.4, WBC=12, FERR=90)
    found = rows(card)
    assert list(found) == [
        "IL6",
        "WBC",
        "TEMP",
        "CRP",
        "FERR",
        "PCT",
        "IL-6 before",
        "Start",
    ]
    assert [str(found[code].value) for code in ("IL6", "CRP", "WBC")] == [
        "120 pg/mL",
        "<0.3 mg/L",
        "12 ×10⁹/L",
    ]
    assert str(found["CRP"].reads) == "suppressed by the drug: not informative"
    assert str(found["FERR"].reads) == "no unusual change known"
    assert str(found["PCT"].reads).startswith("not measured; a high value would add up to 6")
    assert found["WBC"].points["infection"] == 4.5
    assert found["TEMP"].points["infection"] == 4
    assert found["Start"].points["infection"] == -7
    assert card.totals["infection"] > card.totals["flare"]


def test_the_marks_of_the_rows_are_the_totals():
    _, _, card = raised(IL6=120, CRP=20, TEMP=38.4, WBC=3, PLT=200, AST=90, FERR=900, PCT=2, IL18=9000)
    for name in EXPLANATIONS:
        assert sum(row.points.get(name, 0) for row in card.rows) == card.totals[name]


def test_a_temperature_and_a_procalcitonin_that_did_not_move_are_explained():
    _, _, card = raised(IL6=120, TEMP=36.5, PCT=0.1)
    assert str(rows(card)["TEMP"].reads) == (
        "as on this child's other days; fever is often absent on this drug"
    )
    assert str(rows(card)["PCT"].reads) == "not raised: does not exclude infection"


def test_a_finding_without_a_box_has_a_row_of_its_own():
    days = [14 * n for n in range(len(QUIET))]
    drawn = [specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=True)]
    seen = course([*days, infusion(LAST - 0.5, reaction="rash")], [*drawn, specimen(LAST, IL6=120)])
    (episode,) = episodes(judge(seen))
    card = card_of(seen, episode)
    assert rows(card)["Reaction"].value == ""
    assert str(rows(card)["Reaction"].reads) == "reaction to one of the last two infusions"


def test_the_pattern_of_mas_says_whom_to_call():
    _, _, card = raised(IL6=120, PLT=100, FERR=2000, AST=200, FIB=90)
    assert str(card.headline) == (
        "Blood picture of concern: the pattern of macrophage activation syndrome — call the consultant"
    )
    assert (card.level, card.suggests) == ("urgent", "mas")


def test_mas_without_il6_is_told_by_another_marker():
    _, episode, card = raised(PLT=100, FERR=2000, AST=200, FIB=90)
    assert episode.worst.analyte == "PLT"
    assert str(card.short) == "PLT 100 10⁹/L" or str(card.short).startswith("Platelets 100")
    assert "IL6" not in rows(card)
    assert str(card.sentence).startswith("the pattern of macrophage activation syndrome.")


def test_an_early_rise_is_told_without_a_range():
    seen = course([0, 14, 28], [specimen(d, IL6=v) for d, v in ((0, 40), (14, 20), (28, 22), (42, 300))])
    (episode,) = episodes(judge(seen))
    card = card_of(seen, episode)
    assert str(card.phase) == "run-in: drug level not yet steady"
    assert str(card.sentence).startswith("300 pg/mL; expected on this day ")
    assert "usual range" not in str(card.sentence)
    assert "own level" not in str(card.headline)
    assert "× what is expected on this day, " in str(rows(card)["IL6"].reads)


def test_a_range_without_quiet_values_says_so():
    days = [14 * n for n in range(7)]
    seen = course(days, [specimen(98, IL6=400)])
    (episode,) = episodes(judge(seen))
    assert str(card_of(seen, episode).sentence).startswith("400 pg/mL; expected on this day ")


def test_a_value_that_has_no_fold_is_told_by_itself():
    judged = replace(judge(steady([15] * 8))[-1], fold=None)
    assert str(short(judged)) == "IL-6 15 pg/mL"
    assert str(card_rows._il6_reads(judged)) == str(judged.because)


def test_when_cover_is_doubtful_crp_is_not_excused():
    days = [14 * n for n in range(len(QUIET))]
    drawn = [specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=True)]
    seen = course(days, [*drawn, specimen(LAST + 50, IL6=150, CRP=2)])
    card = card_of(seen, episodes(judge(seen))[-1])
    assert str(card.phase) == "exposure uncertain"
    assert "does not exclude" not in str(card.sentence)
    assert str(rows(card)["CRP"].reads) == "no unusual change known"


def test_all_samples_of_an_episode_are_on_the_card():
    days = [14 * n for n in range(len(QUIET) + 1)]
    drawn = [specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=False)]
    seen = course(days, [*drawn, specimen(LAST, IL6=120), specimen(LAST + 2, IL6=60)])
    (episode,) = episodes(judge(seen))
    card = card_of(seen, episode)
    assert [(s.specimen, s.at, str(s.value)) for s in card.samples] == [
        (f"s{LAST}", at(LAST), "120 pg/mL"),
        (f"s{LAST + 2}", at(LAST + 2), "60 pg/mL"),
    ]
    assert card.specimen == f"s{LAST}"
    assert "Newest of this card: 60 pg/mL (4.3 ×) on 20 Aug 2025." in str(card.sentence)


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.5, "about 1 in 2"),
        (0.0123, "about 1 in 81"),
        (0.00345, "about 1 in 290"),
        (0.000234, "about 1 in 4 300"),
        (1e-4, "about 1 in 10 000"),
        (1e-9, "rarer than 1 in 10 000"),
        (0, "rarer than 1 in 10 000"),
    ],
)
def test_a_chance_is_said_as_one_would_say_it(chance, words):
    assert str(odds(chance)) == words


@pytest.mark.parametrize("suggests", [*EXPLANATIONS, "unclear"])
@pytest.mark.parametrize("level", [Level.ALERT, Level.URGENT])
def test_every_explanation_has_a_headline(suggests, level):
    judged = replace(judge(steady([*QUIET, 120]))[-1], suggests=suggests, level=level)
    assert str(HEADLINES[suggests]) in str(headline(judged))


def test_every_phase_has_words():
    assert set(PHASES) == set(Phase)


def test_a_card_can_be_kept_as_json_and_read_again():
    _, _, card = raised(IL6=120, CRP="<0.3", TEMP=38.4, WBC=12)
    kept = json.loads(json.dumps(as_data(card)))
    assert from_data(kept) == card
    assert str(from_data(kept).sentence) == str(card.sentence)


def test_neutrophils_speak_in_a_row_of_their_own_though_white_cells_were_not_counted():
    _, _, card = raised(before={"NEUT": 3}, IL6=120, NEUT=6)
    assert "WBC" not in rows(card)
    assert str(rows(card)["NEUT"].reads).endswith("SD above what is usual for this child")


def test_what_would_change_the_answer_is_said():
    _, _, card = raised(IL6=30, CRP="<0.3", WBC=9)
    words = [str(each) for each in card.change]
    assert "Without WBC there would be no card." in words
    assert any(each.startswith("Procalcitonin: not measured") for each in words)


# Units ------------------------------------------------------------------------------------------


def everything(card) -> list[Any]:
    """Each sentence and each value of a card."""
    rows = [each for row in card.rows for each in (row.value, row.reads)]
    steps = [value for _, value in card.arithmetic]
    return [card.headline, card.short, card.sentence, card.phase, *rows, *steps, *card.change]


def leaves(said: Any) -> Iterator[Any]:
    """The values inside a sentence, however deep."""
    if isinstance(said, Text):
        for _, value in said.values:
            yield from leaves(value)
    else:
        yield said


@pytest.mark.parametrize("units", ["si", "japan"])
@pytest.mark.parametrize(
    "values",
    [
        {"IL6": 120, "CRP": 60, "WBC": 14, "NEUT": 11, "PLT": 300, "TEMP": 38.6, "PCT": 2, "FERR": 700},
        {"IL6": 120, "CRP": "<0.3", "WBC": 2.1, "LYMPH": 0.8, "PLT": 90, "FERR": 5200, "AST": 140, "FIB": 90,
         "LDH": 900, "TG": 300},
    ],
)  # fmt: skip
def test_every_measured_value_has_its_unit_in_both_units(units, values):
    _, _, card = raised(**values)
    found = [each for said in everything(card) for each in leaves(said)]
    quantities = [each for each in found if isinstance(each, Quantity | Range)]
    assert len(quantities) >= len(values)
    for each in quantities:
        assert each.shown(units).endswith(unit_of(each.analyte, units))
    written = {str(value) for value in values.values()}
    assert [each for each in found if str(each) in written] == [], "a measured value is never plain words"


def test_in_japanese_units_a_card_is_in_them():
    _, _, card = raised(IL6=120, CRP=60, WBC=14, PLT=300)
    words = [value.shown("japan") for row in card.rows if isinstance(value := row.value, Quantity)]
    assert words == ["120 pg/mL", "14000 /µL", "6 mg/dL", "30 ×10⁴/µL"]
    assert "CRP is 6 mg/dL although the drug should suppress it" in render(card.sentence, "japan")


# Versions ---------------------------------------------------------------------------------------


def again(card, **different):
    return why_judged_again(card, replace(card, **different))


def test_other_words_for_the_same_judgement_are_no_reason():
    _, _, card = raised(IL6=120)
    assert again(card) is None
    assert again(card, headline=text("another headline"), sentence=text("another"), change=()) is None


def test_a_newer_rule_is_a_reason_where_it_judges_differently():
    _, _, card = raised(IL6=120)
    assert again(card, rule="il6-rise 99") is None
    assert again(card, rule="il6-rise 99", totals={"infection": 1.0}) is None, "points alone are none"
    for different in ({"suggests": "flare"}, {"level": "urgent"}):
        why = again(card, rule="il6-rise 99", **different)
        assert str(why) == "il6-rise 99 judges this sample differently"


def test_a_corrected_value_a_newer_sample_and_another_course_are_reasons():
    _, _, card = raised(IL6=120)
    (sample,) = card.samples
    other = replace(sample, value=Quantity("IL6", 130.0))
    assert again(card, samples=(other,)) == VALUE_CORRECTED
    assert again(card, samples=(sample, replace(other, specimen="t"))) == NEWER_SAMPLE
    assert again(card, totals={**card.totals, "infection": 3.0}) == COURSE_CHANGED
    assert again(card, level="urgent") == COURSE_CHANGED


def test_the_next_version_stands_beside_the_one_that_was_shown():
    _, _, card = raised(IL6=120)
    newer = next_version(card, replace(card, level="urgent"), VALUE_CORRECTED)
    assert (newer.version, newer.why, newer.level) == (2, VALUE_CORRECTED, "urgent")
    assert (card.version, card.why) == (1, None)
    assert from_data(as_data(newer)) == newer


def test_a_card_of_an_earlier_program_is_read():
    _, _, card = raised(IL6=120)
    kept = as_data(card)
    old = {name: value for name, value in kept.items() if name not in ("told", "version", "why", "change")}
    old["samples"] = [sample[:3] for sample in kept["samples"]]
    old["rows"] = [[finding, "120 pg/mL", reads, marks] for finding, _, reads, marks in kept["rows"]]
    read = from_data(old)
    assert (read.version, read.why, read.specimen, read.samples[0].value) == (1, None, "", None)
    assert {row.value for row in read.rows} == {"120 pg/mL"}
    assert why_judged_again(read, card) is None, "it kept no values that could differ"
