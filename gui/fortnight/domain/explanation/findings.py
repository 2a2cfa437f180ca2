"""Scores put into words: what each row of the evidence found, and its points by explanation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.alert.evidence_table import EXPLANATIONS, PATTERNS
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.scoring import RowScore, Scores
from fortnight.domain.labs.display import ANALYTE_OF_FINDING, Quantity, number
from fortnight.domain.messages import Text, filled, text

FEWEST_POINTS = 1.0  # a finding with fewer is shown in the calculation only


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding that supports an explanation: its row, what was found, and its points by explanation."""

    name: str
    says: Text
    points: Mapping[str, float]


def findings_of(judged: Judgement) -> tuple[Finding, ...]:
    """Every finding that supports an explanation; IL-6 itself is described by the judgement."""
    return () if judged.scores is None else findings_in(judged.scores)


def findings_in(scores: Scores) -> tuple[Finding, ...]:
    """The same for scores."""
    return tuple(
        Finding(each.row.name, words(each, scores.new_method), row_points(each, scores))
        for each in scores.rows
        if max(each.points) >= FEWEST_POINTS
        and each.row.analyte != "IL6"
        and (each.row.analyte or each.row.says)
    )


def row_points(row_score: RowScore, scores: Scores) -> dict[str, float]:
    """The points of one row by explanation."""
    return by_explanation(row_score.points, scores)


def by_explanation(points: tuple[float, ...], scores: Scores) -> dict[str, float]:
    """Points by pattern as points by explanation, with the leading one of the two patterns of infection."""
    rest = {name: points[PATTERNS.index(name)] for name in EXPLANATIONS[1:]}
    return {"infection": points[scores.infection_pattern], **rest}


def words(row_score: RowScore, new_method: tuple[str, str] | None) -> Text:
    """What one row found, in words."""
    row = row_score.row
    if row.analyte:
        return text(
            "{sd} SD {side} what is usual for this child",
            sd=f"{abs(row_score.found):.1f}",
            side=text("above") if row_score.found >= 0 else text("below"),
        )
    new, old = new_method or ("", "")
    code = ANALYTE_OF_FINDING.get(row.name)
    found = Quantity(code, row_score.found) if code else number(row_score.found)
    return filled(row.says, found=found, new=new, old=old)
