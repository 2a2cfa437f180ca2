"""Observations and judgements made by hand, for tests of a single step of the alert."""

from __future__ import annotations

from fortnight.domain.alert.evidence_table import PATTERNS, START, TABLE
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.marker_model import Deviation
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.scoring import PreparedRow, Scores
from fortnight.domain.treatment.exposure import Exposure, Phase
from helpers.courses import at, course, infusion, specimen

PLATELETS = next(row for row in TABLE if row.name == "PLT")


def exposure(
    phase: Phase = Phase.STEADY, doses: int = 12, day: float = 168.0, since: float | None = 14.0
) -> Exposure:
    """Return the exposure after twelve doses, the last one a fortnight ago unless stated."""
    return Exposure(phase, doses, day, since)


def observed(day=168.0, under=None, off_plan=False, sds=None, visit="", symptoms="", before=(), **values):
    """Return an observation of one specimen; `sds` are z-scores by analyte, `before` earlier specimens."""
    drawn = specimen(day, visit=visit, symptoms=symptoms, **values)
    given = [infusion(14 * n) for n in range(round(day / 14))] or [infusion(0)]
    deviations = {code: Deviation(z, 1.0) for code, z in (sds or {}).items()}
    measured = {result.analyte: result for result in drawn.results}
    seen = course(given, [*before, drawn])
    return Observation(seen, drawn, under or exposure(), measured, deviations, off_plan)


def judged(day=168.0, value=15.0, **fields) -> Judgement:
    """Return a judgement of IL-6, without a level unless stated."""
    return Judgement(f"s{day}", at(day), "IL6", value, "", exposure(), **fields)


def scored(picture=0.0, **sums) -> Scores:
    """Scores with these sums by pattern (`lost_effect=2`); of the rest, what nothing found is worth.

    `picture` are the points for MAS from its own markers.
    """
    totals = {**START, **{name.replace("_", "-"): total for name, total in sums.items()}}
    found = ((PreparedRow(PLATELETS, (), -1, True), Deviation(-4.0, 1.0)),)
    each = (tuple(picture if pattern == "mas" else 0.0 for pattern in PATTERNS),)
    return Scores(found, each, tuple(totals[pattern] for pattern in PATTERNS))
