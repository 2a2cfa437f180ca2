"""What each field is: a sentence, its limits and their sources, from the tables that check what is typed.

The window shows it for Shift+F1. A limit is never written here: it is taken from where it is checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.entry import check_child, check_common, check_infusion, check_medication, check_other
from fortnight.domain.entry.check_infusion import LONGEST_HOURS
from fortnight.domain.entry.check_taper import LONGEST_HOLD_DAYS
from fortnight.domain.entry.setting import PLACE_WORDS, Setting
from fortnight.domain.explanation.rules_page import CONFIDENCE_WORDS, limit_value, sourced
from fortnight.domain.infusion import checklist_limits
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, number
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.messages import Text, text
from fortnight.domain.people import CODE_GROUP, CODE_GROUPS, LONGEST_NAME, PIN_DIGITS, SHORTEST_PASSPHRASE
from fortnight.domain.treatment import dose, surveillance_limits

PROPOSED = text("Source: {source}", source=CONFIDENCE_WORDS["P"])
_SETTING_LIMITS = limits_in(checklist_limits, surveillance_limits)


@dataclass(frozen=True, slots=True)
class Note:
    """What a field is, the analyte that is typed in it, and limits with a source.

    `is_proposed` says that the limits in `words` are proposed.
    """

    words: Text
    analyte: str = ""
    limits: tuple[Limit, ...] = ()
    is_proposed: bool = False


_DAY = text("A day, such as 25 Nov 2026. It may not lie in the future unless something is planned.")
_TIME = text("A time of day, such as 9:30. A time in the future is refused.")
_WHY = text(
    "Why, in your own words, at most {most} characters. It is kept in the journal.",
    most=check_common.LONGEST_SHORT_TEXT,
)
_FREE = text("Optional, in your own words, at most {most} characters.", most=check_common.LONGEST_SHORT_TEXT)
_CHANGE = text(
    "In kg, of that day. A change of more than {percent} % within {days} days is asked about.",
    percent=number(check_common.WEIGHT_CHANGE * 100),
    days=check_common.WEIGHT_CHANGE_DAYS,
)
_PARENT = text(
    "In cm, from {low} to {high}. The target height is computed from both parents.",
    low=number(check_child.PARENT_CM[0]),
    high=number(check_child.PARENT_CM[1]),
)
_SECRET = text("Your passphrase. It is never stored and never shown.")
NOTES: Mapping[str, Note] = {
    # people
    "name": Note(text("A name, at most {most} characters.", most=LONGEST_NAME)),
    "secret": Note(_SECRET),
    "passphrase": Note(
        text(
            "At least {least} characters. Several unrelated words are hard to guess; a passphrase that is "
            "easy to guess is refused.",
            least=SHORTEST_PASSPHRASE,
        )
    ),
    "again": Note(text("The same passphrase once more, so that a slip is noticed.")),
    "key_secret": Note(text("The passphrase of the key, if it is not the one above.")),
    "pin": Note(
        text(
            "{low} to {high} digits, valid on this computer until the end of the day, kept in memory only.",
            low=PIN_DIGITS[0],
            high=PIN_DIGITS[1],
        )
    ),
    "code": Note(
        text(
            "The recovery code as it was printed: {groups} groups of {characters} characters.",
            groups=CODE_GROUPS,
            characters=CODE_GROUP,
        )
    ),
    "role": Note(text("What this person may enter. Everybody who can log in can read everything.")),
    "second": Note(text("The person who makes the second check; never the one who is logged in.")),
    "vouch": Note(text("Typed by the second person: the own PIN of today, or the own passphrase.")),
    # a child
    "number": Note(text("The hospital number, as on the wristband. It belongs to one child.")),
    "sex": Note(text("It chooses the growth reference and reference intervals.")),
    "birth_date": Note(
        text(
            "Day, month and year. More than {years} years ago is taken to be a typing error.",
            years=check_child.OLDEST_AGE_YEARS,
        ),
        is_proposed=True,
    ),
    "allergies": Note(text("Empty: nobody has asked yet. “Asked: no known allergies” is an answer.")),
    "label": Note(text("The label by which the dose is computed and its limits are quoted.")),
    "mother_cm": Note(_PARENT, is_proposed=True),
    "father_cm": Note(_PARENT, is_proposed=True),
    "child": Note(text("The child that the record belongs to: a name or a number.")),
    # times and words
    "day": Note(_DAY),
    "on": Note(_DAY),
    "at": Note(_DAY),
    "start": Note(_DAY),
    "since": Note(_DAY),
    "first": Note(_DAY),
    "last": Note(text("The day from which nothing of the drug is taken any more.")),
    "until": Note(text("The last day. Empty: still going on, or one day only.")),
    "started_at": Note(_TIME),
    "ended_at": Note(
        text("A time of day, if it is known. At most {hours} hours after the start.", hours=LONGEST_HOURS)
    ),
    "collected_at": Note(text("When the sample was drawn, not when the result came.")),
    "timing": Note(text("Whether the sample was drawn before or after the infusion of that day.")),
    "reason": Note(_WHY),
    "why": Note(_WHY),
    "note": Note(_FREE),
    "remark": Note(_FREE),
    "text": Note(
        text("What was seen and done, at most {most} characters.", most=check_other.LONGEST_DESCRIPTION)
    ),
    # an infusion
    "weight_kg": Note(_CHANGE, "WEIGHT", (dose.WEIGHT_LOW_KG, dose.WEIGHT_HIGH_KG), is_proposed=True),
    "dose_mg": Note(
        text(
            "In mg, as it was given. The dose of the label is suggested; a difference of more than "
            "{percent} % is asked about.",
            percent=number(check_infusion.DOSE_MISMATCH * 100),
        ),
        limits=(dose.SOFT_STOP_MG,),
        is_proposed=True,
    ),
    "lots": Note(text("The lot of each vial: scan it, or type it; several are separated by commas.")),
    "reaction": Note(text("What was seen during or after the infusion. Empty: none.")),
    # values
    "value": Note(text("The corrected value, with < or > as the laboratory wrote it.")),
    "unit": Note(text("The unit in which the value is typed.")),
    "method": Note(text("The laboratory and its assay. Values of another assay begin a new series.")),
    "symptoms": Note(text("What the child had when the sample was drawn; it is part of the evidence.")),
    "height": Note(text("In cm. A height that does not fit the others is asked about."), "HEIGHT"),
    "weight": Note(_CHANGE, "WEIGHT", is_proposed=True),
    # other drugs
    "drug": Note(text("A name of the list, or any other drug.")),
    "act": Note(text("Start a drug, change its dose, or stop it.")),
    "do": Note(text("Hold the dose, go one step back, or end the plan.")),
    "dose": Note(
        text(
            "The dose of one time; two doses in turn as 5/2.5. A dose {fold} times another one of the drug, "
            "or above {mg} mg/kg/day of prednisone, is asked about.",
            fold=number(check_medication.ASKED_FACTOR),
            mg=number(check_medication.ASKED_MG_PER_KG),
        ),
        is_proposed=True,
    ),
    "times": Note(
        text("How often, at most {most} times a day or week.", most=check_medication.MOST_TIMES),
        is_proposed=True,
    ),
    "per": Note(text("Whether the number of times is a day, a week, with each infusion, or when needed.")),
    "route": Note(text("How the drug is given.")),
    "now_mg": Note(text("What is taken now, in mg a day: the plan begins from it.")),
    "how": Note(text("Steps by percent, evenly to zero, or steps that are typed.")),
    "every_days": Note(text("The number of days of each step.")),
    "percent": Note(text("By how much of the dose each step is less.")),
    "smallest_mg": Note(text("Below this dose the plan goes to zero.")),
    "steps": Note(text("One step a line: the day, then the dose in mg a day.")),
    "plan": Note(text("The plan that is changed.")),
    "days": Note(
        text(
            "A number of days: {low} to {high} between infusions, at most {hold} for a dose that is held.",
            low=check_child.INTERVAL_DAYS[0],
            high=check_child.INTERVAL_DAYS[1],
            hold=LONGEST_HOLD_DAYS,
        ),
        is_proposed=True,
    ),
    # plans, targets, alerts
    "due": Note(text("The due date, or the day by which a target is to be reached.")),
    "to": Note(text("The new day. The dates after it follow from the day on which it is given.")),
    "aim": Note(text("What is to be reached; it is judged by the visit nearest to its day.")),
    "site": Note(text("Where the infection was, if it was one.")),
    "organism": Note(text("The organism, if it is known.")),
}
"""The note of each field by its name in the forms."""

DETAIL = Note(text("A detail of this kind of event. Empty: not known."))


def field_note(name: str) -> tuple[Text, ...]:
    """Return the sentences about a field; a field that is not in the table is a detail of an event."""
    note = NOTES.get(name, DETAIL)
    proposed = (PROPOSED,) if note.is_proposed else ()
    of_value = analyte_note(note.analyte) if note.analyte else ()
    return (note.words, *proposed, *of_value, *map(_limit, note.limits))


def analyte_note(code: str) -> tuple[Text, ...]:
    """Return what is asked about and what is refused of a value, with the source."""
    analyte = ANALYTES[code]
    low, high = (Quantity(code, value) for value in analyte.hard)
    least, most = (Quantity(code, value) for value in analyte.soft_limits)
    found = [
        text("Asked about outside {low} to {high}.", low=least, high=most),
        text("Refused outside {low} to {high}.", low=low, high=high),
    ]
    if analyte.source:
        found.append(text("Source: {source}", source=analyte.source))
    return tuple(found)


def vital_note(code: str) -> tuple[Text, ...]:
    """Return what is asked about and refused of a vital sign at the bedside."""
    if code not in PLAUSIBLE:
        return analyte_note(code)
    ask = PLAUSIBLE[code]
    low, high = (Quantity(code, value) for value in ANALYTES[code].hard)
    return (
        text("Asked about below {low}. {source}", low=limit_value(ask.low), source=_source(ask.low)),
        text("Asked about above {high}. {source}", high=limit_value(ask.high), source=_source(ask.high)),
        text("Refused outside {low} to {high}.", low=low, high=high),
    )


def setting_note(setting: Setting) -> tuple[Text, ...]:
    """Return what a setting means, what is allowed, its default with its source, and who may change it."""
    default = text("Default: {value}", value=setting.kind.shown(setting.default))
    limit = _SETTING_LIMITS.get(setting.key.upper().removeprefix("WATCH_"))
    source = (_source(limit),) if limit is not None else ()
    place = text("{place}. May be changed by: {roles}", place=PLACE_WORDS[setting.place], roles=setting.who)
    return (setting.meaning, setting.kind.requirement, default, *source, place)


def _limit(limit: Limit) -> Text:
    value, source = limit_value(limit), _source(limit)
    return text("{name}: {value}. {source}", name=limit.name, value=value, source=source)


def _source(limit: Limit) -> Text:
    return text("Source: {source}", source=sourced(limit.source, limit.confidence))
