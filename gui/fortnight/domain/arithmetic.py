"""Every step of an alert from the value to the level, as one would write it down on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp

from fortnight.domain.alerts import Judgement
from fortnight.domain.analytes import ANALYTES, unit_label
from fortnight.domain.shown import finding_name, number, signed
from fortnight.domain.usual import MARKERS
from fortnight.domain.values import display
from fortnight.domain.weighing import STARTING, Weighed, Weight, by_explanation, marks_of
from fortnight.domain.wording import Text, text

RAREST = 1e-4  # the tail of the range is not known further out


def arithmetic(judged: Judgement) -> tuple[tuple[Text, str], ...]:
    """Every step from the value to the level."""
    steps: list[tuple[Text, str]] = [
        (
            text("Value"),
            f"{display(judged.value, judged.comparator)} {unit_label(ANALYTES[judged.analyte].unit)}",
        ),
        (text("Phase, doses given before"), f"{judged.phase}, {judged.exposure.doses}"),
    ]
    if judged.exposure.days_since is not None:
        steps.append((text("Days since the last dose"), f"{judged.exposure.days_since:.1f}"))
    optional = (
        (text("Own level (centre), pg/mL"), judged.centre, "{:.1f}"),
        (text("Usual range, lower end, pg/mL"), judged.low, "{:.1f}"),
        (text("Usual range, upper end, pg/mL"), judged.high, "{:.1f}"),
        (text("Value ÷ centre"), judged.fold, "{:.2f}"),
    )
    steps.extend((name, shape.format(value)) for name, value, shape in optional if value is not None)
    if judged.sd is not None:
        steps.append((text("SD above expectation"), signed(judged.sd, 1)))
    if judged.chance is not None:
        chance = f"{judged.chance:.4f}" if judged.chance >= RAREST else f"< {RAREST:.4f}"
        steps.append((text("Chance of a quiet value this high"), chance))
    steps.append((text("Quiet values learnt"), _learnt(judged)))
    if judged.weighed is not None:
        steps.extend(_weights(judged.weighed))
    steps.append((text("Sum"), _points(judged.marks) or "–"))
    steps.append((text("Therefore"), f"{judged.level.word}: {judged.because}"))
    return tuple(steps)


def _learnt(judged: Judgement) -> str:
    if not judged.since or not judged.last:
        return str(judged.count)
    return str(
        text("{n}, {first} to {last}", n=judged.count, first=judged.since.date(), last=judged.last.date())
    )


def _weights(weighed: Weighed) -> Iterator[tuple[Text, str]]:
    """Each weight as it stands on paper: what was found, and its points."""
    yield text("Points to begin with"), _points(by_explanation(STARTING, weighed.face))
    for weight in weighed.weights:
        found = _in_sd(weight) if weight.row.analyte else number(weight.found)
        yield (
            text("{name}", name=finding_name(weight.row.name)),
            f"{found}: {_points(marks_of(weight, weighed.face))}",
        )
    if any(weighed.over):
        yield text("Over the limit of a group"), _points(by_explanation(weighed.over, weighed.face))


def _in_sd(weight: Weight) -> str:
    """`+2.4 SD, one SD being × 1.4`: enough to work the points out on paper."""
    logarithm = MARKERS[weight.row.analyte].logarithm
    width = f"× {exp(weight.sd):.2f}" if logarithm else f"{weight.sd:.2f} °C"
    return str(text("{found} SD, one SD being {width}", found=signed(weight.found, 1), width=width))


def _points(marks: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {signed(points, 1)}" for name, points in marks.items() if points)
