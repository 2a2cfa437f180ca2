"""One dosing rule: the dose per kg by weight, the interval, and where the rule comes from."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.domain.messages import Text, Word, filled


@dataclass(frozen=True, slots=True)
class Band:
    """The dose from a weight of `from_kg` on, with bag volume and rate if the label gives them."""

    from_kg: float
    mg_per_kg: float
    bag_ml: int | None = None
    rate_ml_per_h: int | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """The dosing rule of one drug label for systemic JIA, with its bands sorted by weight.

    Infusions are `interval_days` apart, or as few as `shortest_days` if symptoms ask for it. A dose above
    `most_mg` must be confirmed (`None`: above the soft stop). `author` is who wrote a clinic's own table.
    """

    code: str
    name: Word
    bands: tuple[Band, ...]
    interval_days: int
    shortest_days: int
    source: str
    confidence: str
    most_mg: float | None = None
    author: str = ""

    @property
    def title(self) -> Text:
        """The name to show; that of a clinic's own table says who wrote it."""
        return filled(self.name, author=self.author) if self.author else filled(self.name)
