"""The rows of a card: what was found of each marker and of everything else, with its points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.alert.evidence_table import EXPLANATIONS, TABLE
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.scoring import STARTING, RowScore
from fortnight.domain.explanation.findings import by_explanation, findings_of, row_points
from fortnight.domain.explanation.sentences import is_early, odds
from fortnight.domain.labs.display import ANALYTE_OF_FINDING, Quantity, Range, number, times
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Specimen

SHOWN = ("WBC", "NEUT", "LYMPH", "TEMP", "CRP", "FERR", "PLT", "AST", "LDH", "FIB", "PCT", "IL18", "HB")
_MOST = {row.analyte: max(grade.most for grade in row.grades.values()) for row in TABLE if row.analyte}
ASK_FOR = {
    "PCT": text(
        "not measured; a high value would add up to {points} to infection", points=number(_MOST["PCT"])
    )
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the evidence: what was measured, what it means, and its points by explanation."""

    finding: str
    value: Quantity | str
    reads: Text
    points: Mapping[str, float]


def rows_of(judged: Judgement, specimen: Specimen) -> list[Row]:
    """Return IL-6, then the other markers in the order of `SHOWN`, then what is not a marker.

    Their points add up to the totals of the card.
    """
    rows = [_il6_row(judged, specimen)] if judged.analyte == "IL6" else []
    rows.extend(_marker_row(code, judged, specimen) for code in SHOWN if specimen.value(code) is not None)
    rows.extend(Row(code, "", words, {}) for code, words in ASK_FOR.items() if specimen.value(code) is None)
    rows.extend(_other_rows(judged))
    return rows


def _il6_row(judged: Judgement, specimen: Specimen) -> Row:
    return Row("IL6", _value(specimen, "IL6"), il6_words(judged), {**_none(), **_points(judged, "IL6")})


def _marker_row(code: str, judged: Judgement, specimen: Specimen) -> Row:
    """Describe a marker by its z-score against the child's own model, or by its own limit."""
    found = [s for s in findings_of(judged) if ANALYTE_OF_FINDING.get(s.name, s.name) == code]
    reads = found[-1].says if found else _unmoved(code, judged)
    return Row(code, _value(specimen, code), reads, {**_none(), **_points(judged, code)})


def _other_rows(judged: Judgement) -> list[Row]:
    """Return visits, symptoms and methods, what the limits of groups took away, and the starting points."""
    scores = judged.scores
    if scores is None:
        return []
    others = [
        each for each in scores.rows if not each.row.analyte and each.row.name not in ANALYTE_OF_FINDING
    ]
    found = {each.name: each.says for each in findings_of(judged)}
    rows = [
        Row(each.row.name, "", found.get(each.row.name, each.row.looks_for), row_points(each, scores))
        for each in others
    ]
    if any(scores.over):
        words = text("findings that measure the same thing count together up to a limit")
        rows.append(Row("Limit", "", words, by_explanation(scores.over, scores)))
    words = text("how much rarer each explanation is than a well day, before any finding")
    return [*rows, Row("Start", "", words, by_explanation(STARTING, scores))]


def _points(judged: Judgement, code: str) -> dict[str, float]:
    total: dict[str, float] = {}
    scores = judged.scores
    for each in scores.rows if scores else ():
        if _analyte_of(each) == code and scores is not None:
            for explanation, points in row_points(each, scores).items():
                total[explanation] = total.get(explanation, 0.0) + points
    return total


def _analyte_of(row_score: RowScore) -> str:
    row = row_score.row
    return row.analyte or ANALYTE_OF_FINDING.get(row.name, row.name)


def _none() -> dict[str, float]:
    return dict.fromkeys(EXPLANATIONS, 0.0)


def il6_words(judged: Judgement) -> Text:
    """Return what IL-6 is compared with: the own level, what is expected on the day, or the reason alone."""
    if judged.fold is None:
        return judged.because
    if judged.chance is None or judged.low is None or judged.high is None or judged.centre is None:
        return text("{fold} ×; {because}", fold=times(judged.fold), because=judged.because)
    if is_early(judged):
        return text(
            "{fold} × what is expected on this day, {centre} ({range})",
            fold=times(judged.fold),
            centre=Quantity("IL6", judged.centre),
            range=Range("IL6", judged.low, judged.high),
        )
    return text(
        "{fold} × own level {centre} ({range}); {odds} of this child's well days",
        fold=times(judged.fold),
        centre=Quantity("IL6", judged.centre),
        range=Range("IL6", judged.low, judged.high),
        odds=odds(judged.chance),
    )


def _unmoved(code: str, judged: Judgement) -> Text:
    if code == "CRP" and judged.exposure.covered:
        return text("suppressed by the drug: not informative")
    if code == "TEMP":
        return text("as on this child's other days; fever is often absent on this drug")
    if code == "PCT":
        return text("not raised: does not exclude infection")
    return text("no unusual change known")


def _value(specimen: Specimen, code: str) -> Quantity | str:
    result = specimen.value(code)
    return "" if result is None else Quantity.of(result)
