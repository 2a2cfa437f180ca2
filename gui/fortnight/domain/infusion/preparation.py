"""Preparing a bag: ordered and prepared dose, vials, bag and volume to withdraw, discard-by time, waste.

The dose per kg, the size of the vials and the soft stop are those of `treatment/dose.py`. Nothing here holds
or changes an order: differences are shown and asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import combinations_with_replacement
from math import ceil, isfinite

from fortnight.domain.infusion.instants import in_utc, shifted
from fortnight.domain.limit import Limit
from fortnight.domain.messages import text, word
from fortnight.domain.treatment.dose import (
    STRENGTH_MG_PER_ML,
    VIALS_MG,
    DoseRefused,
    band_of,
    check_weight,
    code_of,
    confirm_above_mg,
    vials_for,
)
from fortnight.domain.treatment.local_dose import LOCAL

SMALLEST_VOLUME_ML = Limit(
    0.1, "mL", "graduation of a 20 mL syringe", "P", word("Smallest measurable volume")
)
ORDER_DIFFERENCE_PERCENT = Limit(
    5,
    "%",
    "proposed; no label states one",
    "P",
    word("Ask if the order differs from mg/kg × weight by more than"),
)
CHECK_DIFFERENCE_PERCENT = Limit(
    2, "%", "proposed; no label states one", "P", word("Show both checks if they differ by more than")
)
MOST_MG = Limit(3000, "mg", "12 mg/kg at the highest plausible weight", "C", word("Highest plausible dose"))
MINUTES_PER_HOUR = 60


# The order --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """How much a dose differs from another one, in mg and in percent of it."""

    mg: float
    percent: float


def ordered_mg(weight_kg: float, mg_per_kg: float) -> float:
    """The dose in mg for a weight, exactly as a decimal calculation gives it.

    :raises DoseRefused: if the weight or the dose per kg is not plausible.
    """
    check_weight(weight_kg)
    if not (isfinite(mg_per_kg) and mg_per_kg > 0):
        raise DoseRefused(text("A dose of {dose} mg/kg is not plausible.", dose=mg_per_kg))
    return float(Decimal(str(mg_per_kg)) * Decimal(str(weight_kg)))


def label_mg(weight_kg: float, label: str) -> float:
    """The dose in mg by a label set.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
    """
    return ordered_mg(weight_kg, band_of(weight_kg, label).mg_per_kg)


def needs_confirmation(mg: float, label: str) -> bool:
    """Whether a dose must be confirmed: above the soft stop, or above the most mg of a clinic's table."""
    return mg > confirm_above_mg(label)


def difference(mg: float, from_mg: float) -> Difference:
    """How much `mg` differs from `from_mg`, which must be above 0."""
    found = Decimal(str(mg)) - Decimal(str(from_mg))
    return Difference(float(found), float(100 * found / Decimal(str(from_mg))))


def differs_from_order(mg: float, from_mg: float) -> bool:
    """Whether an ordered dose is so far from mg/kg × weight that it is asked about."""
    return abs(difference(mg, from_mg).percent) > ORDER_DIFFERENCE_PERCENT.value


def checks_differ(second: float, first: float) -> bool:
    """Whether the second check differs so far from the first that both are shown to both nurses."""
    return abs(difference(second, first).percent) > CHECK_DIFFERENCE_PERCENT.value


# The volume and the vials -----------------------------------------------------------------------------


def nearest_measurable_mg(mg: float) -> float:
    """The nearest dose in mg that can be drawn into a syringe; halves go up."""
    return float(Decimal(str(volume_ml(mg))) * Decimal(str(STRENGTH_MG_PER_ML.value)))


def volume_ml(mg: float) -> float:
    """The measurable volume in mL of the concentrate that is nearest to a dose; halves go up."""
    smallest = Decimal(str(SMALLEST_VOLUME_ML.value))
    exact = Decimal(str(mg)) / Decimal(str(STRENGTH_MG_PER_ML.value))
    return float((exact / smallest).to_integral_value(ROUND_HALF_UP) * smallest)


@dataclass(frozen=True, slots=True)
class VialChoice:
    """Vials by their size in mg, and how much of their content would be left over."""

    vials: Mapping[int, int]
    count: int
    content_mg: int
    waste_mg: float
    waste_ml: float

    @property
    def sizes(self) -> tuple[int, ...]:
        """The size in mg of each vial, the largest first."""
        return tuple(size for size in sorted(self.vials, reverse=True) for _ in range(self.vials[size]))


def least_waste(mg: float) -> VialChoice:
    """The vials that hold a dose with the least waste, then the fewest vials."""
    return _choice(vials_for(_checked_mg(mg)), mg)


def fewest_vials(mg: float) -> VialChoice:
    """The fewest vials that hold a dose, then those with the least waste."""
    count = ceil(_checked_mg(mg) / max(VIALS_MG))
    enough = (each for each in combinations_with_replacement(VIALS_MG, count) if sum(each) >= mg)
    chosen = min(enough, key=sum)
    return _choice({size: chosen.count(size) for size in VIALS_MG}, mg)


def _choice(vials: Mapping[int, int], mg: float) -> VialChoice:
    content = _content_mg(vials)
    waste = float(Decimal(content) - Decimal(str(mg)))
    return VialChoice(vials, sum(vials.values()), content, waste, waste / STRENGTH_MG_PER_ML.value)


def _content_mg(vials: Mapping[int, int]) -> int:
    return sum(size * count for size, count in vials.items())


def _checked_mg(mg: float) -> float:
    if not 0 < mg <= MOST_MG.value:
        raise DoseRefused(text("A dose of {mg} mg is not plausible.", mg=mg))
    return mg


def is_expired(expiry: date, on: date) -> bool:
    """Whether a vial may no longer be used on a day; it may be used on the day of its expiry."""
    return on > expiry


@dataclass(frozen=True, slots=True)
class UsedVial:
    """One vial of a lot: its size, and how much of it was used and left over, in mg."""

    size_mg: int
    lot: str
    used_mg: float
    left_mg: float


def used_vials(vials: Sequence[tuple[int, str]], prepared_mg: float) -> tuple[UsedVial, ...]:
    """What was used of each vial (size in mg, lot) if they are drawn up in this order.

    :raises DoseRefused: if the vials hold less than the prepared dose.
    """
    missing = prepared_mg - sum(size for size, _ in vials)
    if missing > 0:
        raise DoseRefused(text("The vials hold {mg} mg less than the prepared dose.", mg=missing))
    found, left = list[UsedVial](), prepared_mg
    for size, lot in vials:
        used = min(float(size), left)
        found.append(UsedVial(size, lot, used, size - used))
        left -= used
    return tuple(found)


# The bag ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bag:
    """A bag of 0.9 % sodium chloride: its volume, and what to take out before the drug is added, in mL."""

    volume_ml: float
    take_out_ml: float
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class BagSize:
    """The volume of the bag in mL up to a weight in kg (`None`: any weight)."""

    to_kg: float | None
    volume_ml: float
    source: str
    confidence: str


_JAPAN_BAG = "Japanese label: 50 mL up to 25 kg, otherwise 100 to 250 mL"
OTHER_BAGS: Mapping[str, tuple[BagSize, ...]] = {
    "japan": (BagSize(25.0, 50.0, _JAPAN_BAG, "R"), BagSize(None, 100.0, _JAPAN_BAG, "R"))
}
"""Bags of the labels whose bands in `treatment/dose.py` state none."""


def bag_for(weight_kg: float, label: str, prepared_mg: float) -> Bag:
    """The bag by a label set, and the volume to take out first: as much as is added.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
    """
    band, out = band_of(weight_kg, label), volume_ml(prepared_mg)
    if code_of(label) == LOCAL:
        usual = bag_for(weight_kg, "us-eu", prepared_mg)
        return replace(usual, source=f"{usual.source}; {_NOT_IN_TABLE}", confidence="P")
    if band.bag_ml is not None:
        return Bag(float(band.bag_ml), out, "Australian PI p. 35", "V")
    size = next(each for each in OTHER_BAGS[label] if each.to_kg is None or weight_kg <= each.to_kg)
    return Bag(size.volume_ml, out, size.source, size.confidence)


class Storage(StrEnum):
    """Where a prepared bag is kept."""

    REFRIGERATED = "refrigerated"
    ROOM = "room"


_ROOM_SOURCE = "CHEO parenteral manual 2012; the US label says 24 h, the EU label to use it at once"
_NOT_IN_TABLE = "the clinic's own dose table gives no figure"
_JAPAN_LIFE = "US label 2; the Japanese label gives no figure"
BAG_LIFE: Mapping[tuple[str, Storage], Limit] = {
    ("us-eu", Storage.REFRIGERATED): Limit(24, "h", "US label 2; the EU text in MIMS: 2 to 8 °C", "V"),
    ("us-eu", Storage.ROOM): Limit(6, "h", _ROOM_SOURCE, "V"),
    ("japan", Storage.REFRIGERATED): Limit(24, "h", _JAPAN_LIFE, "P"),
    ("japan", Storage.ROOM): Limit(6, "h", _ROOM_SOURCE, "P"),
    (LOCAL, Storage.REFRIGERATED): Limit(24, "h", f"US label 2; {_NOT_IN_TABLE}", "P"),
    (LOCAL, Storage.ROOM): Limit(6, "h", _ROOM_SOURCE, "P"),
}
"""How long a prepared bag may be kept, by label set and storage. Where sources differ, the shorter time."""

STORAGE_ADVICE = text("Use at once; otherwise 2–8 °C, 24 h at most, away from light.")


def discard_by(
    prepared_at: datetime,
    label: str,
    storage: Storage,
    expiries: Iterable[date] = (),
    local_hours: float | None = None,
) -> datetime:
    """When a bag must be discarded: the earliest of the label's hours, a local limit, and vial expiry.

    A vial may be used until the end of the day of its expiry, on the clock of `prepared_at`.

    :raises DoseRefused: if the label is unknown.
    :raises NoOffset: if the time has no offset from UTC.
    """
    life = BAG_LIFE.get((code_of(label), storage))
    if life is None:
        raise DoseRefused(text("“{label}” is not a known label.", label=label))
    hours = life.value if local_hours is None else min(life.value, local_hours)
    ends = [_end_of(day, prepared_at) for day in expiries]
    return min([shifted(prepared_at, hours * MINUTES_PER_HOUR), *ends], key=in_utc)


def _end_of(day: date, like: datetime) -> datetime:
    following = day + timedelta(days=1)
    return datetime(following.year, following.month, following.day, tzinfo=like.tzinfo)
