"""The dose of tocilizumab in mg, mL and vials, by the drug label that the site follows.

A label is named by its code. A clinic's own dose table is named by `local: ` and the table as it was
written, so that each order, bag and infusion keeps the table that was in force.

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
from fortnight.domain.messages import SentenceError, Text, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.treatment.label_set import Band, Label
from fortnight.domain.treatment.local_dose import LOCAL, TableRefused, local_label

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

LABEL_CODES = (*LABELS, LOCAL)
"""The codes of the labels, and that of a clinic's own dose table."""

NOT_WRITTEN = Label(LOCAL, word("local dose table (not written)"), (), 14, 14, "the clinic's settings", "P")
"""The clinic's own dose table while there is none: it gives no dose."""

WEIGHT_LOW_KG = Limit(1.5, "kg", "plausibility limit of the weight", "P", word("Lowest plausible weight"))
WEIGHT_HIGH_KG = Limit(250, "kg", "plausibility limit of the weight", "P", word("Highest plausible weight"))
SOFT_STOP_MG = Limit(
    800, "mg", "US label 2.1 and 12.3 (RA); none for sJIA", "P", word("A dose must be confirmed above")
)
STRENGTH_MG_PER_ML = Limit(20, "mg/mL", "US label 3; EU SmPC 2", "V", word("Strength of the concentrate"))

VIALS_MG = (400, 200, 80)  # 20, 10 and 4 mL; US label 3 [V]
_TENTH_ML = Decimal("0.1")


NO_TABLE = text(
    "This clinic has no dose table of its own. A ward lead writes it in the settings, under “Own dose table”."
)


class DoseRefused(SentenceError):
    """The dose cannot be calculated."""


@dataclass(frozen=True, slots=True)
class Dose:
    """The ordered dose and the prepared dose in mg.

    `vials` gives the number of vials for each vial size in mg. `soft_stop` means that the ordered dose must
    be confirmed because it is above `confirm_above_mg`.
    """

    mg_per_kg: float
    ordered_mg: float
    prepared_mg: float
    volume_ml: float
    vials: Mapping[int, int]
    waste_mg: float
    confirm_above_mg: float
    soft_stop: bool
    bag_ml: int | None
    rate_ml_per_h: int | None


def with_table(code: str, table: str) -> str:
    """The label with a code; that of a clinic's own dose table includes the table as it is written."""
    return f"{LOCAL}: {table}" if code == LOCAL and table else code


def labels_to_choose(table: str, present: str = "") -> tuple[str, ...]:
    """The labels that can be chosen, where `table` is the clinic's own dose table (empty: none).

    A `present` label that is the clinic's own dose table can be kept, also if there is none any more.
    """
    own = (with_table(LOCAL, table),) if table else ()
    kept = (present,) if code_of(present) == LOCAL and not own else ()
    return (*LABELS, *own, *kept)


def code_of(label: str) -> str:
    """The code of a label, without the table of a clinic."""
    return label.partition(":")[0]


@lru_cache(maxsize=256)
def label_set(label: str) -> Label:
    """The dosing rule of a label. A clinic's own table that cannot be read gives no dose.

    :raises DoseRefused: if the label is unknown.
    """
    if label in LABELS:
        return LABELS[label]
    if code_of(label) == LOCAL:
        try:
            return local_label(label.partition(":")[2])
        except TableRefused:
            return NOT_WRITTEN
    known = ", ".join(LABEL_CODES)
    raise DoseRefused(
        text("“{label}” is not a known label. Known labels: {known}.", label=label, known=known)
    )


def label_title(label: str) -> Text:
    """The name of a label to show; that of a clinic's own table says who wrote it."""
    try:
        return label_set(label).title
    except DoseRefused:
        return text("{label}", label=label)


def confirm_above_mg(label: str) -> float:
    """The dose in mg above which it must be confirmed: the most mg of a clinic's table, or the soft stop."""
    most = label_set(label).most_mg if code_of(label) == LOCAL else None
    return SOFT_STOP_MG.value if most is None else min(most, SOFT_STOP_MG.value)


def dose(weight_kg: float, label: str) -> Dose:
    """The dose for a weight in kg by a label.

    The volume is rounded to the nearest 0.1 mL (2 mg; halves up) before vials are chosen. An ordered dose
    above 800 mg, or above the most mg of a clinic's own table, is a soft stop: it must be confirmed but is
    not refused.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
    """
    band, most = band_of(weight_kg, label), confirm_above_mg(label)
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
        confirm_above_mg=most,
        soft_stop=float(ordered) > most,
        bag_ml=band.bag_ml,
        rate_ml_per_h=band.rate_ml_per_h,
    )


def band_of(weight_kg: float, label: str) -> Band:
    """The weight band of a label that contains a weight in kg.

    :raises DoseRefused: if the weight is not plausible or the label is unknown.
    """
    check_weight(weight_kg)
    bands = label_set(label).bands
    if not bands:
        raise DoseRefused(NO_TABLE)
    return next(band for band in reversed(bands) if weight_kg >= band.from_kg)


def label_mg_per_kg(weight_kg: float | None, label: str) -> float | None:
    """The dose in mg/kg of a label for a weight; without a weight, the dose that is the same for all weights.

    `None` if it depends on a weight that is not known.

    :raises DoseRefused: if the weight is not plausible, or the clinic has no dose table for it.
    """
    if weight_kg is not None:
        return band_of(weight_kg, label).mg_per_kg
    doses = {band.mg_per_kg for band in label_set(label).bands}
    return doses.pop() if len(doses) == 1 else None


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
