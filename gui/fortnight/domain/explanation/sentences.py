"""The sentences of a card: its headline, its short form, and the numbers behind it."""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.alert.raised_alert import EARLY_RISE, Sample
from fortnight.domain.explanation.calculation import RAREST
from fortnight.domain.explanation.findings import Finding, findings_of
from fortnight.domain.labs.display import Quantity, Range, named, times
from fortnight.domain.messages import Text, filled, joined, text, word
from fortnight.domain.record.course import Specimen
from fortnight.domain.treatment.exposure import Phase

HEADLINES: Mapping[str, Text] = {
    "infection": text("infection likely, flare possible — examine"),
    "flare": text("flare possible, infection not excluded — examine"),
    "mas": text("the pattern of macrophage activation syndrome — call the consultant"),
    "lost-effect": text("possible loss of drug effect — review before the next infusion"),
    "measurement": text("infection, flare or a measurement problem — examine and repeat"),
    "reaction": text("signs of an impending infusion reaction — review before this dose"),
    "unclear": text("infection or flare — examine"),
}
MOVED_WORDS = {"above": word("Up: {names}"), "below": word("Down: {names}")}


def headline(judged: Judgement) -> Text:
    """Return in one line what rose and what it may mean."""
    meaning = HEADLINES[judged.suggests]
    if judged.level is Level.URGENT and judged.suggests is Suggestion.MAS:
        return text("Blood picture of concern: {meaning}", meaning=meaning)
    return text("{what}: {meaning}", what=short(judged), meaning=meaning)


def short(judged: Judgement) -> Text:
    """Return the rise alone, for example `IL-6 is 6.9 × this child's own level`."""
    if judged.lead is not None:
        return text("{name} {value}", name=named(judged.lead.analyte), value=judged.lead)
    value = Quantity(judged.analyte, judged.value, judged.comparator)
    if judged.analyte != "IL6" or judged.fold is None:
        return text("{name} {value}", name=named(judged.analyte), value=value)
    if is_early(judged):
        return filled(EARLY_RISE, fold=times(judged.fold))
    return text("IL-6 is {fold} × this child's own level", fold=times(judged.fold))


def is_early(judged: Judgement) -> bool:
    """Whether IL-6 is compared with what drug and disease explain, because the own range is not known yet."""
    return judged.phase is Phase.RUN_IN or judged.count < limits.FEW_VALUES.value


def sentence(judged: Judgement, specimen: Specimen, samples: tuple[Sample, ...] = ()) -> Text:
    """Return the numbers behind the headline, and that a low CRP does not exclude infection."""
    parts = [_compared(judged), _newest_sample(judged, samples), _crp(judged, specimen), _companions(judged)]
    return joined([part for part in parts if str(part)], " ")


def _compared(judged: Judgement) -> Text:
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


def _newest_sample(judged: Judgement, samples: tuple[Sample, ...]) -> Text:
    """Return the newest sample of the card if the card shows the judgement of an earlier one."""
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
        "CRP {value} does not exclude infection: the drug suppresses it (%n day(s) since the dose).",
        "",
        round(judged.exposure.days_since or 0),
        value=Quantity.of(crp),
    )


def _companions(judged: Judgement) -> Text:
    """Return the markers that moved, by direction, then the other findings. The rows show how far."""
    findings = findings_of(judged)
    sides = {"above": _moved(findings, "above"), "below": _moved(findings, "below")}
    parts = [filled(words, names=sides[side]) for side, words in MOVED_WORDS.items() if sides[side]]
    parts += [each.says for each in findings if _side(each) is None]
    if not parts:
        return text("No other marker moved.")
    return text("{parts}.", parts=joined(parts, "; "))


def _side(finding: Finding) -> str | None:
    side = dict(finding.says.values).get("side")
    return str(side) if side is not None else None


def _moved(findings: tuple[Finding, ...], side: str) -> Text | None:
    names = [text("{name}", name=named(each.name)) for each in findings if _side(each) == side]
    return joined(names, ", ") if names else None


def odds(chance: float) -> Text:
    """Return a probability as `about 1 in n`, and never rarer than the method can estimate."""
    if chance < RAREST:
        return text("rarer than 1 in {odds}", odds=_spaced(1 / RAREST))
    one_in = 1 / chance
    step = 1 if one_in < 100 else 10 if one_in < 1000 else 100
    return text("about 1 in {odds}", odds=_spaced(round(one_in / step) * step))


def _spaced(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ")
