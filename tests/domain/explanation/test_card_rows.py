"""The rows of a card: what was found of each marker, and its points."""

from __future__ import annotations

from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import episodes
from fortnight.domain.explanation.card import card_of
from helpers.cards import LAST, QUIET, raised
from helpers.courses import course, infusion, specimen


def rows(card):
    return {row.finding: row for row in card.rows}


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


def test_neutrophils_speak_in_a_row_of_their_own_though_white_cells_were_not_counted():
    _, _, card = raised(before={"NEUT": 3}, IL6=120, NEUT=6)
    assert "WBC" not in rows(card)
    assert str(rows(card)["NEUT"].reads).endswith("SD above what is usual for this child")
