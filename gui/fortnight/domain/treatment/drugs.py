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
}

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

DRUG_WORDS: Mapping[str, Word] = {
    "tocilizumab": word("Tocilizumab"),
    "prednisone": word("Prednisone"),
    "prednisolone": word("Prednisolone"),
    "methylprednisolone": word("Methylprednisolone"),
    "hydrocortisone": word("Hydrocortisone"),
    "cortisone": word("Cortisone"),
    "triamcinolone": word("Triamcinolone"),
    "dexamethasone": word("Dexamethasone"),
    "betamethasone": word("Betamethasone"),
    "deflazacort": word("Deflazacort"),
    "ciclosporin": word("Ciclosporin"),
    "methotrexate": word("Methotrexate"),
    "anakinra": word("Anakinra"),
    "canakinumab": word("Canakinumab"),
    "etanercept": word("Etanercept"),
    "emapalumab": word("Emapalumab"),
    "tacrolimus": word("Tacrolimus"),
    "ruxolitinib": word("Ruxolitinib"),
    "baricitinib": word("Baricitinib"),
    "tofacitinib": word("Tofacitinib"),
}

_BIOSIMILAR_SUFFIX = re.compile(r"^(tocilizumab)-[a-z]{4}$")
_PUNCTUATION = re.compile(r"[\s®™,.]+")


def resolve(name: str) -> str | None:
    """The name of the substance in lower case; `None` if the name is not listed."""
    plain = _simplified(name)
    return _BY_NAME.get(_BIOSIMILAR_SUFFIX.sub(r"\1", plain))


def drug_name(drug: str) -> Word:
    """The name of a substance with a capital; the rest of a name that is not listed is given as typed."""
    return DRUG_WORDS.get(drug, Word(f"{drug[:1].upper()}{drug[1:]}"))


def is_glucocorticoid(name: str) -> bool:
    """Whether this is the name of a glucocorticoid."""
    return resolve(name) in GLUCOCORTICOIDS


def _simplified(name: str) -> str:
    return _PUNCTUATION.sub(" ", name.casefold()).strip()


_BY_NAME: Mapping[str, str] = {
    _simplified(alias): substance for substance, aliases in NAMES.items() for alias in (substance, *aliases)
}
