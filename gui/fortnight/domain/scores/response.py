"""The ACR Pedi response of an assessment against a baseline, as the range that is possible.

A missing variable may have any value of its scale. The response falls as a variable gets worse, so the range
is that of all missing variables at their best and all at their worst.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.record.visit import Feature
from fortnight.domain.scores import activity
from fortnight.domain.scores.assessment import WITHOUT_FEVER, Assessment
from fortnight.domain.scores.bounds import Bounds, known_or

VARIABLES = ("physician_global", "patient_global", "active_joints", "limited_joints", "chaq", "esr")
HIGHEST_ESR = 150.0  # mm/h; a missing ESR is taken to be anything up to this [P]


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of the core set at both times, with the change in percent at best and at worst."""

    name: str
    then: Bounds
    now: Bounds

    @property
    def best(self) -> float:
        """The change in percent if what is missing is as good as possible; negative means better."""
        return activity.percent_change(self.then.high, self.now.low)

    @property
    def worst(self) -> float:
        """The change in percent if what is missing is as bad as possible."""
        return activity.percent_change(self.then.low, self.now.high)

    @property
    def change(self) -> float | None:
        """The change in percent; `None` if a value is missing."""
        return None if self.missing else self.best

    @property
    def missing(self) -> bool:
        """Whether a value is not known exactly."""
        return self.then.exact is None or self.now.exact is None


@dataclass(frozen=True, slots=True)
class Response:
    """The ACR Pedi level that is reached at least and at most, and its adaptation to sJIA.

    `without_fever` is whether the child had no fever for 7 days, `None` if that is not known;
    `temperature_days` are the days of these with a temperature.
    """

    variables: tuple[Variable, ...]
    lowest: int
    highest: int
    without_fever: bool | None
    temperature_days: int

    @property
    def level(self) -> int | None:
        """The level, if nothing that is missing can change it, else `None`."""
        return self.lowest if self.lowest == self.highest else None

    @property
    def adapted(self) -> int | None:
        """The level adapted to sJIA; `None` if the level or the fever is not known."""
        if self.without_fever is False or self.highest == 0:
            return 0
        return self.level if self.without_fever else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the variables that are not known exactly."""
        return tuple(each.name for each in self.variables if each.missing)


def response(baseline: Assessment, current: Assessment) -> Response:
    """Return the response of an assessment against a baseline (Giannini 1997) [V]."""
    then, now = core_set(baseline), core_set(current)
    variables = tuple(Variable(name, then[name], now[name]) for name in VARIABLES)
    fever = current.features.get(Feature.FEVER)
    if fever is None and current.temperature_days >= WITHOUT_FEVER.value:
        fever = False
    return Response(
        variables,
        activity.acr_level([each.worst for each in variables]),
        activity.acr_level([each.best for each in variables]),
        None if fever is None else not fever,
        current.temperature_days,
    )


def core_set(found: Assessment) -> Mapping[str, Bounds]:
    """Return the six variables of the JIA core set, each as a range if it is missing."""
    return {
        "physician_global": found.on_scale("physician_global"),
        "patient_global": found.on_scale("patient_global"),
        "active_joints": found.active,
        "limited_joints": found.limited,
        "chaq": found.on_scale("chaq"),
        "esr": known_or(found.value("ESR"), "esr", 0, HIGHEST_ESR),
    }
