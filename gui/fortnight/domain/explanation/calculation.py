"""Every step of an alert from the value to the level, as one would calculate it on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import STARTING, RowScore, Scores
from fortnight.domain.explanation.findings import by_explanation, row_points
from fortnight.domain.labs.display import ANALYTE_OF_FINDING, Quantity, named, number, signed
from fortnight.domain.messages import Text, joined, text

# The explanations of a rise, as they are named before their points.
EXPLANATION_NAMES: Mapping[str, Text] = {
    "infection": text("infection"),
    "flare": text("flare"),
    "mas": text("MAS"),
    "lost-effect": text("loss of effect"),
    "measurement": text("measurement"),
}
RAREST = limits.RAREST_CHANCE.value


Written = Text | Quantity | str
"""The result of a step: a sentence or a quantity, which is shown in the units of the reader."""


def arithmetic(judged: Judgement) -> tuple[tuple[Text, Written], ...]:
    """Return every step from the value to the level, each with its name."""
    steps: list[tuple[Text, Written]] = [
        (text("Value"), Quantity(judged.analyte, judged.value, judged.comparator)),
        (text("Phase, doses given before"), f"{judged.phase}, {judged.exposure.doses}"),
    ]
    if judged.exposure.days_since is not None:
        steps.append((text("Days since the last dose"), f"{judged.exposure.days_since:.1f}"))
    optional = (
        (text("Own level (centre)"), judged.centre),
        (text("Usual range, lower end"), judged.low),
        (text("Usual range, upper end"), judged.high),
    )
    steps.extend((name, Quantity("IL6", value)) for name, value in optional if value is not None)
    if judged.fold is not None:
        steps.append((text("Value ÷ centre"), f"{judged.fold:.2f}"))
    if judged.sd is not None:
        steps.append((text("SD above expectation"), signed(judged.sd, 1)))
    if judged.chance is not None:
        chance = f"{judged.chance:.4f}" if judged.chance >= RAREST else f"< {RAREST:.4f}"
        steps.append((text("Chance of a quiet value this high"), chance))
    steps.append((text("Quiet values learnt"), _learnt(judged)))
    if judged.scores is not None:
        steps.extend(_scores(judged.scores))
    steps.append((text("Sum"), _points(judged.points)))
    steps.append(
        (text("Therefore"), text("{level}: {because}", level=judged.level.word, because=judged.because))
    )
    return tuple(steps)


def _learnt(judged: Judgement) -> Written:
    if not judged.since or not judged.last:
        return str(judged.count)
    return text("{n}, {first} to {last}", n=judged.count, first=judged.since.date(), last=judged.last.date())


def _scores(scores: Scores) -> Iterator[tuple[Text, Written]]:
    """Yield the score of each row: what was found, and its points."""
    yield text("Points to begin with"), _points(by_explanation(STARTING, scores))
    for each in scores.rows:
        points = _points(row_points(each, scores))
        name = text("{name}", name=named(each.row.name))
        yield name, text("{found}: {points}", found=_found(each), points=points)
    if any(scores.over):
        yield text("Above the limit of a group"), _points(by_explanation(scores.over, scores))


def _found(row_score: RowScore) -> Written:
    """Return what a row found: a z-score, a measured value or a number."""
    if row_score.row.analyte:
        return _in_sd(row_score)
    code = ANALYTE_OF_FINDING.get(row_score.row.name)
    return Quantity(code, row_score.found) if code else number(row_score.found)


def _in_sd(row_score: RowScore) -> Text:
    """Return `+2.4 SD, one SD being × 1.4`, from which the points can be calculated on paper."""
    logarithm = MARKERS[row_score.row.analyte].logarithm
    width = f"× {exp(row_score.sd):.2f}" if logarithm else f"{row_score.sd:.2f} °C"
    return text("{found} SD, one SD being {width}", found=signed(row_score.found, 1), width=width)


def _points(marks: Mapping[str, float]) -> Text:
    parts = [
        text("{name} {value}", name=EXPLANATION_NAMES[name], value=signed(points, 1))
        for name, points in marks.items()
        if points
    ]
    return joined(parts, ", ") if parts else Text("–")
