"""What would change the judgement: which value is missing, and which finding decides."""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import PATTERNS, TABLE, Row
from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.alert.scoring import Scores
from fortnight.domain.labs.display import named, number
from fortnight.domain.messages import Text, text

ASKED = ("PCT", "NEUT", "WBC", "LYMPH", "TEMP", "PLT", "FERR")
MOST_SENTENCES = 4


def what_would_change(judged: Judgement) -> tuple[Text, ...]:
    """Return at most four sentences: what decides, how many points a silent mark lacks, what is missing."""
    scores = judged.scores
    if scores is None or judged.level is Level.NONE:
        return ()
    sentences = [*_deciding(judged, scores), *_lacking(judged, scores), *_missing(judged, scores)]
    return tuple(sentences[:MOST_SENTENCES])


def _leading(judged: Judgement, scores: Scores) -> int:
    """Return the index of the deciding pattern: MAS if it is named, else infection or flare."""
    patterns = (PATTERNS.index("mas"),) if judged.suggests is Suggestion.MAS else range(PATTERNS.index("mas"))
    return max(patterns, key=lambda n: scores.sums[n])


def _deciding(judged: Judgement, scores: Scores) -> Iterator[Text]:
    """Yield the findings without which there would be no card."""
    if judged.level < Level.ALERT:
        return
    n = _leading(judged, scores)
    over = scores.sums[n] - limits.CARD_POINTS.value
    for each in sorted(scores.rows, key=lambda w: -w.points[n]):
        if each.points[n] > over and each.row.analyte != "IL6":
            yield text(
                "Without {name} there would be no card.", name=named(each.row.analyte or each.row.name)
            )


def _lacking(judged: Judgement, scores: Scores) -> Iterator[Text]:
    if judged.level is Level.WATCH and not judged.is_tail:
        short = limits.CARD_POINTS.value - scores.sums[_leading(judged, scores)]
        if short > 0:
            yield text("{points} more points would raise a card.", points=number(short))


def _missing(judged: Judgement, scores: Scores) -> Iterator[Text]:
    """Yield what was not measured, and the most points that it could add."""
    seen = {each.row.analyte for each in scores.rows}
    n = _leading(judged, scores)
    for code in ASKED:
        if code not in seen:
            most = max((_most(row, n) for row in TABLE if row.analyte == code), default=0.0)
            if most > 0:
                yield text(
                    "{name}: not measured, or not yet known; could add up to {points}.",
                    name=named(code), points=number(most),
                )  # fmt: skip


def _most(row: Row, n: int) -> float:
    grade = row.grades.get(PATTERNS[n])
    return grade.most if grade else 0.0
