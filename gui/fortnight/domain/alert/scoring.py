"""The evidence of one specimen weighed: points by explanation, added up as one would on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from fortnight.domain.alert.evidence_table import AGAINST, EXPLANATIONS, GROUPS, PATTERNS, START, TABLE, Row
from fortnight.domain.alert.marker_model import RANGE_SD, Surprise
from fortnight.domain.labs.display import HELD_BY, Quantity, number
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.exposure import Exposure

Entry = tuple[Row, tuple[tuple[int, Callable[[float, float], float]], ...], int, bool]
"""A row, its grades by the index of their pattern, the index of its group, and whether what it finds unmoved
counts against only up to `AGAINST`.
"""
_INDEX = {pattern: n for n, pattern in enumerate(PATTERNS)}
MAS_MARKERS = frozenset(("PLT", "FERR", "AST", "LDH", "FIB", "IL18"))
TOLD_FROM = 1.0  # points: less is in the arithmetic alone
STARTING = tuple(START[pattern] for pattern in PATTERNS)
_NONE = (0.0,) * len(PATTERNS)


@dataclass(slots=True)
class Sight:
    """What is seen of one specimen: nothing later than it."""

    course: Course
    specimen: Specimen
    exposure: Exposure
    values: Mapping[str, Result]
    surprises: dict[str, Surprise] = field(default_factory=dict)
    off_plan: bool = False
    unplanned: float = 0.0
    before: float | None = None
    new_method: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Weight:
    """One row that said something: what was found, and its points by pattern (order of `PATTERNS`).

    `sd` is how wide one SD of the child's own expectation is (1 where the row is of no marker).
    """

    row: Row
    found: float
    sd: float
    points: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """All that was found in a specimen, and its sums by pattern with the starting points.

    `over` is what the limits of the groups took away again, by pattern; `assay` the new and the old method.
    """

    found: tuple[tuple[Entry, Surprise], ...]
    each: tuple[tuple[float, ...], ...]
    sums: tuple[float, ...]
    over: tuple[float, ...] = _NONE
    assay: tuple[str, str] | None = None

    @property
    def weights(self) -> tuple[Weight, ...]:
        """Every row that has points, with them."""
        pairs = zip(self.found, self.each, strict=True)
        return tuple(Weight(e[0], s.z, s.sd, points) for (e, s), points in pairs if any(points))

    def of(self, pattern: str) -> float:
        """The sum of one pattern."""
        return self.sums[_INDEX[pattern]]

    @property
    def infection(self) -> float:
        """The stronger face of infection: white cells up, or down."""
        return max(self.sums[0], self.sums[1])

    @property
    def blood_picture(self) -> float:
        """Points for MAS from its own markers alone: neither IL-6 nor fever makes a blood picture."""
        return sum(
            w.points[3] for w in self.weights if w.row.analyte in MAS_MARKERS or w.row.name == "MAS 2016"
        )

    def totals(self) -> dict[str, float]:
        """The sum of each explanation, in the order of `EXPLANATIONS`."""
        bacterial, viral, *rest = self.sums
        return dict(zip(EXPLANATIONS, (max(bacterial, viral), *rest), strict=True))

    @property
    def face(self) -> int:
        """Which pattern of infection is told: that with the higher sum."""
        return 0 if self.sums[0] >= self.sums[1] else 1


class Scales:
    """A table of evidence with its groups and starting points, made ready to weigh specimens with.

    `groups`: at most so many points for what measures one thing; `against`: at most so many points against
    an explanation by all markers that did not move beside IL-6.
    """

    def __init__(
        self, table: Sequence[Row], groups: Mapping[str, float], start: Mapping[str, float], against: float
    ) -> None:
        self._group_index = {name: n for n, name in enumerate(groups)}
        self._limits, self._against = tuple(groups.values()), against
        self._start = tuple(start[pattern] for pattern in PATTERNS)
        self._marked = {row.analyte: self._entry(row) for row in table if row.analyte}
        self._looked = tuple((row.look, self._entry(row)) for row in table if row.look)

    def _entry(self, row: Row) -> Entry:
        grades = tuple((_INDEX[pattern], grade.points) for pattern, grade in row.grades.items())
        return row, grades, self._group_index.get(row.group, -1), row.analyte not in ("", "IL6")

    def weigh(self, sight: Sight) -> Weighed:
        """Points for each explanation from every row of the table that says something."""
        surprises = sight.surprises
        found = [(entry, surprises[code]) for code, entry in self._marked.items() if code in surprises]
        for look, entry in self._looked:
            amount = look(sight)
            if amount is not None:
                found.append((entry, Surprise(amount, 1.0)))
        return self._summed(found, sight.new_method)

    def without(self, weighed: Weighed, names: frozenset[str]) -> Weighed:
        """The same evidence with some rows (by name or analyte) left out."""
        kept = [(e, s) for e, s in weighed.found if e[0].name not in names and e[0].analyte not in names]
        return self._summed(kept, weighed.assay)

    def _summed(self, found: Sequence[tuple[Entry, Surprise]], assay: tuple[str, str] | None) -> Weighed:
        """The points of each row added up; those of a group up to its limit."""
        sums, each, against = list(self._start), [], list(_NONE)
        groups: dict[tuple[int, int], float] = {}
        for (_, grades, group, companion), (z, sd) in found:
            points = list(_NONE)
            for n, grade in grades:
                points[n] = kept = grade(z, sd)
                if companion and kept < 0:
                    against[n] += kept
                if group < 0:
                    sums[n] += kept
                else:
                    groups[group, n] = groups.get((group, n), 0.0) + kept
            each.append(tuple(points))
        over = self._limited(groups, against, sums)
        return Weighed(tuple(found), tuple(each), tuple(sums), over, assay)

    def _limited(
        self, groups: Mapping[tuple[int, int], float], against: Sequence[float], sums: list[float]
    ) -> tuple[float, ...]:
        """Add the groups to the sums, each up to its limit; give back what speaks against beyond its own."""
        over = [-self._against - total if total < -self._against else 0.0 for total in against]
        for (group, n), total in groups.items():
            sums[n] += total
            if total > self._limits[group]:
                over[n] += self._limits[group] - total
        for n, more in enumerate(over):
            sums[n] += more
        return tuple(over)


SCALES = Scales(TABLE, GROUPS, START, AGAINST)
weigh, without = SCALES.weigh, SCALES.without


# In words -----------------------------------------------------------------------------------------


def off_range(weighed: Weighed, code: str) -> Text | None:
    """The side of the own range (19 of 20 quiet values) on which a marker lies; `None`: in it, or unknown."""
    for (row, *_), (z, _) in weighed.found:
        if row.analyte == code and abs(z) >= RANGE_SD:
            return text("above own range") if z > 0 else text("below own range")
    return None


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding that speaks for something, in words, with its points by explanation."""

    name: str
    says: Text
    marks: Mapping[str, float]


def seen(weighed: Weighed) -> tuple[Seen, ...]:
    """Every row that speaks for an explanation, in words. IL-6 itself is told by the judgement."""
    return tuple(
        Seen(w.row.name, says(w, weighed.assay), marks_of(w, weighed.face))
        for w in weighed.weights
        if max(w.points) >= TOLD_FROM and w.row.analyte != "IL6" and (w.row.analyte or w.row.says)
    )


def marks_of(weight: Weight, face: int) -> dict[str, float]:
    """Points of one row by explanation; infection by the face that is told."""
    return by_explanation(weight.points, face)


def by_explanation(points: tuple[float, ...], face: int) -> dict[str, float]:
    """Points by pattern told by explanation: of the two faces of infection the one that is told."""
    return {"infection": points[face], **{p: points[_INDEX[p]] for p in EXPLANATIONS[1:]}}


def says(weight: Weight, assay: tuple[str, str] | None) -> Text:
    """What one row found, in words."""
    row = weight.row
    if row.analyte:
        return text(
            "{sd} SD {side} what is usual for this child",
            sd=f"{abs(weight.found):.1f}",
            side=text("above") if weight.found >= 0 else text("below"),
        )
    new, old = assay or ("", "")
    code = HELD_BY.get(row.name)
    found = Quantity(code, weight.found) if code else number(weight.found)
    return text(row.says, found=found, new=new, old=old)
