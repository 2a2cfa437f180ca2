"""Drug names as written in charts, resolved to the name of the substance.

A name that is not listed is not guessed: `resolve` returns `None`, and the name stays as typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from fortnight.domain.messages import Word, word

TOCILIZUMAB = "tocilizumab"

NAMES: Mapping[str, tuple[str, ...]] = {
    TOCILIZUMAB: (
        "MRA",
        "atlizumab",
        "Actemra",
        "RoActemra",
        "Tyenne",
        "Tofidence",
        "Avtozma",
        "TCZ",
        "tocilizumab BS",
        "rhPM-1",
        "アクテムラ",
        "トシリズマブ",
    ),
    "prednisone": ("Deltasone", "Rayos"),
    "prednisolone": ("PSL", "Predonine", "Orapred", "prednisolon"),
    "methylprednisolone": ("mPSL", "Medrol", "Solu-Medrol", "methylprednisolone sodium succinate"),
    "hydrocortisone": ("Cortef", "Solu-Cortef", "cortisol"),
    "cortisone": ("cortisone acetate",),
    "triamcinolone": ("Kenalog", "Kenacort", "triamcinolone acetonide", "triamcinolone hexacetonide"),
    "dexamethasone": ("Decadron", "dexamethasone sodium phosphate"),
    "betamethasone": ("Rinderon", "Celestone"),
    "deflazacort": ("Calcort", "Emflaza"),
    "budesonide": ("Pulmicort", "Budiair"),
    "fluticasone": ("Flixotide", "Flutide", "fluticasone propionate", "fluticasone furoate"),
    "beclometasone": ("beclomethasone", "Qvar", "beclometasone dipropionate"),
    "ciclesonide": ("Alvesco",),
    "mometasone": ("Asmanex", "Nasonex", "mometasone furoate"),
    "ciclosporin": (
        "cyclosporin",
        "cyclosporine",
        "ciclosporin A",
        "cyclosporin A",
        "cyclosporine A",
        "ciclosporine",
        "CsA",
        "CyA",
        "CYA",
        "Neoral",
        "Sandimmun",
        "Sandimmune",
    ),
    "methotrexate": ("MTX", "Rheumatrex"),
    "anakinra": ("Kineret",),
    "canakinumab": ("Ilaris",),
    "etanercept": ("Enbrel",),
    "emapalumab": ("Gamifant",),
    "tacrolimus": ("Prograf", "FK506"),
    "ruxolitinib": ("Jakafi", "Jakavi"),
    "baricitinib": ("Olumiant",),
    "tofacitinib": ("Xeljanz",),
    "ibuprofen": ("Brufen", "Nurofen"),
    "naproxen": ("Naprosyn", "Naixan"),
    "indometacin": ("indomethacin", "Indocin"),
    "diclofenac": ("Voltaren", "diclofenac sodium"),
    "meloxicam": ("Mobic",),
    "loxoprofen": ("Loxonin",),
    "celecoxib": ("Celebrex", "Celecox"),
    "paracetamol": ("acetaminophen", "Calonal", "Tylenol"),
    "cetirizine": ("Zyrtec",),
    "chlorphenamine": ("chlorpheniramine",),
    "diphenhydramine": ("Benadryl",),
    "folic acid": ("folate", "Foliamin"),
}

BRANDS = (
    "Actemra",
    "RoActemra",
    "Tyenne (tocilizumab-aazg)",
    "Tofidence (tocilizumab-bavi)",
    "Avtozma (tocilizumab-anoh)",
)
"""Brands of tocilizumab for an order, biosimilars with their suffix (aazg V; bavi, anoh R)."""

GLUCOCORTICOIDS = frozenset(
    {
        "prednisone",
        "prednisolone",
        "methylprednisolone",
        "hydrocortisone",
        "cortisone",
        "triamcinolone",
        "dexamethasone",
        "betamethasone",
        "deflazacort",
    }
)

INHALED_GLUCOCORTICOIDS = frozenset(
    {"budesonide", "fluticasone", "beclometasone", "ciclesonide", "mometasone"}
)
"""Glucocorticoids that are usually inhaled or given into the nose (names recalled, R). None has a prednisone
equivalent here."""

# The names as they are shown, for translators.
DRUG_NAMES = (
    word("Tocilizumab"),
    word("Prednisone"),
    word("Prednisolone"),
    word("Methylprednisolone"),
    word("Hydrocortisone"),
    word("Cortisone"),
    word("Triamcinolone"),
    word("Dexamethasone"),
    word("Betamethasone"),
    word("Deflazacort"),
    word("Budesonide"),
    word("Fluticasone"),
    word("Beclometasone"),
    word("Ciclesonide"),
    word("Mometasone"),
    word("Ciclosporin"),
    word("Methotrexate"),
    word("Anakinra"),
    word("Canakinumab"),
    word("Etanercept"),
    word("Emapalumab"),
    word("Tacrolimus"),
    word("Ruxolitinib"),
    word("Baricitinib"),
    word("Tofacitinib"),
    word("Ibuprofen"),
    word("Naproxen"),
    word("Indometacin"),
    word("Diclofenac"),
    word("Meloxicam"),
    word("Loxoprofen"),
    word("Celecoxib"),
    word("Paracetamol"),
    word("Cetirizine"),
    word("Chlorphenamine"),
    word("Diphenhydramine"),
    word("Folic acid"),
)

_BIOSIMILAR_SUFFIX = re.compile(r"^(tocilizumab)-[a-z]{4}$")
_PUNCTUATION = re.compile(r"[\s®™,.]+")


def resolve(name: str) -> str | None:
    """The name of the substance in lower case; `None` if the name is not listed."""
    plain = _simplified(name)
    return _BY_NAME.get(_BIOSIMILAR_SUFFIX.sub(r"\1", plain))


def drug_name(drug: str) -> Word:
    """The name of a drug with a capital; the rest of a name that is not listed stays as typed."""
    return Word(f"{drug[:1].upper()}{drug[1:]}")


def is_glucocorticoid(name: str) -> bool:
    """Whether this is the name of a glucocorticoid."""
    return resolve(name) in GLUCOCORTICOIDS | INHALED_GLUCOCORTICOIDS


def _simplified(name: str) -> str:
    return _PUNCTUATION.sub(" ", name.casefold()).strip()


_BY_NAME: Mapping[str, str] = {
    _simplified(alias): substance for substance, aliases in NAMES.items() for alias in (substance, *aliases)
}
