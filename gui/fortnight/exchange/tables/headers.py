"""The analyte and the unit that the header of a wide table names, such as `IL-6 (pg/mL)` or `CRP mg/dl`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.codes import Part, Target, target_of_code
from fortnight.exchange.hl7v2.message import Coded
from fortnight.exchange.hl7v2.names import analyte_named
from fortnight.exchange.hl7v2.units import converted, percentage, ucum
from fortnight.exchange.hl7v2.values import plain_width

_BRACKETS = re.compile(r"(?P<before>.*?)\s*[\[(【{](?P<inside>[^\[\](){}【】]+)[\])】}]\s*(?P<behind>.*)")
_LOINC = re.compile(r"\d{1,5}-\d", re.ASCII)
_JLAC10 = re.compile(r"\d[A-Z]\d{3}[0-9A-Z]{12}", re.ASCII)
_SPLIT = re.compile(r"[\s,;:_]+")
PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a header of a wide table names. `unit` is as written; empty if the header has none."""

    analyte: str
    unit: str = ""
    part: Part = Part.WHOLE


def understood(header: str) -> Heading | None:
    """Return what a header means; `None` if it names no analyte."""
    shown = plain_width(header).strip()
    for name, unit in _readings(shown):
        target = target_of(name)
        if target is None or not target.analyte or target.part is Part.OTHER:
            continue
        if not unit:
            return Heading(target.analyte, part=target.part)
        if is_unit(target.analyte, unit):
            part = Part.PERCENT if _is_percent(unit) and target.part is Part.WHOLE else target.part
            return Heading(target.analyte, unit, part)
    return None


def _readings(shown: str) -> Iterator[tuple[str, str]]:
    """Yield a header split into a name and a unit, first as it says clearest, then without a unit."""
    found = _BRACKETS.fullmatch(shown)
    if found is not None:
        yield f"{found['before']} {found['behind']}".strip(), found["inside"].strip()
        for name, unit in _readings(f"{found['before']} {found['behind']}".strip()):
            yield (f"{name} {found['inside']}", unit) if unit else (f"{name} ({found['inside']})", "")
            yield name, unit
        return
    words = _SPLIT.split(shown)
    for at in range(1, len(words)):
        tail = shown[len(shown) - _tail_length(shown, len(words) - at) :]
        yield shown[: len(shown) - len(tail)].strip(" ,;:_"), tail
        yield shown[: len(shown) - len(tail)].strip(" ,;:_"), _joined(words[at:])
    if shown.endswith(PERCENT):
        yield shown.removesuffix(PERCENT).strip(" _"), PERCENT
    yield shown, ""


def _joined(words: list[str]) -> str:
    """Return words that underscores separated as a unit: `pg_ml`, `10_9_l`."""
    return (
        "*".join(words[:2]) + "".join(f"/{each}" for each in words[2:])
        if words[0] == "10"
        else "/".join(words)
    )


def _tail_length(shown: str, words: int) -> int:
    """Return how many characters the last words of a header take, with what separates them."""
    at = len(shown)
    for found in reversed(list(re.finditer(r"[^\s,;:_]+", shown))[-words:]):
        at = found.start()
    return len(shown) - at


def target_of(name: str) -> Target | None:
    """Return what a name or a code of a header means; `None` if it is not known."""
    bare = name.strip()
    systems = (("LN", _LOINC), ("JC10", _JLAC10))
    system = next((each for each, form in systems if form.fullmatch(bare)), "")
    found = target_of_code(Coded(bare, "", system))
    if found is not None or system:
        return found
    named = analyte_named(bare)
    return Target(named) if named else None


def is_unit(analyte: str, written: str) -> bool:
    """Return whether an analyte may have a unit, or is counted from a percentage."""
    if analyte in ("NEUT", "LYMPH") and _is_percent(written):
        return True
    return converted(analyte, 1.0, ucum(written)) is not None


def _is_percent(written: str) -> bool:
    return percentage(1.0, ucum(written)) is not None


def units_of(analyte: str) -> tuple[str, ...]:
    """Return the units that a person can choose for an analyte, in the spelling of the catalogue."""
    more = (PERCENT,) if analyte in ("NEUT", "LYMPH") else ()
    return (*ANALYTES[analyte].conversions, *more)
