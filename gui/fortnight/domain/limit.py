"""A number that decides something, with its source and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Limit:
    """One number. Confidence: V read in the source, V2 in a secondary source, R recalled, C computed,
    P proposed by the authors of Fortnight: a starting value that a site fits to its own data.
    """

    value: float
    unit: str
    source: str
    confidence: str
    name: str = ""  # as a physician reads it
    analyte: str = ""  # whose value it is, in that analyte's canonical unit


def limits_in(*modules: ModuleType) -> Mapping[str, Limit]:
    """Every limit that these modules define, by its name in the code."""
    return {
        name: each for module in modules for name, each in vars(module).items() if isinstance(each, Limit)
    }
