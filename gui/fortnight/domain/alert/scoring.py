"""Scoring the evidence of one specimen: points for each explanation, added up as one would on paper.

Numbers only: how a score is put into words is in `explanation/findings.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fortnight.domain.alert.evidence_table import AGAINST, EXPLANATIONS, GROUPS, PATTERNS, START, TABLE, Row
from fortnight.domain.alert.marker_model import RANGE_SD, Deviation
from fortnight.domain.alert.observation import Observation

_INDEX = {pattern: n for n, pattern in enumerate(PATTERNS)}
BACTERIAL, VIRAL, MAS = _INDEX["bacterial"], _INDEX["viral"], _INDEX["mas"]
MAS_MARKERS = frozenset(("PLT", "FERR", "AST", "LDH", "FIB", "IL18"))
STARTING = tuple(START[pattern] for pattern in PATTERNS)
_NONE = (0.0,) * len(PATTERNS)


class PreparedRow(NamedTuple):
    """A row of the evidence table with its grades by index of the pattern, ready for scoring.

    `group` is the index of its group, −1 without one. `counts_against`: what it finds unmoved counts against
    an explanation, together with the other such rows at most up to `AGAINST`.
    """

    row: Row
    grades: tuple[tuple[int, Callable[[float, float], float]], ...]
    group: int
    counts_against: bool


@dataclass(frozen=True, slots=True)
class RowScore:
    """One row of the evidence that found something, and its points by pattern (in the order of `PATTERNS`).

    `found` is a z-score for a marker, else the amount that the row looks for. `sd` is the SD of the marker's
    prediction (1 for a row without a marker).
    """

    row: Row
    found: float
    sd: float
    points: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything found in a specimen, and the sum of each pattern including its starting points.

    `over` is what the limits of the groups took away, by pattern (zero or negative). `new_method` holds the
    new and the old assay if the assay changed.
    """

    found: tuple[tuple[PreparedRow, Deviation], ...]
    each: tuple[tuple[float, ...], ...]
    sums: tuple[float, ...]
    over: tuple[float, ...] = _NONE
    new_method: tuple[str, str] | None = None

    @property
    def rows(self) -> tuple[RowScore, ...]:
        """Every row that has points."""
        pairs = zip(self.found, self.each, strict=True)
        return tuple(RowScore(p.row, d.z, d.sd, points) for (p, d), points in pairs if any(points))

    def of(self, pattern: str) -> float:
        """The sum of one pattern."""
        return self.sums[_INDEX[pattern]]

    @property
    def infection(self) -> float:
        """The sum for infection: the higher one of its two patterns."""
        return max(self.sums[BACTERIAL], self.sums[VIRAL])

    @property
    def infection_pattern(self) -> int:
        """The index of the pattern of infection with the higher sum."""
        return BACTERIAL if self.sums[BACTERIAL] >= self.sums[VIRAL] else VIRAL

    @property
    def blood_picture(self) -> float:
        """Points for MAS from its own markers alone, without IL-6 and fever."""
        return sum(
            each.points[MAS]
            for each in self.rows
            if each.row.analyte in MAS_MARKERS or each.row.name == "MAS 2016"
        )

    def by_explanation(self) -> dict[str, float]:
        """The sum of each explanation, in the order of `EXPLANATIONS`."""
        bacterial, viral, *rest = self.sums
        return dict(zip(EXPLANATIONS, (max(bacterial, viral), *rest), strict=True))


class ScoringTable:
    """A table of evidence with its groups and starting points, prepared for scoring.

    `groups` limits the points of rows that measure one thing; `against` limits the points against an
    explanation from all markers but IL-6 that did not move.
    """

    def __init__(
        self, table: Sequence[Row], groups: Mapping[str, float], start: Mapping[str, float], against: float
    ) -> None:
        self._group_index = {name: n for n, name in enumerate(groups)}
        self._limits, self._against = tuple(groups.values()), against
        self._start = tuple(start[pattern] for pattern in PATTERNS)
        self._markers = {row.analyte: self._prepared(row) for row in table if row.analyte}
        self._others = tuple((row.look, self._prepared(row)) for row in table if row.look)

    def _prepared(self, row: Row) -> PreparedRow:
        grades = tuple((_INDEX[pattern], grade.points) for pattern, grade in row.grades.items())
        group = self._group_index.get(row.group, -1)
        return PreparedRow(row, grades, group, row.analyte not in ("", "IL6"))

    def score(self, seen: Observation) -> Scores:
        """Points for each explanation from every row of the table that finds something."""
        deviations = seen.deviations
        found = [(row, deviations[code]) for code, row in self._markers.items() if code in deviations]
        for look, row in self._others:
            amount = look(seen)
            if amount is not None:
                found.append((row, Deviation(amount, 1.0)))
        return self._summed(found, seen.new_method)

    def without(self, scores: Scores, names: frozenset[str]) -> Scores:
        """The same evidence with some rows left out, by name or analyte."""
        kept = [(p, d) for p, d in scores.found if p.row.name not in names and p.row.analyte not in names]
        return self._summed(kept, scores.new_method)

    def _summed(
        self, found: Sequence[tuple[PreparedRow, Deviation]], new_method: tuple[str, str] | None
    ) -> Scores:
        """The points of each row added up, those of a group up to its limit."""
        sums, each, against = list(self._start), list[tuple[float, ...]](), list(_NONE)
        groups: dict[tuple[int, int], float] = {}
        for (_, grades, group, counts_against), (z, sd) in found:
            points = list(_NONE)
            for n, grade in grades:
                points[n] = kept = grade(z, sd)
                if counts_against and kept < 0:
                    against[n] += kept
                if group < 0:
                    sums[n] += kept
                else:
                    groups[group, n] = groups.get((group, n), 0.0) + kept
            each.append(tuple(points))
        over = self._limited(groups, against, sums)
        return Scores(tuple(found), tuple(each), tuple(sums), over, new_method)

    def _limited(
        self, groups: Mapping[tuple[int, int], float], against: Sequence[float], sums: list[float]
    ) -> tuple[float, ...]:
        """Add the groups to the sums and correct for the limits; returns the corrections by pattern."""
        over = [-self._against - total if total < -self._against else 0.0 for total in against]
        for (group, n), total in groups.items():
            sums[n] += total
            if total > self._limits[group]:
                over[n] += self._limits[group] - total
        for n, more in enumerate(over):
            sums[n] += more
        return tuple(over)


SCORING = ScoringTable(TABLE, GROUPS, START, AGAINST)
score, without = SCORING.score, SCORING.without


def side_of_own_range(scores: Scores, code: str) -> int:
    """Where a marker lies against the child's own range of 19 of 20 quiet values.

    1 above it, −1 below it, 0 inside or not known.
    """
    for prepared, (z, _) in scores.found:
        if prepared.row.analyte == code and abs(z) >= RANGE_SD:
            return 1 if z > 0 else -1
    return 0
