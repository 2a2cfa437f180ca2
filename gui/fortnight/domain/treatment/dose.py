"""The dose of tocilizumab in mg, mL and vials, by the label of the site.

Sources: US label 2017 sections 2 and 3, EU SmPC sections 2 and 4.2, Australian PI p. 35, Japanese label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import product
from math import ceil, isfinite
from types import MappingProxyType

from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain


@dataclass(frozen=True, slots=True)
class Band:
    """From `from_kg` on: the dose in mg/kg, and bag in mL and rate in mL/h where a label gives them."""

    from_kg: float
    mg_per_kg: float
    bag_ml: int | None = None
    rate_ml_per_h: int | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """One regulator's rule for systemic JIA; bands sorted by weight, interval in days."""

    code: str
    name: str
    bands: tuple[Band, ...]
    interval_days: int
    shortest_interval_days: int
    source: str
    confidence: str


LABELS: Mapping[str, Label] = {
    label.code: label
    for label in (
        Label(
            "us-eu",
            "US, EU and Australian label",
            (Band(0.0, 12.0, 50, 50), Band(30.0, 8.0, 100, 100)),
            14,
            14,
            "US label 2; EU SmPC 4.2; Australian PI p. 35 (bag); rate computed: the bag over 60 min",
            "V",
        ),
        Label(
            "japan",
            "Japanese label",
            (Band(0.0, 8.0),),
            14,
            7,
            "Japanese label: 8 mg/kg at all weights; the interval may be shortened to 1 week",
            "V",
        ),
    )
}


WEIGHT_LOW_KG = Limit(1.5, "kg", "plausibility limit of the weight", "P", "Lowest weight")
WEIGHT_HIGH_KG = Limit(250, "kg", "plausibility limit of the weight", "P", "Highest weight")
SOFT_STOP_MG = Limit(
    800, "mg", "US label 2.1 and 12.3 (RA); none for sJIA", "P", "A dose asks for a reason above"
)
STRENGTH_MG_PER_ML = Limit(20, "mg/mL", "US label 3; EU SmPC 2", "V", "Strength")

VIALS_MG = (400, 200, 80)  # 20, 10 and 4 mL; US label 3 [V]
_TENTH_ML = Decimal("0.1")


class DoseRefused(ValueError):
    """A dose can not be computed; `args[0]` is the sentence to show."""

    @property
    def sentence(self) -> Text:
        """What is wrong, for the reader."""
        return self.args[0]


@dataclass(frozen=True, slots=True)
class Dose:
    """An ordered and a prepared dose in mg; `vials` counts the vials of each size in mg."""

    mg_per_kg: float
    ordered_mg: float
    prepared_mg: float
    volume_ml: float
    vials: Mapping[int, int]
    waste_mg: float
    soft_stop: bool
    bag_ml: int | None
    rate_ml_per_h: int | None


def dose(weight_kg: float, label: str) -> Dose:
    """The dose for a weight in kg by a label of `LABELS`.

    The volume is rounded to the nearest 0.1 mL (2 mg; halves up) before vials are chosen. A dose that is
    ordered above 800 mg is a soft stop: it asks for a reason and blocks nothing.

    :raises DoseRefused: if the weight is not a weight, or the label is unknown.
    """
    band = band_of(weight_kg, label)
    ordered = Decimal(str(band.mg_per_kg)) * Decimal(str(weight_kg))
    strength = Decimal(str(STRENGTH_MG_PER_ML.value))
    volume = (ordered / strength).quantize(_TENTH_ML, ROUND_HALF_UP)
    prepared = float(volume * strength)
    vials = vials_for(prepared)
    return Dose(
        mg_per_kg=band.mg_per_kg,
        ordered_mg=float(ordered),
        prepared_mg=prepared,
        volume_ml=float(volume),
        vials=vials,
        waste_mg=_content(vials) - prepared,
        soft_stop=float(ordered) > SOFT_STOP_MG.value,
        bag_ml=band.bag_ml,
        rate_ml_per_h=band.rate_ml_per_h,
    )


def band_of(weight_kg: float, label: str) -> Band:
    """The weight band of a label that a weight in kg falls in.

    :raises DoseRefused: if the weight is not a weight, or the label is unknown.
    """
    check_weight(weight_kg)
    if label not in LABELS:
        raise DoseRefused(
            text("“{label}” is not a known label. Known: {known}.", label=label, known=", ".join(LABELS))
        )
    return next(band for band in reversed(LABELS[label].bands) if weight_kg >= band.from_kg)


def band_crossed(old_weight_kg: float, new_weight_kg: float, label: str) -> tuple[Band, Band] | None:
    """The old and the new band if the dose per kg changes between two weights in kg, else `None`.

    The labels change the dose only on a consistent change of weight: a crossing asks, it never switches.
    """
    old, new = band_of(old_weight_kg, label), band_of(new_weight_kg, label)
    return None if old == new else (old, new)


@lru_cache(maxsize=4096)
def vials_for(mg: float) -> Mapping[int, int]:
    """Vials that hold at least `mg` with the least waste and, among those, the fewest vials."""
    counts = min(_vial_choices(mg), key=lambda chosen: (_content(chosen), sum(chosen.values())))
    return MappingProxyType(counts)


def _vial_choices(mg: float) -> Iterator[dict[int, int]]:
    largest, *others, smallest = VIALS_MG
    for counts in product(range(ceil(mg / largest) + 1), *(range(ceil(mg / size) + 1) for size in others)):
        chosen: dict[int, int] = dict(zip(VIALS_MG, counts, strict=False))
        rest = max(0.0, mg - _content(chosen))
        yield {**chosen, smallest: ceil(rest / smallest)}


def _content(vials: Mapping[int, int]) -> int:
    return sum(size * count for size, count in vials.items())


def check_weight(weight_kg: float) -> None:
    """:raises DoseRefused: if the weight in kg is not plausible."""
    if not (isfinite(weight_kg) and weight_kg > 0):
        raise DoseRefused(text("A weight of {weight} kg is not a weight.", weight=weight_kg))
    if not WEIGHT_LOW_KG.value <= weight_kg <= WEIGHT_HIGH_KG.value:
        raise DoseRefused(
            text(
                "A weight of {weight} kg is outside {low} to {high} kg.",
                weight=plain(weight_kg),
                low=plain(WEIGHT_LOW_KG.value),
                high=plain(WEIGHT_HIGH_KG.value),
            )
        )
