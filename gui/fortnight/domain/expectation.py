"""What this child's own next value would be: centre, spread and how sure of both, for each marker.

On the logarithm (temperature: as it is), a value x is expected at the child's centre m with a spread s,
both learnt from the child's own quiet values and held by what is usual in children while those are few:

    z = (x − m − c) / (s √(1 + 1/k + 1/kc))        k: values behind the centre, c: offset of the cycle day

z is then shortened to what it would mean with many values (normal equivalent of Student's t; Wallace,
Biometrika 1959;46:124), so that "2.5 SD" is as rare for a new child as for one long known. A quiet value
moves the centre by at most `MOST_SURPRISE` SD: an undetected infection does not teach the range.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log, log1p, sqrt

from fortnight.domain.usual import MARKERS, Usual

MOST_SURPRISE = 2.5  # SD by which one value may teach [P]


class Own:
    """The belief about one marker of one child. Mutable: `learn` is called once a quiet value."""

    __slots__ = ("centre", "count", "degrees", "offsets", "spread", "usual", "weight")

    def __init__(self, usual: Usual) -> None:
        self.usual = usual
        self.centre = usual.centre
        self.weight = (usual.within / usual.between) ** 2
        self.spread = usual.within**2
        self.degrees = usual.degrees
        self.offsets: dict[int, list[float]] = {}
        self.count = 0

    def copy(self) -> Own:
        """The same belief, on its own."""
        other = Own.__new__(Own)
        for name in Own.__slots__:
            setattr(other, name, getattr(self, name))
        other.offsets = {part: list(offset) for part, offset in self.offsets.items()}
        return other

    def scaled(self, value: float) -> float:
        """A value in the marker's unit, on the scale on which it is judged."""
        usual = self.usual
        return log(max(value, 0.0) + usual.added) if usual.logarithm else value

    def expected(self, part: int) -> tuple[float, float]:
        """Where the next value is expected at a part of the cycle, and its SD (on the judged scale)."""
        offset, share = self._offset(part) if self.usual.cycle else (0.0, 0.0)
        return self.centre + offset, sqrt(self.spread * (1 + 1 / self.weight + share))

    def _offset(self, part: int) -> tuple[float, float]:
        known = self.offsets.get(part)
        if known is not None:
            return known[0], 1 / known[1]
        prior = self.usual.cycle.get(part)
        return (0.0, 0.0) if prior is None else (prior[0], prior[1] ** 2 / self.usual.within**2)

    def surprise(self, value: float, part: int = 3, centre: float | None = None) -> float:
        """How far a value lies from what was expected, in SD (normal equivalent)."""
        expected, sd = self.expected(part)
        t = (self.scaled(value) - (expected if centre is None else centre)) / sd
        return normal_equivalent(t, self.degrees)

    def learn(
        self, value: float, part: int = 3, *, under: bool = False, weight: float = 1.0, widen: bool = True
    ) -> None:
        """Take in a quiet value; one under the assay's limit (`under`) teaches the centre alone."""
        usual, held, centre = self.usual, self.weight, self.centre
        x = self.scaled(value)
        if usual.cycle:
            x -= self._offset(part)[0]
        s = sqrt(self.spread)
        if under:
            x = min(x, centre) - 0.5 * s
        reach = MOST_SURPRISE * s * sqrt(1 + 1 / held)
        gap = x - centre
        gap = reach if gap > reach else -reach if gap < -reach else gap
        total = held + weight
        if widen and not under:
            self._widen(gap * gap * held / total, weight)
        moved = gap * weight / total
        if usual.cycle and part in usual.cycle:
            self._learn_offset(part, usual.cycle[part], gap, usual)
            moved *= usual.shared
        self.centre = centre + moved
        self.weight = total if total < usual.memory else usual.memory
        self.count += 1

    def _widen(self, squared: float, weight: float) -> None:
        degrees = self.degrees + weight
        self.spread = (self.spread * self.degrees + squared * weight) / degrees
        most = self.usual.most_degrees
        self.degrees = degrees if degrees < most else most

    def _learn_offset(self, part: int, prior: tuple[float, float], gap: float, usual: Usual) -> None:
        known = self.offsets.setdefault(part, [prior[0], (usual.within / prior[1]) ** 2])
        known[0] += gap / (known[1] + 1)
        known[1] = min(known[1] + 1, usual.memory)

    def loosen(self, weight: float) -> None:
        """Hold the centre by no more than so many values: another assay, or a level that moves."""
        self.weight = min(self.weight, weight)

    def range(self) -> tuple[float, float, float]:
        """Centre and the range of 19 of 20 quiet values, in the marker's unit."""
        expected, sd = self.expected(3)
        reach = 1.96 * t_factor(self.degrees) * sd
        return self.unscaled(expected), self.unscaled(expected - reach), self.unscaled(expected + reach)

    def unscaled(self, x: float) -> float:
        """Back from the judged scale to the marker's unit."""
        return max(exp(x) - self.usual.added, 0.0) if self.usual.logarithm else x


def normal_equivalent(t: float, degrees: float) -> float:
    """The z of the normal distribution that is as rare as t with so many degrees (Wallace 1959)."""
    z = sqrt(degrees * log1p(t * t / degrees)) * (8 * degrees + 1) / (8 * degrees + 3)
    return z if t >= 0 else -z


@lru_cache(maxsize=1024)
def t_factor(degrees: float) -> float:
    """How much wider 19 of 20 values lie for Student's t than for the normal (inverse of the above)."""
    z = 1.96 * (8 * degrees + 3) / (8 * degrees + 1)
    return sqrt(degrees * (exp(z * z / degrees) - 1)) / 1.96


def new(analyte: str) -> Own | None:
    """The belief about a marker of a child of whom nothing is known; `None` if it is no marker."""
    usual = MARKERS.get(analyte)
    return None if usual is None else Own(usual)
