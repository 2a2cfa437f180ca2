"""The card of an alert: the sentence, the numbers and the calculation, as data that can be stored.

What was shown is stored with the alert, so that it can be read years later whatever the rules are then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fortnight.domain.alert.judgement import Episode, Judgement
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.alert.raised_alert import Sample, sample_from
from fortnight.domain.explanation.calculation import Written, arithmetic
from fortnight.domain.explanation.card_rows import Row, rows_of
from fortnight.domain.explanation.sentences import headline, sentence, short
from fortnight.domain.explanation.what_if import what_would_change
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.serialization import pack, unpack
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.exposure import Phase

LABEL = text(
    "The label: do not give during an active infection, including a localised one. Interruption "
    "has its own risk. This card is no diagnosis, and its absence is no all-clear."
)
MAS_CAVEAT = text("On tocilizumab the published criteria for MAS miss most cases.")
PHASES: Mapping[Phase, Text] = {
    Phase.BEFORE: text("before treatment"),
    Phase.RUN_IN: text("before steady state: the drug level still rises"),
    Phase.STEADY: text("drug active"),
    Phase.COVER_DOUBTFUL: text("exposure uncertain"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that one alert says. `specimen` is the one whose judgement the card shows.

    A card that was shown is never reworded: what is judged differently later is another version of it, with
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
    specimen: str = ""
    version: int = 1
    why: Text | None = None


def card_of(course: Course, episode: Episode) -> Card:
    """Return the card of an episode; it shows the most severe judgement."""
    worst = episode.worst
    specimen = next(s for s in course.specimens if s.id == worst.specimen)
    samples = tuple(_sample(course, j) for j in episode.judgements)
    return Card(
        worst.level.word,
        worst.suggests,
        headline(worst),
        short(worst),
        sentence(worst, specimen, samples),
        tuple(rows_of(worst, specimen)),
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


def as_data(card: Card) -> dict[str, Any]:
    """Return the card as plain data for the journal."""
    return {
        "level": card.level,
        "suggests": card.suggests,
        "headline": pack(card.headline),
        "short": pack(card.short),
        "sentence": pack(card.sentence),
        "rows": [[r.finding, pack(r.value), pack(r.reads), dict(r.points)] for r in card.rows],
        "totals": dict(card.totals),
        "arithmetic": [[pack(name), pack(value)] for name, value in card.arithmetic],
        "phase": pack(card.phase),
        "rule": card.rule,
        "samples": [[s.specimen, s.at.isoformat(), s.level, pack(s.value), s.fold] for s in card.samples],
        "change": [pack(each) for each in card.change],
        "told": card.specimen,
        "version": card.version,
        "why": pack(card.why),
    }


def from_data(data: Mapping[str, Any]) -> Card:
    """Return the card that `as_data` stored."""
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
