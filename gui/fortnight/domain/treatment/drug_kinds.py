"""The kinds of other drugs that this program tells apart, and the kind of each substance."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from fortnight.domain.messages import Word, word
from fortnight.domain.record.medication import MedicationStep, Per
from fortnight.domain.treatment.drugs import GLUCOCORTICOIDS, INHALED_GLUCOCORTICOIDS, resolve


class Kind(StrEnum):
    """A kind of drug, in the order in which they are shown."""

    GLUCOCORTICOID = "glucocorticoid"
    CICLOSPORIN = "ciclosporin"
    METHOTREXATE = "methotrexate"
    NSAID = "nsaid"
    PREMEDICATION = "premedication"
    OTHER = "other"


KIND_WORDS: Mapping[Kind, Word] = {
    Kind.GLUCOCORTICOID: word("Glucocorticoid"),
    Kind.CICLOSPORIN: word("Ciclosporin"),
    Kind.METHOTREXATE: word("Methotrexate"),
    Kind.NSAID: word("NSAID"),
    Kind.PREMEDICATION: word("Premedication"),
    Kind.OTHER: word("Other drug"),
}
NSAIDS = frozenset(
    {"ibuprofen", "naproxen", "indometacin", "diclofenac", "meloxicam", "loxoprofen", "celecoxib"}
)
KIND_OF: Mapping[str, Kind] = {
    **dict.fromkeys(GLUCOCORTICOIDS | INHALED_GLUCOCORTICOIDS, Kind.GLUCOCORTICOID),
    **dict.fromkeys(NSAIDS, Kind.NSAID),
    "ciclosporin": Kind.CICLOSPORIN,
    "methotrexate": Kind.METHOTREXATE,
}


def kind_of(step: MedicationStep) -> Kind:
    """The kind of what is taken: whatever is given with each infusion is premedication."""
    if step.per is Per.INFUSION:
        return Kind.PREMEDICATION
    return KIND_OF.get(resolve(step.drug) or step.drug, Kind.OTHER)
