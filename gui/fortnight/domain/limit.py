"""A numeric limit that a rule uses, with its source and how certain that source is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from fortnight.domain.messages import Word

NO_NAME = Word("")


@dataclass(frozen=True, slots=True)
class Limit:
    """One number with its unit and source.

    `confidence` is V (read in the source), V2 (read in a secondary source), R (recalled, not confirmed), C
    (computed) or P (proposed by the authors of Fortnight: a starting value that a clinic adjusts to its own
    data).
    """

    value: float
    unit: str
    source: str
    confidence: str
    name: Word = NO_NAME  # the name that is shown to the physician
    analyte: str = ""  # the analyte that `value` is a limit of; `value` is then in its canonical unit


def limits_in(*modules: ModuleType) -> Mapping[str, Limit]:
    """Return every `Limit` that these modules define, by the name of its variable."""
    return {
        name: each for module in modules for name, each in vars(module).items() if isinstance(each, Limit)
    }
