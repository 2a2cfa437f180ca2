"""From the codes of an observation to an analyte of the catalogue: LOINC, JLAC10, names, own maps.

The code, the name beside it and, later, the unit must agree: public messages hold wrong pairs, such as 4537-7
(sedimentation rate) named “RBC”. What does not agree waits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.labs.catalogue import ANALYTES, REFUSED_LOINC, UnknownAnalyte, find
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.messages import Text, text
from fortnight.exchange.hl7v2.message import Coded
from fortnight.exchange.hl7v2.names import analyte_named
from fortnight.exchange.hl7v2.values import plain_width, short


class System(StrEnum):
    """The code systems, distinguished by what the message says and never by the look of a code."""

    LOINC = "LOINC"
    JLAC10 = "JLAC10"
    JLAC11 = "JLAC11"
    LOCAL = "local"


_SYSTEMS: Mapping[str, System] = {
    **dict.fromkeys(("LN", "LOINC", "LNC", "2.16.840.1.113883.6.1", "HTTP://LOINC.ORG"), System.LOINC),
    **dict.fromkeys(("JC10", "JLAC10", "JLAC", "1.2.392.200119.4.504"), System.JLAC10),
    "URN:OID:1.2.392.200119.4.504": System.JLAC10,
    **dict.fromkeys(("JC11", "JLAC11"), System.JLAC11),
}


class Part(StrEnum):
    """What a code reports of an analyte, if it is not the value itself."""

    WHOLE = ""
    PERCENT = "percent"  # of the white cells
    BAND = "band"  # stab neutrophils in percent, a part of all neutrophils
    SEGMENTED = "segmented"
    OTHER = "other"  # another value of the same measurement, such as the rate after 30 minutes


@dataclass(frozen=True, slots=True)
class Target:
    """The analyte that a code means, and which part of it. Without an analyte it is of no concern."""

    analyte: str
    part: Part = Part.WHOLE


# LOINC of percentages of the white cells (V: names as in the LOINC table; 26511-6 and 26478-8 R).
LOINC_PARTS: Mapping[str, Target] = {
    "770-8": Target("NEUT", Part.PERCENT),
    "26511-6": Target("NEUT", Part.PERCENT),
    "736-9": Target("LYMPH", Part.PERCENT),
    "26478-8": Target("LYMPH", Part.PERCENT),
}
BLOOD = ("023", "022", "019")  # JLAC10 specimens: serum, plasma, whole blood with additive (V)
# JLAC10 is matched on analyte and specimen; method and identification are left out (P). Where one analyte
# code holds several results, the result code (the last two characters) decides.
JLAC10: Mapping[str, str] = {
    "5C070": "CRP",
    "5C080": "SAA",
    "5J130": "IL6",
    "5J095": "SIL2R",
    "5C095": "FERR",
    "5C215": "PCT",
    "3B035": "AST",
    "3B045": "ALT",
    "3B050": "LDH",
    "3A015": "ALB",
    "3F015": "TG",
    "2B100": "FIB",
    "2B140": "DDIM",
    "3C015": "CREAT",
    "3C016": "CYSC",
    "2A030": "HB",
    "2A050": "PLT",
}
JLAC10_RESULTS: Mapping[str, Mapping[str, Target]] = {
    "2A990": {"52": Target("WBC"), "53": Target("HB"), "55": Target("PLT")},
    "2A160": {
        "51": Target("NEUT", Part.PERCENT),
        "52": Target("NEUT", Part.BAND),
        "53": Target("NEUT", Part.SEGMENTED),
    },
    "2Z010": {"51": Target("ESR", Part.OTHER), "52": Target("ESR"), "53": Target("ESR", Part.OTHER)},
}
JLAC10_LENGTH = 17
# Names of specimens (OBR-15, SPM-4) that are not blood: a local code is then not enough.
NOT_BLOOD = frozenset(
    {"UR", "URINE", "U", "CSF", "STL", "STOOL", "SNV", "PLR", "尿", "髄液", "便", "随時尿", "蓄尿", "関節液"}
)


def system_of(coded: Coded) -> System:
    """Return the code system that a code names; a code of any other system is local."""
    return _SYSTEMS.get(coded.system.strip().upper(), System.LOCAL)


def key_of(coded: Coded) -> str:
    """Return the key of a code in a source's own map.

    Of JLAC10 it holds analyte, specimen and result, so that one map serves all methods. Otherwise the name is
    part of the key: a code that is used for something else one day waits again.
    """
    system, code = system_of(coded), plain_width(coded.code).strip()
    if system is System.JLAC10 and len(code) == JLAC10_LENGTH:
        return f"{system}:{code[:5]}:{code[9:12]}:{code[15:]}"
    return f"{system}:{code}:{plain_width(coded.name).strip().casefold()}"


class NotIdentified(ValueError):
    """The codes of an observation lead to no analyte, or to several; `sentence` says why.

    `known` is true if a code is known but something beside it disagrees.
    """

    def __init__(self, sentence: Text, known: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.known = known


def identify(codes: Sequence[Coded], own: Mapping[str, str], specimen: str = "") -> Target:
    """Return what an observation measures.

    :param own: the map of this source, from `key_of` to an analyte's code, or to empty text for codes of no
        concern.
    :raises NotIdentified: for codes that are unknown, that disagree, or that disagree with their name.
    """
    if not codes:
        raise NotIdentified(text("The result has no code."))
    for coded in codes:
        if key_of(coded) in own:
            return _mapped(coded, own[key_of(coded)])
    found = {target for coded in codes if (target := _target(coded, specimen)) is not None}
    if len(found) > 1:
        names = " / ".join(sorted({str(analyte_name(target.analyte)) for target in found}))
        raise NotIdentified(text("Its codes mean different results: {names}.", names=names), known=True)
    if not found:
        shown = codes[0]
        raise NotIdentified(
            text("The code “{code}” ({name}) is not known.", code=short(shown.code), name=short(shown.name))
        )
    return found.pop()


def _mapped(coded: Coded, analyte: str) -> Target:
    """Return what a person mapped a code to; of a percentage, the part that the code itself names."""
    built_in = _by_code(coded)
    if built_in is not None and built_in.analyte == analyte:
        return built_in
    return Target(analyte)


def _target(coded: Coded, specimen: str) -> Target | None:
    """Return what a code means. :raises NotIdentified: if its name means something else."""
    found = _by_code(coded)
    if found is None:
        return None
    if coded.name and analyte_named(coded.name) != found.analyte:
        raise NotIdentified(
            text(
                "The code “{code}” is {analyte}, but it is named “{name}”.",
                code=short(coded.code),
                analyte=analyte_name(found.analyte),
                name=short(coded.name),
            ),
            known=True,
        )
    if system_of(coded) is System.LOCAL and plain_width(specimen).strip().upper() in NOT_BLOOD:
        raise NotIdentified(text("“{code}” was not measured in blood.", code=short(coded.code)), known=True)
    return found


def target_of_code(coded: Coded) -> Target | None:
    """Return what a code means whatever name stands beside it; `None` if it is not known or deprecated."""
    try:
        return _by_code(coded)
    except NotIdentified:
        return None


def _by_code(coded: Coded) -> Target | None:
    code = plain_width(coded.code).strip()
    return _LOOK_UP[system_of(coded)](code) if code else None


def _loinc(code: str) -> Target | None:
    if code in LOINC_PARTS:
        return LOINC_PARTS[code]
    if code in REFUSED_LOINC:
        raise NotIdentified(REFUSED_LOINC[code], known=True)
    return Target(_BY_LOINC[code]) if code in _BY_LOINC else None


def _jlac10(code: str) -> Target | None:
    if len(code) != JLAC10_LENGTH or code[9:12] not in BLOOD:
        return None
    analyte, result = code[:5].upper(), code[15:]
    if analyte in JLAC10_RESULTS:
        return JLAC10_RESULTS[analyte].get(result)
    return Target(JLAC10[analyte]) if analyte in JLAC10 else None


def _jlac11(code: str) -> Target | None:
    """No JLAC11 code is in the table: it differs from JLAC10 in every part, so each waits to be mapped."""
    return None


def _local(code: str) -> Target | None:
    """Return the analyte whose code or usual name is exactly this one; LOINC needs its system."""
    if code in _BY_LOINC or code in REFUSED_LOINC:
        return None
    try:
        return Target(find(code).code)
    except UnknownAnalyte:
        return _PERCENT_NAMES.get(code.upper())


_PERCENT_NAMES: Mapping[str, Target] = {
    **dict.fromkeys(("NEUT%", "NEU%", "NEUTRO%", "NE%"), Target("NEUT", Part.PERCENT)),
    **dict.fromkeys(("LYMPH%", "LYM%", "LY%"), Target("LYMPH", Part.PERCENT)),
}
_BY_LOINC: Mapping[str, str] = {
    code: row.code for row in ANALYTES.values() for code in (row.loinc, *row.other_loinc) if code
}
_LOOK_UP = {System.LOINC: _loinc, System.JLAC10: _jlac10, System.JLAC11: _jlac11, System.LOCAL: _local}
