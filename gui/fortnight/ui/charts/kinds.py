"""The table of panels that the chart can show: their analytes, colours and titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont

from fortnight.domain.display import chart_series
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.drugs import drug_name
from fortnight.ui import formats
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr, tr_word

DRUGS = "DRUGS"
PER_KG = chart_series.PER_KG
HEIGHT = "HEIGHT"
IL6 = "IL6"
SHARE_OF_DRUG = 3


@dataclass(frozen=True, slots=True)
class PanelKind:
    """A kind of panel: the analytes or the drug that it draws, and how.

    `share` is its part of the total height; `symbols` are the shapes of the points, one per analyte.
    """

    name: str
    analytes: tuple[str, ...] = ()
    share: int = 4
    log: bool = False
    symbols: tuple[str, ...] = ("o",)
    drug: str = ""


PANELS: Mapping[str, PanelKind] = {
    p.name: p
    for p in (
        PanelKind(IL6, (IL6,), share=8, log=True),
        PanelKind("CRP", ("CRP",)),
        PanelKind("SAA", ("SAA",)),
        PanelKind("ESR", ("ESR",)),
        PanelKind("WBC", ("WBC", "NEUT"), symbols=("o", "s")),
        PanelKind("PLT", ("PLT",)),
        PanelKind("FERR", ("FERR",)),
        PanelKind("TEMP", ("TEMP",)),
        PanelKind("HB", ("HB",)),
        PanelKind("AST", ("AST", "ALT"), symbols=("o", "s")),
        PanelKind("FIB", ("FIB",)),
        PanelKind(HEIGHT, (HEIGHT,)),
        PanelKind("WEIGHT", ("WEIGHT",)),
        PanelKind(PER_KG, share=3, drug=PER_KG),
        PanelKind(DRUGS, share=3),  # a placeholder for one panel per drug that the child takes
    )
}
FIRST_PANELS = (IL6, "CRP", "SAA", "WBC", "PLT", DRUGS)

COLOURS = {
    IL6: "il6",
    "CRP": "crp",
    "SAA": "saa",
    "ESR": "esr",
    "WBC": "wbc",
    "NEUT": "neut",
    "PLT": "plt",
    "FERR": "ferr",
    "TEMP": "amber",
    "AST": "ferr",
    "ALT": "esr",
    "FIB": "saa",
    "HB": "plt",
    HEIGHT: "accent",
    "WEIGHT": "crp",
    "prednisolone": "drug",
    "ciclosporin": "wbc",
}
SHAPES = {"o": "●", "s": "■"}
SHORTER = {  # abbreviations of names that do not fit beside a panel
    "NEUT": word("Neutr."),
    "TEMP": word("Temp."),
    "HB": word("Hb"),
    "methylprednisolone": word("Methylpred."),
    "diphenhydramine": word("Diphenhydr."),
}


def colour(theme: Theme, name: str, alpha: float = 1.0) -> QColor:
    """Return the colour of an analyte or a drug; `alpha` is its opacity from 0 to 1."""
    made = QColor(getattr(theme, COLOURS.get(name, "drug")))
    made.setAlphaF(alpha)
    return made


def small_font(theme: Theme, size: int = 11, bold: bool = False) -> QFont:
    """Return the font of axes, labels and legend; `size` is in pixels."""
    weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
    return ui_font(size, weight, tabular=not theme.on_paper)


def kinds_of(
    chosen: Iterable[str], course: Course, shares: Mapping[str, int] | None = None
) -> list[PanelKind]:
    """Return the panels to draw, in the order of `chosen`; at least IL-6, and one for each drug taken.

    `shares` are the heights that the reader changed.
    """
    found: list[PanelKind] = []
    for name in chosen:
        kinds = _drug_kinds(course) if name == DRUGS else [PANELS[name]]
        share = (shares or {}).get(name)
        found += kinds if share is None else [replace(kind, share=share) for kind in kinds]
    return found or [PANELS[IL6]]


def _drug_kinds(course: Course) -> list[PanelKind]:
    return [PanelKind(drug, share=SHARE_OF_DRUG, drug=drug) for drug in chart_series.drugs(course)]


def menu_words(kind: PanelKind) -> str:
    """Return the name of a panel in the menu of panels."""
    if kind.drug == PER_KG:
        return tr("Steroid, mg/kg/day")
    return " / ".join(tr_word(analyte_name(code)) for code in kind.analytes) or tr("Steroid and other drugs")


def titles(kind: PanelKind) -> list[tuple[str, str]]:
    """Return the title of each analyte or of the drug in a panel, with the name of its colour."""
    if kind.drug == PER_KG:
        return [(tr("Steroid /kg"), kind.drug)]
    if kind.drug:
        return [(tr_word(SHORTER.get(kind.drug, drug_name(kind.drug))), kind.drug)]
    names = [tr_word(SHORTER.get(code, analyte_name(code))) for code in kind.analytes]
    if len(names) == 1:
        return [(names[0], kind.analytes[0])]
    shaped = zip(kind.symbols, names, kind.analytes, strict=True)
    return [(f"{SHAPES[symbol]} {name}", code) for symbol, name, code in shaped]


def dose_unit(kind: PanelKind) -> str:
    """Return the unit of the doses in a panel of drugs."""
    return tr("mg/kg/day") if kind.drug == PER_KG else tr("mg/day")


def tip(kind: PanelKind) -> str:
    """Return the full names of what a panel draws, for its tooltip."""
    if kind.drug == PER_KG:
        return tr("All glucocorticoids together, as prednisone in mg/kg/day")
    if kind.drug:
        return tr("{drug}: daily dose").format(drug=tr_word(drug_name(kind.drug)))
    return formats.listed(tr_word(ANALYTES[code].name) for code in kind.analytes)
