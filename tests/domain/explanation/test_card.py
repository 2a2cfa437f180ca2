"""The card: what one alert says, and that it can be kept and read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import episodes
from fortnight.domain.explanation.card import PHASES, as_data, card_of, from_data
from fortnight.domain.explanation.card_versions import (
    why_judged_again,
)
from fortnight.domain.labs.display import Quantity, Range, unit_of
from fortnight.domain.messages import Text, render
from fortnight.domain.treatment.exposure import Phase
from helpers.cards import LAST, QUIET, raised
from helpers.courses import at, course, specimen


def rows(card):
    return {row.finding: row for row in card.rows}


def test_a_crp_that_is_back_speaks_as_a_finding_instead():
    _, _, card = raised(IL6=120, CRP=20)
    assert "CRP is 20 mg/L although the drug should suppress it" in str(card.sentence)
    assert "does not exclude" not in str(card.sentence)
    assert rows(card)["CRP"].points["lost-effect"] == 1


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
    assert str(card.phase) == "before steady state: the drug level still rises"
    assert str(card.sentence).startswith("300 pg/mL; expected on this day ")
    assert "usual range" not in str(card.sentence)
    assert "own level" not in str(card.headline)
    assert "× what is expected on this day, " in str(rows(card)["IL6"].reads)


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


def test_every_phase_has_words():
    assert set(PHASES) == set(Phase)


def test_a_card_can_be_kept_as_json_and_read_again():
    _, _, card = raised(IL6=120, CRP="<0.3", TEMP=38.4, WBC=12)
    kept = json.loads(json.dumps(as_data(card)))
    assert from_data(kept) == card
    assert str(from_data(kept).sentence) == str(card.sentence)


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
