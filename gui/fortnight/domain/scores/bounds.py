"""A number that is known exactly, or only to lie between two limits because parts of it are missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number from `low` to `high`; `missing` names the parts that are not known."""

    low: float
    high: float
    missing: tuple[str, ...] = ()

    @property
    def exact(self) -> float | None:
        """The number itself if nothing that is missing can change it, else `None`."""
        return self.low if self.low == self.high else None

    def at_most(self, limit: float) -> Bounds:
        """Return the number limited to `limit`, such as the joints that JADAS10 counts."""
        return replace(self, low=min(self.low, limit), high=min(self.high, limit))


def known(value: float) -> Bounds:
    """Return a number that is known."""
    return Bounds(value, value)


def known_or(value: float | None, name: str, low: float, high: float) -> Bounds:
    """Return a number, or the range in which it lies if it is missing under this name."""
    return Bounds(low, high, (name,)) if value is None else known(value)


def total(parts: Iterable[Bounds]) -> Bounds:
    """Return the sum of several numbers, with everything that is missing in any of them once."""
    added = tuple(parts)
    names = dict.fromkeys(name for part in added for name in part.missing)
    return Bounds(
        round(sum(part.low for part in added), 9), round(sum(part.high for part in added), 9), tuple(names)
    )
