"""What the sums of a specimen mean: the level, the explanation that leads, and the reason in words."""

from __future__ import annotations

from fortnight.domain.alert import limits
from fortnight.domain.alert.child_state import Known
from fortnight.domain.alert.evidence_table import PATTERNS
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.scoring import Sight, Weighed, without
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Result, Specimen
from fortnight.domain.treatment.exposure import Phase
from fortnight.domain.treatment.label_limits import Act, label_limit

IL6_ROWS = frozenset({"IL6", "IL-6 before"})
NOT_ABOVE = text("not above this child's own level")
WITHIN = text("within the child's own range")
FEW = text("too few values of this child are known to judge it")
MAS = text("the pattern of macrophage activation syndrome")
REACTION = text(
    "IL-6 above its value before dose 1, CRP detectable and white cells up: review before this dose"
)
COMPANIONS = text("the other markers speak for an infection; IL-6 itself is not raised")


def level_of(
    weighed: Weighed, sd: float | None, specimen: Specimen, few: bool, phase: Phase
) -> tuple[Level, str, Text]:
    """The level and the explanation from the sums; `few`: this child's own range is not known yet.

    In the run-in a card needs less: infections are as frequent, and each finding says less.
    """
    needed = (limits.EARLY_CARD_POINTS if phase is Phase.RUN_IN else limits.CARD_POINTS).value
    infection, flare, mas = weighed.infection, weighed.of("flare"), weighed.of("mas")
    best, suggests = max(infection, flare), suggests_of(weighed)
    low = sd is None or sd < limits.CARD_NEEDS_SD.value
    if mas >= limits.MAS_POINTS.value and weighed.blood_picture >= limits.MAS_PICTURE.value:
        leads = mas >= best or low
        return Level.URGENT, "mas" if leads else suggests, MAS
    if low or sd is None:
        return by_companions(weighed, suggests)
    if best < needed + limits.WATCH_POINTS.value:
        return _unknown(sd, suggests) if few else (Level.NONE, suggests, WITHIN)
    flag = red_flag(specimen)
    if flag is not None:
        return Level.URGENT, suggests, text("higher than expected, and {flag}", flag=flag)
    if best < needed:
        return Level.WATCH, suggests, _because(sd, best, "points short of a card: {points}")
    return Level.ALERT, suggests, _because(sd, best, "points over a well day with its company: {points}")


def by_companions(weighed: Weighed, suggests: str) -> tuple[Level, str, Text]:
    """IL-6 was drawn and did not move: the other markers make a card of their own name, or nothing."""
    if suggests in ("infection", "unclear") and weighed.infection >= limits.COMPANIONS_POINTS.value:
        return Level.ALERT, suggests, COMPANIONS
    return Level.NONE, suggests, NOT_ABOVE


def others_speak(weighed: Weighed) -> bool:
    """Whether the other markers make a card by themselves, whatever IL-6 says."""
    return without(weighed, IL6_ROWS).infection >= limits.COMPANIONS_POINTS.value


def _unknown(sd: float, suggests: str) -> tuple[Level, str, Text]:
    """Not judged for want of values, which is no all-clear: a silent mark where the value is high."""
    return Level.WATCH if sd >= limits.FEW_NEEDS_SD.value else Level.NONE, suggests, FEW


def _because(sd: float, best: float, words: str) -> Text:
    rise = "IL-6 is {sd} SD above what is usual for this child, "
    return text(rise + words, sd=f"{sd:.1f}", points=f"{abs(best):g}")


def suggests_of(weighed: Weighed) -> str:
    """The leading explanation if it stands clear of the next; else unclear."""
    bacterial, viral, flare, mas, lost_effect, measurement = weighed.sums
    if max(bacterial, viral, flare, mas) < limits.WATCH_POINTS.value:
        if max(lost_effect, measurement) < limits.NAMED_POINTS.value:
            return "unclear"
        return "lost-effect" if lost_effect >= measurement else "measurement"
    named = {"infection": max(bacterial, viral), "flare": flare}
    if weighed.blood_picture >= limits.MAS_PICTURE.value:
        named["mas"] = mas
    lead = max(named, key=lambda name: named[name])
    rest = max(each for name, each in named.items() if name != lead)
    if named[lead] >= rest + limits.CLEAR_POINTS.value:
        return lead
    return "flare" if named["flare"] >= named["infection"] else "unclear"


def red_flag(specimen: Specimen) -> Text | None:
    """A finding that needs someone at once when IL-6 is up."""
    neutrophils, saturation = specimen.value("NEUT"), specimen.value("SPO2")
    limit = label_limit(neutrophils, "us-eu") if neutrophils else None
    if neutrophils and limit and limit.act is Act.DISCONTINUE:
        return text("neutrophils {value}", value=Quantity.of(neutrophils))
    if saturation and saturation.value < limits.SPO2_RED.value:
        return text("oxygen saturation {value}", value=Quantity.of(saturation))
    return None


def warns_of_reaction(sight: Sight, il6: Result, known: Known) -> bool:
    """Before dose 3: IL-6 above its value before dose 1, CRP detectable again, white cells up.

    In a study of 40 children with systemic JIA IL-6 before dose 3 was above that before dose 1 in those who
    reacted, and below it in the others.
    """
    exposure, crp = sight.exposure, sight.values.get("CRP")
    before = known.untreated.get("IL6", ())
    white = [sight.surprises[code].z for code in ("WBC", "NEUT") if code in sight.surprises]
    return (
        exposure.doses == limits.REACTION_DOSES.value
        and not sight.off_plan
        and (exposure.days_since or 0) > limits.BACK_TO_DAYS.value
        and bool(before)
        and il6.value > before[-1][1]
        and crp is not None
        and crp.comparator != "<"
        and max(white, default=0.0) >= limits.REACTION_SD.value
    )


def level_without_il6(weighed: Weighed) -> tuple[Level, str, Text]:
    """The level, the explanation and the reason of a specimen without IL-6."""
    picture = weighed.blood_picture >= limits.MAS_PICTURE.value
    if picture and weighed.of("mas") >= max(limits.MAS_POINTS.value, weighed.of("flare")):
        return Level.URGENT, "mas", MAS
    suggests = suggests_of(weighed)
    if suggests in ("infection", "unclear") and weighed.infection >= limits.WITHOUT_IL6_POINTS.value:
        return Level.ALERT, suggests, text("the other markers speak for an infection; IL-6 was not measured")
    return Level.NONE, "unclear", text("")


def strongest(weighed: Weighed, suggests: str, sight: Sight) -> Result:
    """The measured value that speaks most for what is suggested."""
    pattern = "mas" if suggests == "mas" else PATTERNS[weighed.face]
    points = {
        w.row.analyte: w.points[PATTERNS.index(pattern)]
        for w in weighed.weights
        if w.row.analyte in sight.values
    }
    best = max(points, key=lambda code: points[code], default="")
    return sight.values[best] if best else next(iter(sight.values.values()))


def lead(weighed: Weighed, suggests: str, sight: Sight) -> Quantity:
    """The marker that makes a card where IL-6 does not, with its value."""
    return Quantity.of(strongest(weighed, suggests, sight))
