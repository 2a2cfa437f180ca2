"""The card of an alert: the sentence, the numbers and the arithmetic, as data that can be kept.

What was shown is stored with the alert, so that it can be read years later whatever the rules are then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import EXPLANATIONS, TABLE
from fortnight.domain.alert.judgement import Episode, Judgement, Level, Suggestion
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.alert.raised_alert import EARLY_RISE, Sample, sample_from
from fortnight.domain.alert.scoring import STARTING, RowScore
from fortnight.domain.explanation.calculation import RAREST, Written, arithmetic
from fortnight.domain.explanation.findings import Finding, by_explanation, findings_of, row_points
from fortnight.domain.explanation.what_if import what_would_change
from fortnight.domain.labs.display import HELD_BY, Quantity, Range, finding_name, number, spoken, times
from fortnight.domain.labs.serialization import pack, unpack
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.course import Course, Specimen
from fortnight.domain.treatment.exposure import Phase

SHOWN = ("WBC", "NEUT", "LYMPH", "TEMP", "CRP", "FERR", "PLT", "AST", "LDH", "FIB", "PCT", "IL18", "HB")
_MOST = {row.analyte: max(grade.most for grade in row.grades.values()) for row in TABLE if row.analyte}
ASK_FOR = {
    "PCT": text(
        "not measured; a high value would add up to {points} to infection", points=number(_MOST["PCT"])
    )
}

HEADLINES: Mapping[str, Text] = {
    "infection": text("infection likely, flare possible — examine"),
    "flare": text("flare possible, infection not excluded — examine"),
    "mas": text("the pattern of macrophage activation syndrome — call the consultant"),
    "lost-effect": text("the drug may have lost its hold — review before the next infusion"),
    "measurement": text("infection, flare or a matter of measurement — examine, repeat"),
    "reaction": text("signs of a coming reaction — review before this dose"),
    "unclear": text("infection or flare — examine"),
}
LABEL = text(
    "The label: do not give during an active infection, including a localised one. Interruption "
    "has its own risk. This card is no diagnosis, and its absence is no all-clear."
)
MAS_CAVEAT = text("On tocilizumab the published criteria for MAS miss most cases.")
PHASES: Mapping[Phase, Text] = {
    Phase.BEFORE: text("before treatment"),
    Phase.RUN_IN: text("run-in: drug level not yet steady"),
    Phase.STEADY: text("drug active"),
    Phase.COVER_DOUBTFUL: text("exposure uncertain"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the evidence: what was measured, how it reads, and its marks by explanation."""

    finding: str
    value: Quantity | str
    reads: Text
    marks: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Card:
    """All that one alert says. `told` is the specimen whose judgement the card gives.

    A card that was shown is never worded again: what is judged differently later is another version, with
    the reason `why`.
    """

    level: str
    suggests: str
    headline: Text
    short: Text
    sentence: Text
    rows: tuple[Row, ...]
    totals: Mapping[str, float]
    arithmetic: tuple[tuple[Text, Written], ...]
    phase: Text
    rule: str
    samples: tuple[Sample, ...]
    change: tuple[Text, ...] = ()
    told: str = ""
    version: int = 1
    why: Text | None = None


def card_of(course: Course, episode: Episode) -> Card:
    """The card of an episode, told by its loudest judgement."""
    worst = episode.worst
    specimen = next(s for s in course.specimens if s.id == worst.specimen)
    samples = tuple(_sample(course, j) for j in episode.judgements)
    return Card(
        worst.level.word,
        worst.suggests,
        headline(worst),
        short(worst),
        sentence(worst, specimen, samples),
        tuple(_rows(worst, specimen)),
        worst.points,
        arithmetic(worst),
        PHASES[worst.phase],
        RULE_VERSION,
        samples,
        what_would_change(worst),
        worst.specimen,
    )


def _sample(course: Course, judged: Judgement) -> Sample:
    result = next(r for r in course.of(judged.analyte) if r.specimen == judged.specimen)
    return Sample(judged.specimen, judged.at, judged.level.word, Quantity.of(result), judged.fold)


MOVED_WORDS = {"above": "Up: {names}", "below": "Down: {names}"}


def headline(judged: Judgement) -> Text:
    """What rose and what it may be, in one line."""
    meaning = HEADLINES[judged.suggests]
    if judged.level is Level.URGENT and judged.suggests is Suggestion.MAS:
        return text("Blood picture of concern: {meaning}", meaning=meaning)
    return text("{what}: {meaning}", what=short(judged), meaning=meaning)


def short(judged: Judgement) -> Text:
    """The rise alone: `IL-6 6.9 × own level`."""
    if judged.lead is not None:
        return text("{name} {value}", name=spoken(judged.lead.analyte), value=judged.lead)
    value = Quantity(judged.analyte, judged.value, judged.comparator)
    if judged.analyte != "IL6" or judged.fold is None:
        return text("{name} {value}", name=spoken(judged.analyte), value=value)
    if is_early(judged):
        return text(EARLY_RISE, fold=times(judged.fold))
    return text("IL-6 is {fold} × this child's own level", fold=times(judged.fold))


def is_early(judged: Judgement) -> bool:
    """Whether the value is compared with what the drug and the disease explain, not with the own range."""
    return judged.phase is Phase.RUN_IN or judged.count < limits.FEW_VALUES.value


def sentence(judged: Judgement, specimen: Specimen, samples: tuple[Sample, ...] = ()) -> Text:
    """The numbers behind the headline, and what a normal CRP does not mean."""
    parts = [_against(judged), _newest(judged, samples), _crp(judged, specimen), _companions(judged)]
    return joined([part for part in parts if str(part)], " ")


def _against(judged: Judgement) -> Text:
    value = Quantity(judged.analyte, judged.value, judged.comparator)
    if judged.analyte != "IL6":
        return text("{because}. Measure IL-6.", because=judged.because)
    if judged.lead is not None or judged.low is None or judged.high is None:
        return text("{value}: {because}.", value=value, because=judged.because)
    if is_early(judged):
        return text(
            "{value}; expected on this day {range}: {because}.",
            value=value,
            range=Range("IL6", judged.low, judged.high),
            because=judged.because,
        )
    return text(
        "{value}; usual range {range}, from {count} quiet results, {since} to {last}: "
        "{odds} of this child's well days.",
        value=value,
        range=Range("IL6", judged.low, judged.high),
        count=judged.count,
        since=judged.since.date() if judged.since else "–",
        last=judged.last.date() if judged.last else "–",
        odds=odds(judged.chance) if judged.chance is not None else "–",
    )


def _newest(judged: Judgement, samples: tuple[Sample, ...]) -> Text:
    """The newest sample of the card, where the card gives the judgement of an earlier one."""
    if not samples or samples[-1].specimen == judged.specimen or samples[-1].value is None:
        return text("")
    newest = samples[-1]
    fold = text(" ({fold} ×)", fold=times(newest.fold)) if newest.fold is not None else text("")
    return text(
        "Newest of this card: {value}{fold} on {day}.", value=newest.value, fold=fold, day=newest.at.date()
    )


def _crp(judged: Judgement, specimen: Specimen) -> Text:
    crp = specimen.value("CRP")
    if crp is None or any(seen.name.startswith("CRP") for seen in findings_of(judged)):
        return text("")
    if not judged.exposure.covered:
        return text("")
    return text(
        "CRP {value} does not exclude infection: the drug suppresses it ({days} days since the dose).",
        value=Quantity.of(crp),
        days=round(judged.exposure.days_since or 0),
    )


def _companions(judged: Judgement) -> Text:
    """Which other markers moved: markers by direction, then the rest in words. The rows say how far."""
    findings = findings_of(judged)
    sides = {"above": _moved(findings, "above"), "below": _moved(findings, "below")}
    parts = [text(words, names=sides[side]) for side, words in MOVED_WORDS.items() if sides[side]]
    parts += [each.says for each in findings if _side(each) is None]
    if not parts:
        return text("No other marker moved.")
    return text("{parts}.", parts=joined(parts, "; "))


def _side(finding: Finding) -> str | None:
    side = dict(finding.says.values).get("side")
    return str(side) if side is not None else None


def _moved(findings: tuple[Finding, ...], side: str) -> str:
    return ", ".join(finding_name(each.name) for each in findings if _side(each) == side)


def _rows(judged: Judgement, specimen: Specimen) -> list[Row]:
    """IL-6 first, then each companion in the order of `SHOWN`, then what is no value; they add up to the
    totals.
    """
    rows = [_il6_row(judged, specimen)] if judged.analyte == "IL6" else []
    rows.extend(_marker_row(code, judged, specimen) for code in SHOWN if specimen.value(code) is not None)
    rows.extend(Row(code, "", words, {}) for code, words in ASK_FOR.items() if specimen.value(code) is None)
    rows.extend(_other_rows(judged))
    return rows


def _il6_row(judged: Judgement, specimen: Specimen) -> Row:
    return Row("IL6", _value(specimen, "IL6"), _il6_reads(judged), {**_none(), **_points(judged, "IL6")})


def _marker_row(code: str, judged: Judgement, specimen: Specimen) -> Row:
    """What a marker says: in SD of the child's own expectation, or by its own limit."""
    told = [s for s in findings_of(judged) if HELD_BY.get(s.name, s.name) == code]
    reads = told[-1].says if told else _unmoved(code, judged)
    return Row(code, _value(specimen, code), reads, {**_none(), **_points(judged, code)})


def _other_rows(judged: Judgement) -> list[Row]:
    """Visits, symptoms, methods; what counts against from the start; what groups took away again."""
    scores = judged.scores
    if scores is None:
        return []
    others = [each for each in scores.rows if not each.row.analyte and each.row.name not in HELD_BY]
    found = {each.name: each.says for each in findings_of(judged)}
    rows = [
        Row(each.row.name, "", found.get(each.row.name, each.row.looks_for), row_points(each, scores))
        for each in others
    ]
    if any(scores.over):
        words = text("what measures one thing counts only so far together")
        rows.append(Row("Limit", "", words, by_explanation(scores.over, scores)))
    words = text("how much rarer each is than a well day, before anything is looked at")
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
    return row.analyte or HELD_BY.get(row.name, row.name)


def _none() -> dict[str, float]:
    return dict.fromkeys(EXPLANATIONS, 0.0)


def _il6_reads(judged: Judgement) -> Text:
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


def odds(chance: float) -> Text:
    """A chance in words, rounded as one would say it, and never rarer than the method can know."""
    if chance < RAREST:
        return text("rarer than 1 in {odds}", odds=_spaced(1 / RAREST))
    often = 1 / chance
    step = 1 if often < 100 else 10 if often < 1000 else 100
    return text("about 1 in {odds}", odds=_spaced(round(often / step) * step))


def _spaced(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ")


def _unmoved(code: str, judged: Judgement) -> Text:
    if code == "CRP" and judged.exposure.covered:
        return text("suppressed by the drug: says nothing")
    if code == "TEMP":
        return text("as this child's other days; fever is often absent on this drug")
    if code == "PCT":
        return text("not raised: does not exclude infection")
    return text("no unusual change known")


def _value(specimen: Specimen, code: str) -> Quantity | str:
    result = specimen.value(code)
    return "" if result is None else Quantity.of(result)


# Versions ---------------------------------------------------------------------------------------

NEWER_SAMPLE = text("a newer sample belongs to this card")
VALUE_CORRECTED = text("a value was corrected")
COURSE_CHANGED = text("a dose, an event or an earlier value was entered or corrected")


def why_judged_again(shown: Card, now: Card) -> Text | None:
    """Why a card is another one than that which was shown; `None` where it judges the same.

    Other words for the same judgement are no reason: what was shown stays as it was shown.
    """
    if _samples(shown) != _samples(now):
        return NEWER_SAMPLE
    if any(
        _differ(before.value, after.value) for before, after in zip(shown.samples, now.samples, strict=True)
    ):
        return VALUE_CORRECTED
    if shown.rule != now.rule:
        named = (shown.level, shown.suggests) != (now.level, now.suggests)
        return text("{rule} judges this sample differently", rule=now.rule) if named else None
    facts = ((card.level, card.suggests, card.totals) for card in (shown, now))
    return None if next(facts) == next(facts) else COURSE_CHANGED


def next_version(shown: Card, now: Card, why: Text) -> Card:
    """The card that stands beside the one that was shown."""
    return replace(now, version=shown.version + 1, why=why)


def _samples(card: Card) -> list[str]:
    return [sample.specimen for sample in card.samples]


def _differ(before: Quantity | None, after: Quantity | None) -> bool:
    """Whether a value is another one; cards of earlier versions kept none, which tells nothing."""
    if before is None or after is None:
        return False
    return (before.value, before.comparator) != (after.value, after.comparator)


# As data ----------------------------------------------------------------------------------------


def as_data(card: Card) -> dict[str, Any]:
    """The card as plain data for the journal."""
    return {
        "level": card.level,
        "suggests": card.suggests,
        "headline": pack(card.headline),
        "short": pack(card.short),
        "sentence": pack(card.sentence),
        "rows": [[r.finding, pack(r.value), pack(r.reads), dict(r.marks)] for r in card.rows],
        "totals": dict(card.totals),
        "arithmetic": [[pack(name), pack(value)] for name, value in card.arithmetic],
        "phase": pack(card.phase),
        "rule": card.rule,
        "samples": [[s.specimen, s.at.isoformat(), s.level, pack(s.value), s.fold] for s in card.samples],
        "change": [pack(each) for each in card.change],
        "told": card.told,
        "version": card.version,
        "why": pack(card.why),
    }


def from_data(data: Mapping[str, Any]) -> Card:
    """The card as it was kept."""
    return Card(
        data["level"],
        data["suggests"],
        unpack(data["headline"]),
        unpack(data["short"]),
        unpack(data["sentence"]),
        tuple(Row(f, unpack(v), unpack(reads), marks) for f, v, reads, marks in data["rows"]),
        data["totals"],
        tuple((unpack(name), unpack(value)) for name, value in data["arithmetic"]),
        unpack(data["phase"]),
        data["rule"],
        tuple(sample_from(each) for each in data["samples"]),
        tuple(unpack(each) for each in data.get("change", ())),
        data.get("told", ""),
        data.get("version", 1),
        unpack(data.get("why")),
    )
