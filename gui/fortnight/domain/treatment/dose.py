"""The dose of tocilizumab in mg, mL and vials, by the drug label that the site follows.

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
from fortnight.domain.messages import SentenceError, Word, text, word
from fortnight.domain.numbers import plain


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

    Infusions are `interval_days` apart, or as few as `shortest_days` if symptoms ask for it.
    """

    code: str
    name: Word
    bands: tuple[Band, ...]
    interval_days: int
    shortest_days: int
    source: str
    confidence: str


LABELS: Mapping[str, Label] = {
    label.code: label
    for label in (
        Label(
            "us-eu",
            word("US, EU and Australian label"),
            (Band(0.0, 12.0, 50, 50), Band(30.0, 8.0, 100, 100)),
            14,
            14,
            "US label 2; EU SmPC 4.2; Australian PI p. 35 (bag); rate computed: the bag over 60 min",
            "V",
        ),
        Label(
            "japan",
            word("Japanese label"),
            (Band(0.0, 8.0),),
            14,
            7,
            "Japanese label: 8 mg/kg at all weights; the interval may be shortened to 1 week",
            "V",
        ),
    )
}


WEIGHT_LOW_KG = Limit(1.5, "kg", "plausibility limit of the weight", "P", word("Lowest plausible weight"))
WEIGHT_HIGH_KG = Limit(250, "kg", "plausibility limit of the weight", "P", word("Highest plausible weight"))
SOFT_STOP_MG = Limit(
    800, "mg", "US label 2.1 and 12.3 (RA); none for sJIA", "P", word("A dose must be confirmed above")
)
STRENGTH_MG_PER_ML = Limit(20, "mg/mL", "US label 3; EU SmPC 2", "V", word("Strength of the concentrate"))

VIALS_MG = (400, 200, 80)  # 20, 10 and 4 mL; US label 3 [V]
_TENTH_ML = Decimal("0.1")


class DoseRefused(SentenceError):
    """The dose cannot be calculated."""


@dataclass(frozen=True, slots=True)
class Dose:
    """The ordered dose and the prepared dose in mg.

    `vials` gives the number of vials for each vial size in mg. `soft_stop` means that the ordered dose must
    be confirmed.
    """

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
    """The dose for a weight in kg by one of `LABELS`, given by its code.

    The volume is rounded to the nearest 0.1 mL (2 mg; halves up) before vials are chosen. An ordered dose
    above 800 mg is a soft stop: it must be confirmed but is not refused.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
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
        waste_mg=_content_mg(vials) - prepared,
        soft_stop=float(ordered) > SOFT_STOP_MG.value,
        bag_ml=band.bag_ml,
        rate_ml_per_h=band.rate_ml_per_h,
    )


def band_of(weight_kg: float, label: str) -> Band:
    """The weight band of a label that contains a weight in kg.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
    """
    check_weight(weight_kg)
    if label not in LABELS:
        raise DoseRefused(
            text(
                "“{label}” is not a known label. Known labels: {known}.", label=label, known=", ".join(LABELS)
            )
        )
    return next(band for band in reversed(LABELS[label].bands) if weight_kg >= band.from_kg)


def band_crossed(old_weight_kg: float, new_weight_kg: float, label: str) -> tuple[Band, Band] | None:
    """The old and the new band if two weights in kg are in different bands of a label, else `None`.

    The labels change the dose only after a consistent change in weight, so the user is asked; the program
    never changes the dose per kg on its own.
    """
    old, new = band_of(old_weight_kg, label), band_of(new_weight_kg, label)
    return None if old == new else (old, new)


@lru_cache(maxsize=4096)
def vials_for(mg: float) -> Mapping[int, int]:
    """The vials of each size in mg that hold at least `mg` with the least waste, then the fewest vials."""
    counts = min(_vial_choices(mg), key=lambda chosen: (_content_mg(chosen), sum(chosen.values())))
    return MappingProxyType(counts)


def _vial_choices(mg: float) -> Iterator[dict[int, int]]:
    large, medium, small = VIALS_MG
    for larges, mediums in product(range(ceil(mg / large) + 1), range(ceil(mg / medium) + 1)):
        rest = max(0.0, mg - larges * large - mediums * medium)
        yield {large: larges, medium: mediums, small: ceil(rest / small)}


def _content_mg(vials: Mapping[int, int]) -> int:
    return sum(size * count for size, count in vials.items())


def check_weight(weight_kg: float) -> None:
    """Check a weight in kg.

    :raises DoseRefused: if the weight is not plausible.
    """
    if not (isfinite(weight_kg) and weight_kg > 0):
        raise DoseRefused(text("A weight of {weight} kg is not plausible.", weight=weight_kg))
    if not WEIGHT_LOW_KG.value <= weight_kg <= WEIGHT_HIGH_KG.value:
        raise DoseRefused(
            text(
                "A weight of {weight} kg is not plausible. Plausible weights are {low} to {high} kg.",
                weight=plain(weight_kg),
                low=plain(WEIGHT_LOW_KG.value),
                high=plain(WEIGHT_HIGH_KG.value),
            )
        )
