"""From scores to a level: how severe a specimen is judged, what it suggests, and the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.domain.alert import limits
from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.evidence_table import PATTERNS
from fortnight.domain.alert.judgement import NO_REASON, Level, Suggestion
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.scoring import Scores, without
from fortnight.domain.labs.display import Quantity, times
from fortnight.domain.messages import Text, Word, filled, text, word
from fortnight.domain.record.course import Result, Specimen
from fortnight.domain.treatment.exposure import Phase
from fortnight.domain.treatment.label_limits import LabelAction, label_limit

SHORT_OF_A_CARD = word("IL-6 is {sd} SD above what is usual for this child; {points} points short of a card")
ABOVE_A_WELL_DAY = word(
    "IL-6 is {sd} SD above what is usual for this child; {points} points above a well day, "
    "together with the other markers"
)
IL6_ROWS = frozenset({"IL6", "IL-6 before"})
NOT_ABOVE = text("not above this child's own level")
WITHIN = text("within the child's own range")
FEW = text("too few values of this child are known to judge it")
NO_EARLIER_VALUE = text("no earlier value")
MAS = text("the pattern of macrophage activation syndrome")
REACTION = text(
    "IL-6 above its value before dose 1, CRP detectable and white cells up: review before this dose"
)
COMPANIONS = text("the other markers indicate an infection; IL-6 itself is not raised")
WITHOUT_IL6 = text("the other markers indicate an infection; IL-6 was not measured")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level, the explanation that leads, and the reason."""

    level: Level = Level.NONE
    suggests: Suggestion = Suggestion.UNCLEAR
    because: Text = NO_REASON


def verdict_of(scores: Scores, sd: float | None, specimen: Specimen, few: bool, phase: Phase) -> Verdict:
    """The verdict on a specimen with IL-6, `sd` above its prediction.

    `few`: the child's own range is not known yet. In the run-in a card needs fewer points, because infections
    are as frequent and each finding says less.
    """
    needed = (limits.EARLY_CARD_POINTS if phase is Phase.RUN_IN else limits.CARD_POINTS).value
    infection, flare, mas = scores.infection, scores.of("flare"), scores.of("mas")
    best, suggests = max(infection, flare), suggestion_of(scores)
    low = sd is None or sd < limits.CARD_NEEDS_SD.value
    if mas >= limits.MAS_POINTS.value and scores.blood_picture >= limits.MAS_PICTURE.value:
        leads = mas >= best or low
        return Verdict(Level.URGENT, Suggestion.MAS if leads else suggests, MAS)
    if low or sd is None:
        return verdict_of_companions(scores, suggests)
    if best < needed + limits.WATCH_POINTS.value:
        return _verdict_on_unknown(sd, suggests) if few else Verdict(Level.NONE, suggests, WITHIN)
    flag = red_flag(specimen)
    if flag is not None:
        return Verdict(Level.URGENT, suggests, text("higher than expected, and {flag}", flag=flag))
    if best < needed:
        return Verdict(Level.WATCH, suggests, _reason(sd, best, SHORT_OF_A_CARD))
    reason = _reason(sd, best, ABOVE_A_WELL_DAY)
    return Verdict(Level.ALERT, suggests, reason)


def verdict_of_companions(scores: Scores, suggests: Suggestion) -> Verdict:
    """The verdict where IL-6 was measured and is not raised: a card of the other markers, or nothing."""
    if _may_be_infection(suggests) and scores.infection >= limits.COMPANIONS_POINTS.value:
        return Verdict(Level.ALERT, suggests, COMPANIONS)
    return Verdict(Level.NONE, suggests, NOT_ABOVE)


def companions_make_a_card(scores: Scores) -> bool:
    """Whether the other markers raise a card by themselves, whatever IL-6 is."""
    return without(scores, IL6_ROWS).infection >= limits.COMPANIONS_POINTS.value


def _verdict_on_unknown(sd: float, suggests: Suggestion) -> Verdict:
    """Too few values to judge, which is no all-clear: a silent mark where the value is high."""
    return Verdict(Level.WATCH if sd >= limits.FEW_NEEDS_SD.value else Level.NONE, suggests, FEW)


def _reason(sd: float, best: float, words: Word) -> Text:
    return filled(words, sd=f"{sd:.1f}", points=f"{abs(best):g}")


def _may_be_infection(suggests: Suggestion) -> bool:
    return suggests in (Suggestion.INFECTION, Suggestion.UNCLEAR)


def suggestion_of(scores: Scores) -> Suggestion:
    """The leading explanation if it leads clearly; else unclear."""
    bacterial, viral, flare, mas, lost_effect, measurement = scores.sums
    if max(bacterial, viral, flare, mas) < limits.WATCH_POINTS.value:
        if max(lost_effect, measurement) < limits.NAMED_POINTS.value:
            return Suggestion.UNCLEAR
        return Suggestion.LOST_EFFECT if lost_effect >= measurement else Suggestion.MEASUREMENT
    named = {Suggestion.INFECTION: max(bacterial, viral), Suggestion.FLARE: flare}
    if scores.blood_picture >= limits.MAS_PICTURE.value:
        named[Suggestion.MAS] = mas
    leading = max(named, key=lambda name: named[name])
    rest = max(each for name, each in named.items() if name is not leading)
    if named[leading] >= rest + limits.CLEAR_POINTS.value:
        return leading
    is_flare = named[Suggestion.FLARE] >= named[Suggestion.INFECTION]
    return Suggestion.FLARE if is_flare else Suggestion.UNCLEAR


def red_flag(specimen: Specimen) -> Text | None:
    """A finding that needs somebody at once when IL-6 is up."""
    neutrophils, saturation = specimen.value("NEUT"), specimen.value("SPO2")
    limit = label_limit(neutrophils, "us-eu") if neutrophils else None
    if neutrophils and limit and limit.act is LabelAction.DISCONTINUE:
        return text("neutrophils {value}", value=Quantity.of(neutrophils))
    if saturation and saturation.value < limits.SPO2_RED.value:
        return text("oxygen saturation {value}", value=Quantity.of(saturation))
    return None


def warns_of_reaction(seen: Observation, il6: Result, state: ChildState) -> bool:
    """Whether the signs of an infusion reaction are present before dose 3.

    IL-6 above its value before dose 1, CRP detectable again, white cells up. In a study of 40 children with
    systemic JIA, IL-6 before dose 3 was above that before dose 1 in those who reacted, and below it in the
    others.
    """
    exposure, crp = seen.exposure, seen.values.get("CRP")
    before = state.untreated.get("IL6", ())
    white = [seen.deviations[code].z for code in ("WBC", "NEUT") if code in seen.deviations]
    return (
        exposure.doses == limits.REACTION_DOSES.value
        and not seen.off_plan
        and (exposure.days_since or 0) > limits.BACK_TO_DAYS.value
        and bool(before)
        and il6.value > before[-1][1]
        and crp is not None
        and crp.comparator != "<"
        and max(white, default=0.0) >= limits.REACTION_SD.value
    )


def verdict_without_il6(scores: Scores) -> Verdict:
    """The verdict on a specimen without IL-6."""
    has_picture = scores.blood_picture >= limits.MAS_PICTURE.value
    if has_picture and scores.of("mas") >= max(limits.MAS_POINTS.value, scores.of("flare")):
        return Verdict(Level.URGENT, Suggestion.MAS, MAS)
    suggests = suggestion_of(scores)
    if _may_be_infection(suggests) and scores.infection >= limits.WITHOUT_IL6_POINTS.value:
        return Verdict(Level.ALERT, suggests, WITHOUT_IL6)
    return Verdict()


def strongest_value(scores: Scores, suggests: Suggestion, seen: Observation) -> Result:
    """The measured value with the most points for what is suggested."""
    pattern = PATTERNS.index("mas") if suggests is Suggestion.MAS else scores.infection_pattern
    points = {
        each.row.analyte: each.points[pattern] for each in scores.rows if each.row.analyte in seen.values
    }
    best = max(points, key=lambda code: points[code], default="")
    return seen.values[best] if best else next(iter(seen.values.values()))


def reason_with_few_values(because: Text, high: float | None, state: ChildState) -> Text:
    """The reason of a verdict if few values of the child are known; `high` is what the drug explains."""
    known = _what_is_known(high, state)
    return text("{because}; {known}", because=FEW, known=known) if because is FEW else known


def _what_is_known(high: float | None, state: ChildState) -> Text:
    """How many values of the child are known, and how much the drug alone raises IL-6 by that day."""
    before = [value for _, value in state.untreated.get("IL6", ()) if value > 0]
    count = len(before) + state.count
    earlier = text("%n earlier value(s)", "", count) if count else NO_EARLIER_VALUE
    if not before or high is None or high < before[-1]:
        return earlier
    return text(
        "{earlier}; the drug alone explains up to about {times} times the value before the first dose",
        earlier=earlier,
        times=times(high / before[-1]),
    )
