"""The evidence table: how many points each finding gives to each explanation. The rule runs on this table.

A point doubles the odds relative to a well day (points are base-2 logarithms of a likelihood ratio), rounded
to half points so that they can be added up by hand. A marker's row says how far an explanation typically
moves it (`Shift`); its points compare that with this child's well days, so that the same move counts for more
if the child's values are steady and well known, and for less if little is known yet. A marker that was not
measured counts for nothing. Directions and order are from the sources named; sizes are rounded from four
simulated worlds (seeds 1001–1020 of each). No likelihood ratio for sJIA on tocilizumab is published, so every
size is "P", proposed, until a site has fitted its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log

from fortnight.domain.alert import limits
from fortnight.domain.alert.marker_model import Deviation
from fortnight.domain.alert.observation import Observation
from fortnight.domain.labs.display import Quantity
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, Word, filled, text, word
from fortnight.domain.scores.mas import mas_2016
from fortnight.domain.treatment.exposure import is_crp_suppressed

EXPLANATIONS: tuple[str, ...] = ("infection", "flare", "mas", "lost-effect", "measurement")
# Infection has two patterns: bacterial (white cells up) and viral (white cells down). The higher score is used.
PATTERNS: tuple[str, ...] = ("bacterial", "viral", "flare", "mas", "lost-effect", "measurement")


NO_WORDS = Word("")
_FAR = Deviation(9.0, 1.0)


PER_NAT = 1 / log(2)  # points (doublings) for each unit of the natural logarithm


@dataclass(frozen=True, slots=True)
class Grade:
    """Points for one explanation: `per` points for each unit found above `start`, between `least` and `most`."""

    per: float
    start: float = 0.5
    most: float = 99.0
    least: float = 0.0

    def points(self, found: float, _sd: float = 1.0) -> float:
        """Return the points for an amount, rounded to half points."""
        raw = self.per * (found - self.start)
        return round(2 * (self.most if raw > self.most else self.least if raw < self.least else raw)) / 2


@dataclass(frozen=True, slots=True)
class Shift:
    """Points for a marker that an explanation typically moves by `by` (ln; °C), between `least` and `most`.

    This is the log-likelihood ratio of two normal distributions `by` apart: with d = by ÷ SD, points are
    d × (SD found − d ÷ 2) ÷ ln 2. A value above half the typical move counts for the explanation.
    """

    by: float
    most: float
    least: float = 0.0

    def points(self, found: float, sd: float) -> float:
        """Return the points for a z-score of `found` if one SD is `sd` (ln; °C), rounded to half points."""
        d = self.by / sd
        raw = PER_NAT * d * (found - d / 2)
        return round(2 * (self.most if raw > self.most else self.least if raw < self.least else raw)) / 2


def times(fold: float, most: float, least: float = 0.0) -> Shift:
    """Return the shift of a marker on the logarithmic scale that typically moves to `fold` times its value."""
    return Shift(log(fold), most, least)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the evidence table.

    The row of a marker (`analyte`) is scored by how far an explanation moves the marker; any other row by the
    amount that `look` returns, `None` meaning that the row does not apply. Rows of one `group` measure the
    same thing and get at most the points of `GROUPS` together.
    """

    name: str
    looks_for: Text
    unit: str
    grades: Mapping[str, Grade | Shift]
    source: str
    confidence: str = "P"
    analyte: str = ""
    group: str = ""
    look: Callable[[Observation], float | None] | None = None
    says: Word = NO_WORDS


def _marker(name: str, looks_for: Word, source: str, /, group: str = "", **grades: Shift) -> Row:
    return Row(name, filled(looks_for), "SD", dict(grades), source, analyte=name, group=group)


# What is found without an SD -----------------------------------------------------------------------


def _off_plan(seen: Observation) -> float | None:
    return seen.off_plan_doublings if seen.off_plan_doublings > 0 else None


def _ill(seen: Observation) -> float | None:
    is_ill = bool(seen.specimen.symptoms) or seen.specimen.visit == "unscheduled"
    return 1.0 if is_ill else None


def _slow(seen: Observation) -> float | None:
    return seen.il6_before


def _fever(seen: Observation) -> float | None:
    result = seen.values.get("TEMP")
    return None if result is None or result.value < limits.FEVER_C.value else result.value


def _crp_covered(seen: Observation) -> float | None:
    if not seen.exposure.covered:
        return None
    return _crp(seen) if is_crp_suppressed(seen.exposure) else _crp_early(seen)


def _crp_early(seen: Observation) -> float | None:
    """Return CRP (mg/L) in the first intervals, less what remains of the CRP from before the first dose.

    It is informative only on the days on which the drug should have suppressed it.
    """
    exposure, result = seen.exposure, seen.values.get("CRP")
    since = exposure.days_since or 0.0
    if result is None or not limits.BACK_FROM_DAYS.value <= since <= limits.BACK_TO_DAYS.value:
        return None
    more = result.value - (_crp_left(seen, since) if exposure.doses == 1 else 0.0)
    return more if more >= limits.CRP_BACK.value else None


def _crp_left(seen: Observation, since: float) -> float:
    """Return twice what halving leaves of the last CRP before the first dose, in mg/L."""
    first = seen.course.infusions[0].started_at
    before = [r.value for r in seen.course.of("CRP") if r.collected_at <= first]
    return 2 * before[-1] * 0.5 ** (since / limits.CRP_HALF_DAYS.value) if before else 0.0


def _crp_late(seen: Observation) -> float | None:
    return None if seen.exposure.covered else _crp(seen)


def _crp(seen: Observation) -> float | None:
    result = seen.values.get("CRP")
    if result is None or result.comparator == "<" or result.value < limits.CRP_BACK.value:
        return None
    return result.value if seen.deviations.get("CRP", _FAR).z >= 1 else None


def _absolute(code: str, limit: Limit) -> Callable[[Observation], float | None]:
    def look(seen: Observation) -> float | None:
        result = seen.values.get(code)
        if result is None or result.comparator == "<" or result.value < limit.value:
            return None
        return result.value

    return look


def _mas_2016(seen: Observation) -> float | None:
    if "FERR" not in seen.values:  # the criteria cannot be met without ferritin
        return None
    values = (seen.values.get(code) for code in ("FERR", "PLT", "AST", "TG", "FIB"))
    return 1.0 if mas_2016(None, *(None if v is None else v.value for v in values)).lab_pattern else None


def _joints(seen: Observation) -> float | None:
    now = seen.values.get("AJC")
    if now is None:
        return None
    earlier = [r.value for r in seen.course.of("AJC") if r.collected_at < seen.specimen.collected_at]
    more = now.value - min(earlier[-3:], default=now.value)
    return more if more >= limits.JOINTS_MORE.value else None


def _reaction(seen: Observation) -> float | None:
    doses = seen.exposure.doses
    return 1.0 if any(i.reaction for i in seen.course.infusions[max(0, doses - 2) : doses]) else None


def _other_assay(seen: Observation) -> float | None:
    return 1.0 if seen.new_method else None


def _after_dose(seen: Observation) -> float | None:
    since = seen.exposure.days_since
    return 24 * since if since is not None and since < limits.AFTER_DOSE_DAYS.value else None


_SIM = "size: simulated, rounded"

TABLE: tuple[Row, ...] = (
    _marker("IL6", word("IL-6 above what is usual for the child"), "Berger 2019: the child's own change informs; " + _SIM,
            bacterial=times(2.5, 13, -3), viral=times(2.25, 10, -3), flare=times(2.5, 13, -1.5),
            mas=times(2.5, 8.5, -2)),
    _marker("NEUT", word("neutrophils, compared with the same day of the infusion cycle"), "EU SmPC (nadir); " + _SIM, group="white cells",
            bacterial=times(1.3, 5.5, -2), viral=times(0.78, 3, -1.5), flare=times(1.25, 1, -1.5),
            mas=times(0.8, 0.5)),
    _marker("WBC", word("white cells, compared with the same day of the infusion cycle"), "JP label: watch WBC; " + _SIM,
            group="white cells", bacterial=times(1.2, 4.5, -2), viral=times(0.86, 4, -2),
            flare=times(1.1, 1.5, -1.5), mas=times(0.85, 1.5)),
    _marker("LYMPH", word("lymphocytes"), "fall in viral infection; " + _SIM, group="white cells",
            bacterial=times(0.8, 0.5, -2), viral=times(0.7, 5, -3), mas=times(0.75, 1)),
    _marker("TEMP", word("temperature, also below 38 °C"), "blunted by the drug, not absent; " + _SIM,
            bacterial=Shift(0.35, 3, -1.5), viral=Shift(0.3, 3.5, -0.5), flare=Shift(0.3, 2, -1.5),
            mas=Shift(0.5, 3.5, -0.5)),
    _marker("PCT", word("procalcitonin"), "LR+ 14 at 0.5 in adults with RA (Sato 2012, V); not in sJIA (Kanumuri 2024, V)",
            bacterial=times(3, 6), viral=times(1.5, 1)),
    _marker("CRP", word("CRP above what is usual for the child, while the drug is active"), "Kneepkens 2017: an active drug means a normal CRP; " + _SIM,
            group="acute phase", bacterial=times(2.7, 2.5), viral=times(2, 0.5), flare=times(2, 1)),
    _marker("PLT", word("platelets"), "down in MAS (Shimizu 2020), up in flare; " + _SIM,
            bacterial=times(0.95, 0.5), viral=times(0.93, 1.5, -0.5), flare=times(1.4, 4.5, -1.5),
            mas=times(0.67, 5, -1)),
    _marker("FERR", word("ferritin"), "flare and MAS; 587 ng/mL on the drug in MAS (AB1050); " + _SIM,
            flare=times(2.2, 4.5, -2), mas=times(2.7, 4, -1)),
    _marker("FIB", word("fibrinogen below its level on the drug"), "more marked on the drug (Shimizu 2020); " + _SIM,
            mas=times(0.65, 3, -0.5)),
    _marker("AST", word("AST"), "Shimizu 2012; " + _SIM, group="liver", mas=times(1.5, 3, -1)),
    _marker("LDH", word("LDH"), "Shimizu 2012; " + _SIM, group="liver", mas=times(1.35, 3.5, -1.5)),
    _marker("IL18", word("IL-18"), "rises in MAS (Shimizu 2012)", flare=times(1.6, 2), mas=times(2.5, 4)),
    _marker("HB", word("haemoglobin, a fall"), "daily practice", flare=times(0.97, 1, -0.5), mas=times(0.95, 1, -0.5)),
    Row(word("Off plan"),
        text("sample outside this child's usual plan (how much rarer that is when the child is well, in doublings)"),
        "×2", {"bacterial": Grade(1, 0, 4.5), "viral": Grade(1, 0, 4.5), "flare": Grade(0.5, 0, 2.5), "mas": Grade(1, 0, 2)},
        "a sick child is seen between infusions; learnt from this child's earlier samples", group="visit", look=_off_plan,
        says=word("drawn outside this child's usual plan")),
    Row(word("Symptoms"), text("symptoms recorded, or an unscheduled visit"), "",
        {"bacterial": Grade(3, 0), "viral": Grade(3, 0), "flare": Grade(1.5, 0), "mas": Grade(2, 0)},
        "proposed", group="visit", look=_ill, says=word("symptoms or an unscheduled visit")),
    Row(word("IL-6 before"), text("IL-6 of the previous sample was already above expectation"), "SD",
        {"bacterial": Grade(-1, 0.5, 0, -2.5), "viral": Grade(-0.75, 0.5, 0, -2.5), "flare": Grade(0.5, 0.5, 4, -0.5)},
        "a flare builds up over weeks; " + _SIM, look=_slow, says=word("IL-6 was already above expectation in the previous sample")),
    Row(word("Fever"), text("temperature of {limit} or more", limit=Quantity("TEMP", limits.FEVER_C.value)), "Cel", {"bacterial": Grade(1, 37, 1), "viral": Grade(1, 37, 1),
        "flare": Grade(1, 37, 1), "mas": Grade(1, 37, 1)}, "common definition", look=_fever, group="temperature",
        says=word("{found}")),
    Row(word("CRP back"), text("CRP of {limit} or more although the drug is active", limit=Quantity("CRP", limits.CRP_BACK.value)), "mg/L",
        {"bacterial": Grade(1, 4, 1.5), "viral": Grade(1, 4, 0.5), "flare": Grade(1, 4, 1), "lost-effect": Grade(1, 4, 1)},
        "107 mg/L in septic shock on the drug", group="acute phase", look=_crp_covered,
        says=word("CRP is {found} although the drug should suppress it")),
    Row(word("CRP late"), text("CRP of {limit} or more while the infusion is overdue: the drug may have worn off", limit=Quantity("CRP", limits.CRP_BACK.value)), "mg/L",
        {"flare": Grade(1, 4, 1), "lost-effect": Grade(1, 4, 2)}, "cover lapses: simulated levels", look=_crp_late,
        says=word("CRP is {found}: the drug may have worn off")),
    Row(word("Ferritin"), text("ferritin of {limit} or more", limit=Quantity("FERR", limits.FERR_HIGH.value)), "ng/mL", {"flare": Grade(1, 0, 0.5), "mas": Grade(1, 0, 1)},
        "MAS watch", look=_absolute("FERR", limits.FERR_HIGH), says=word("ferritin is {found}")),
    Row(word("MAS 2016"), text("laboratory part of the 2016 criteria is met (if not met, that means nothing on this drug)"), "",
        {"mas": Grade(6, 0)}, "Ravelli 2016 (V); met in 25 % of MAS on the drug (Shimizu 2020, V)", look=_mas_2016,
        says=word("laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met")),
    Row(word("Joints"), text("at least two more active joints than before"), "joints", {"flare": Grade(1, 0, 4)}, "ACR Pedi flare: 2 joints",
        look=_joints, says=word("{found} more active joints")),
    Row(word("Reaction"), text("a reaction to one of the last two infusions"), "", {"lost-effect": Grade(2, 0)},
        "Nozawa 2018", look=_reaction, says=word("reaction to one of the last two infusions")),
    Row(word("Method"), text("a different laboratory or assay"), "", {"measurement": Grade(2, 0), "bacterial": Grade(-1.5, 0, 0, -1.5),
        "viral": Grade(-1.5, 0, 0, -1.5)}, "a shift of × 1.8 gave 3.75 false alerts a child-year (simulated)",
        look=_other_assay, says=word("measured by {new}, previously by {old}")),
    Row(word("After a dose"), text("drawn within hours after a dose"), "h", {"measurement": Grade(1, -24, 2),
        "bacterial": Grade(-1, -24, 0, -1), "viral": Grade(-1, -24, 0, -1)}, "proposed: draw before the dose",
        look=_after_dose, says=word("drawn {found} h after the start of an infusion")),
)  # fmt: skip

GROUPS: Mapping[str, float] = {
    "white cells": 6.0, "acute phase": 3.0, "liver": 6.0, "visit": 4.5, "temperature": 1.0,
}  # fmt: skip
"""The most points for the rows of a group, which measure the same thing."""

AGAINST = 4.0
"""The most points against an explanation from all markers beside IL-6 that did not move: infection with normal
white cells and CRP is known on the drug (pneumococcal bacteraemia, PMC3369370 [V]; the size is proposed).
"""

START: Mapping[str, float] = {
    "bacterial": -7.0, "viral": -7.0, "flare": -7.5, "mas": -6.0, "lost-effect": 0.0, "measurement": 0.0,
}  # fmt: skip
"""Points before any finding: how much rarer each explanation is than a well day. A card has to make up for
them.
"""
