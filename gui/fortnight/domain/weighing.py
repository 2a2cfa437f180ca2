"""The evidence of one specimen weighed: points by explanation, added up as one would on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fortnight.domain.course import Course, Result, Specimen
from fortnight.domain.evidence import EXPLANATIONS, GROUPS, PATTERNS, START, TABLE, Row
from fortnight.domain.exposure import Exposure
from fortnight.domain.shown import number
from fortnight.domain.wording import Text, text

Compiled = tuple[tuple[int, float, float, float, float], ...]
_INDEX = {pattern: n for n, pattern in enumerate(PATTERNS)}
_GROUP_INDEX = {name: n for n, name in enumerate(GROUPS)}
MAS_MARKERS = frozenset(("PLT", "FERR", "AST", "LDH", "FIB", "IL18"))
TOLD_FROM = 1.0  # points: less is in the arithmetic alone
_NONE = (0.0,) * len(PATTERNS)


def _compiled(row: Row) -> Compiled:
    return tuple((_INDEX[p], g.per, g.start, g.most, g.least) for p, g in row.grades.items())


_MARKED = tuple((row, _compiled(row), _GROUP_INDEX.get(row.group, -1)) for row in TABLE if row.analyte)
_LOOKED = tuple((row, _compiled(row), _GROUP_INDEX.get(row.group, -1)) for row in TABLE if row.look)
STARTING = _START = tuple(START[pattern] for pattern in PATTERNS)


@dataclass(slots=True)
class Sight:
    """What is seen of one specimen: nothing later than it."""

    course: Course
    specimen: Specimen
    exposure: Exposure
    values: Mapping[str, Result]
    surprises: dict[str, float] = field(default_factory=dict)
    off_plan: bool = False
    unplanned: float = 0.0
    before: float | None = None
    new_method: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Weight:
    """One row that said something: what was found, and its points by pattern (order of `PATTERNS`)."""

    row: Row
    found: float
    points: tuple[float, ...]


Entry = tuple[Row, Compiled, int]


@dataclass(frozen=True, slots=True)
class Weighed:
    """All that was found in a specimen, and its sums by pattern with the starting points.

    `values` is what each of the rows in `entries` found. `over` is what the limits of the groups took
    away again, by pattern; `assay` the new and the old method.
    """

    entries: tuple[Entry, ...]
    values: tuple[float, ...]
    sums: tuple[float, ...]
    over: tuple[float, ...] = _NONE
    assay: tuple[str, str] | None = None

    @property
    def weights(self) -> tuple[Weight, ...]:
        """Every row that has points, with them."""
        made = (Weight(e[0], v, _points(e, v)) for e, v in zip(self.entries, self.values, strict=True))
        return tuple(weight for weight in made if any(weight.points))

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


def weigh(sight: Sight) -> Weighed:
    """Points for each explanation from every row of the table that says something."""
    surprises = sight.surprises
    entries = [entry for entry in _MARKED if entry[0].analyte in surprises]
    values = [surprises[entry[0].analyte] for entry in entries]
    for entry in _LOOKED:
        look = entry[0].look
        found = look(sight) if look else None
        if found is not None:
            entries.append(entry)
            values.append(found)
    return _summed(entries, values, sight.new_method)


def without(weighed: Weighed, names: frozenset[str]) -> Weighed:
    """The same evidence with some rows (by name or analyte) left out."""
    pairs = zip(weighed.entries, weighed.values, strict=True)
    kept = [(e, v) for e, v in pairs if e[0].name not in names and e[0].analyte not in names]
    return _summed([e for e, _ in kept], [v for _, v in kept], weighed.assay)


def _summed(entries: list[Entry], values: list[float], assay: tuple[str, str] | None) -> Weighed:
    """The points of each row, to the half point, added up; those of a group up to its limit."""
    sums = list(_START)
    groups: dict[tuple[int, int], float] = {}
    for (_, grades, group), value in zip(entries, values, strict=True):
        for n, per, start, most, least in grades:
            raw = per * (value - start)
            kept = round(2 * (most if raw > most else least if raw < least else raw)) / 2
            if group < 0:
                sums[n] += kept
            elif kept:
                groups[group, n] = groups.get((group, n), 0.0) + kept
    over = _limit_groups(groups, sums) if groups else _NONE
    return Weighed(tuple(entries), tuple(values), tuple(sums), over, assay)


def _limit_groups(groups: dict[tuple[int, int], float], sums: list[float]) -> tuple[float, ...]:
    over = None
    for (group, n), total in groups.items():
        limit = _LIMITS[group]
        if total > limit:
            over = over or list(_NONE)
            over[n] += limit - total
            total = limit
        sums[n] += total
    return tuple(over) if over else _NONE


_LIMITS = tuple(GROUPS.values())


def _points(entry: Entry, found: float) -> tuple[float, ...]:
    """The points of one row by pattern, in the order of `PATTERNS`."""
    points = list(_NONE)
    for n, per, start, most, least in entry[1]:
        points[n] = round(2 * max(least, min(most, per * (found - start)))) / 2
    return tuple(points)


# In words -----------------------------------------------------------------------------------------


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
            "{sd} SD {side} this child's own expectation",
            sd=f"{abs(weight.found):.1f}",
            side=text("above") if weight.found >= 0 else text("below"),
        )
    new, old = assay or ("", "")
    return text(row.says, found=number(weight.found), new=new, old=old)
