"""The card: what one alert says, and that it can be kept and read again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fortnight.domain import card as module
from fortnight.domain.alerts import Level, episodes, judge
from fortnight.domain.card import HEADLINES, PHASES, as_data, card_of, from_data, headline, odds
from fortnight.domain.evidence import EXPLANATIONS
from fortnight.domain.exposure import Phase
from helpers.cards import LAST, QUIET, raised
from helpers.courses import at, course, infusion, specimen, steady


def rows(card):
    return {row.finding: row for row in card.rows}


def test_the_headline_says_what_rose_and_what_it_may_be():
    _, _, card = raised(IL6=120, CRP="<0.3")
    assert (
        str(card.headline)
        == "IL-6 is 8.5 × this child's own level: infection likely, flare possible — examine"
    )
    assert str(card.short) == "IL-6 is 8.5 × this child's own level"
    assert (card.level, card.suggests) == ("alert", "infection")


def test_the_sentence_says_against_what_and_what_a_normal_crp_does_not_mean():
    _, _, card = raised(IL6=120, CRP="<0.3")
    words = str(card.sentence)
    assert words.startswith("120 pg/mL; usual range ")
    assert "from 15 quiet results, 20 Jan 2025 to 4 Aug 2025: " in words
    assert "of this child's well days." in words
    assert "CRP <0.3 mg/L does not exclude infection: the drug covers (14 days since the dose)." in words
    assert words.endswith("No other marker moved.")


def test_without_crp_nothing_is_said_of_it():
    _, _, card = raised(IL6=120)
    assert "CRP" not in str(card.sentence)


def test_a_crp_that_is_back_speaks_as_a_finding_instead():
    _, _, card = raised(IL6=120, CRP=20)
    assert "CRP is 20 mg/L although the drug should cover" in str(card.sentence)
    assert "does not exclude" not in str(card.sentence)
    assert rows(card)["CRP"].marks["lost-effect"] == 1


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
    assert (found["IL6"].value, found["CRP"].value, found["WBC"].value) == (
        "120 pg/mL",
        "<0.3 mg/L",
        "12 × 10⁹/L",
    )
    assert str(found["CRP"].reads) == "suppressed by the drug: says nothing"
    assert str(found["FERR"].reads) == "no unusual change known"
    assert str(found["PCT"].reads).startswith("not measured; a high value would add up to 4")
    assert found["WBC"].marks["infection"] == 4.5
    assert found["TEMP"].marks["infection"] == 4
    assert found["Start"].marks["infection"] == -6.5
    assert card.totals["infection"] > card.totals["flare"]


def test_the_marks_of_the_rows_are_the_totals():
    _, _, card = raised(IL6=120, CRP=20, TEMP=38.4, WBC=3, PLT=200, AST=90, FERR=900, PCT=2, IL18=9000)
    for name in EXPLANATIONS:
        assert sum(row.marks.get(name, 0) for row in card.rows) == card.totals[name]


def test_a_temperature_and_a_procalcitonin_that_did_not_move_are_explained():
    _, _, card = raised(IL6=120, TEMP=36.5, PCT=0.1)
    assert str(rows(card)["TEMP"].reads) == ("as this child's other days; fever is often absent on this drug")
    assert str(rows(card)["PCT"].reads) == "not raised: does not exclude infection"


def test_a_finding_without_a_box_has_a_row_of_its_own():
    days = [14 * n for n in range(len(QUIET))]
    drawn = [specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=True)]
    seen = course([*days, infusion(LAST - 0.5, reaction="rash")], [*drawn, specimen(LAST, IL6=120)])
    (episode,) = episodes(judge(seen))
    card = card_of(seen, episode)
    assert rows(card)["Reaction"].value == ""
    assert str(rows(card)["Reaction"].reads) == "reaction in one of the last two infusions"


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
    assert str(card.phase) == "run-in: cover not yet continuous"
    assert str(card.sentence).startswith("IL-6 is ")
    assert "usual range" not in str(card.sentence)
    assert "SD above this child's own expectation" in str(rows(card)["IL6"].reads)


def test_a_range_without_quiet_values_says_so():
    days = [14 * n for n in range(7)]
    seen = course(days, [specimen(98, IL6=400)])
    (episode,) = episodes(judge(seen))
    assert str(card_of(seen, episode).sentence).startswith(
        "400 pg/mL; no quiet value of this child is known yet."
    )


def test_a_value_that_has_no_fold_is_told_by_itself():
    judged = replace(judge(steady([15] * 8))[-1], fold=None)
    assert str(module.short(judged)) == "IL-6 15 pg/mL"
    assert str(module._il6_reads(judged)) == str(judged.because)


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
    assert [(s[0], s[1]) for s in card_of(seen, episode).samples] == [
        (f"s{LAST}", at(LAST).isoformat()),
        (f"s{LAST + 2}", at(LAST + 2).isoformat()),
    ]


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
    assert str(rows(card)["NEUT"].reads).endswith("SD above this child's own expectation")


def test_what_would_change_the_answer_is_said():
    _, _, card = raised(IL6=30, CRP="<0.3", WBC=9)
    words = [str(each) for each in card.change]
    assert "Without WBC there would be no card." in words
    assert any(each.startswith("Procalcitonin was not measured") for each in words)
