"""What is wrong, or worth asking, about something typed in before it is saved.

An `error` blocks saving; a `question` needs a confirming tick, which is kept with the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

from fortnight.domain.analytes import ANALYTES, UnknownAnalyte, convert, unit_label
from fortnight.domain.children import Child, Sex
from fortnight.domain.course import Course, Infusion, Result, Specimen
from fortnight.domain.dosing import LABELS, DoseRefused, band_crossed, dose
from fortnight.domain.shown import spoken
from fortnight.domain.units import UnknownUnit
from fortnight.domain.values import Measured, NotANumber, parse, plain
from fortnight.domain.wording import Text, text

AHEAD_ALLOWED = timedelta(minutes=5)  # clocks of two machines differ a little
OLDEST_AGE_YEARS = 30  # a birth date further back is a slip [P]
SLIP_TOLERANCE = 0.15  # clinical unit-slip test [P]
SLIPS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
# Acute-phase markers, and below which value a change of theirs is noise. IL-6 is not asked: it moves alone.
ACUTE_PHASE = {"CRP": 5.0, "SAA": 10.0, "ESR": 15.0, "FERR": 120.0}
MOVED_FOLD = 2.0
WEIGHT_CHANGE = 0.10  # within 14 days [P]
WEIGHT_CHANGE_DAYS = 14
HEIGHT_FALL_CM = 1.0
LONGEST_INFUSION = timedelta(hours=24)
DOSE_MISMATCH = 0.10  # of the label's dose [P]


class Severity(StrEnum):
    """Whether it blocks saving, or asks."""

    ERROR = "error"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to say beside one field."""

    field: str
    message: Text
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a box, and the unit shown beside it."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class LabsDraft:
    """A sheet of labs of one child and one moment, as typed."""

    collected_at: datetime
    typed: Mapping[str, Typed]
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class InfusionDraft:
    """An infusion recorded after the fact, as typed."""

    started_at: datetime
    ended_at: datetime | None
    weight_kg: str
    dose_mg: str
    lots: str = ""
    reaction: str = ""
    note: str = ""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ChildDraft:
    """A child to register, as typed."""

    number: str
    name: str
    sex: str
    birth_date: date | None
    allergies: str = ""
    label: str = "us-eu"
    interval_days: int = 14
    note: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A draft that was read: the results that can be saved, and all there is to say."""

    results: Mapping[str, tuple[Measured, float, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def questions(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.QUESTION)


# Labs -------------------------------------------------------------------------------------------


def check_labs(course: Course, draft: LabsDraft, now: datetime) -> Read:
    """Read every box of a sheet: typed value, canonical value and unit by analyte, and the problems."""
    results: dict[str, tuple[Measured, float, str]] = {}
    problems = list(_moment_problems(course.child, draft.collected_at, now, "collected_at"))
    for code, typed in draft.typed.items():
        try:
            measured = parse(typed.value)
            if measured is not None:
                value, unit = convert(code, measured.value, typed.unit)
                results[code] = (measured, value, unit)
        except (NotANumber, UnknownAnalyte, UnknownUnit) as refused:
            problems.append(Problem(code, refused.sentence))
    for code, (_, value, _) in results.items():
        problems.extend(_limit_problems(code, value))
    values = {code: value for code, (_, value, _) in results.items()}
    problems.extend(_impossible_together(values))
    problems.extend(_slips(course, draft.collected_at, values))
    problems.extend(_growth_problems(course, draft.collected_at, values))
    return Read(results, tuple(problems))


def check_value(course: Course, code: str, typed: Typed, collected_at: datetime, now: datetime) -> Read:
    """The same for one value that is corrected."""
    return check_labs(course, LabsDraft(collected_at, {code: typed}), now)


def _limit_problems(code: str, value: float) -> Iterator[Problem]:
    analyte = ANALYTES[code]
    (hard_low, hard_high), (low, high) = analyte.hard, analyte.soft_limits
    unit = unit_label(analyte.unit)
    if not hard_low <= value <= hard_high:
        yield Problem(
            code,
            text(
                "{name} {value} {unit} cannot be: it must lie between {low} and {high}.",
                name=spoken(code),
                value=plain(value),
                unit=unit,
                low=plain(hard_low),
                high=plain(hard_high),
            ),
        )
    elif not low <= value <= high:
        yield Problem(
            code,
            text(
                "{name} {value} {unit} is unusual. Is it right?",
                name=spoken(code),
                value=plain(value),
                unit=unit,
            ),
            Severity.QUESTION,
        )


# Neutrophils and lymphocytes are part of the white cells; the pressures have an order.
PARTS = (("NEUT", "WBC"), ("LYMPH", "WBC"), ("DBP", "SBP"))


def _impossible_together(values: Mapping[str, float]) -> Iterator[Problem]:
    for part, whole in PARTS:
        if part in values and whole in values and values[part] > values[whole]:
            yield Problem(
                part, text("{part} cannot be more than {whole}.", part=spoken(part), whole=spoken(whole))
            )


def _slips(course: Course, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    """A value about a power of ten off, while the other acute-phase markers stayed: which unit is it?

    Not asked of IL-6: all its units share one scale, and a tenfold rise is what the program looks for.
    """
    for code, value in values.items():
        if code == "IL6" or value <= 0:
            continue
        for reference in (_previous, _own_median):
            known = reference(course, code, moment)
            if known and _is_slip(value / known) and _others_stayed(course, code, moment, values, reference):
                yield Problem(code, _slip_question(code, value, known), Severity.QUESTION)
                break


Reference = Callable[[Course, str, datetime], float | None]


def _previous(course: Course, code: str, moment: datetime) -> float | None:
    result = course.latest(code, before=moment)
    return result.value if result else None


def _own_median(course: Course, code: str, moment: datetime) -> float | None:
    values = [r.value for r in course.of(code) if r.collected_at < moment]
    return median(values) if values else None


def _is_slip(ratio: float) -> bool:
    return any(abs(ratio / slip - 1) <= SLIP_TOLERANCE for slip in SLIPS)


def _others_stayed(
    course: Course, code: str, moment: datetime, values: Mapping[str, float], reference: Reference
) -> bool:
    for other, noise in ACUTE_PHASE.items():
        known = reference(course, other, moment) if other in values and other != code else None
        if known and max(known, values[other]) > noise and not _alike(values[other], known):
            return False
    return True


def _alike(value: float, known: float) -> bool:
    return 1 / MOVED_FOLD < value / known < MOVED_FOLD


def _slip_question(code: str, value: float, known: float) -> Text:
    ratio = value / known
    factor = min(SLIPS, key=lambda slip: abs(ratio / slip - 1))
    direction = (
        text("{times} × more", times=plain(factor))
        if factor > 1
        else text("{times} × less", times=plain(1 / factor))
    )
    return text(
        "{direction}: {meant} {unit}? Which unit?",
        direction=direction,
        meant=plain(round(value / factor, 3)),
        unit=unit_label(ANALYTES[code].unit),
    )


def _growth_problems(course: Course, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    weight, height = course.weight(), course.latest("HEIGHT", before=moment)
    if "WEIGHT" in values and weight is not None:
        yield from _weight_question("WEIGHT", values["WEIGHT"], weight, moment)
    if "HEIGHT" in values and height is not None and values["HEIGHT"] < height.value - HEIGHT_FALL_CM:
        yield Problem(
            "HEIGHT",
            text("Shorter than before ({before} cm). Is it right?", before=plain(height.value)),
            Severity.QUESTION,
        )


def _weight_question(
    name: str, new: float, known: tuple[float, datetime], moment: datetime
) -> Iterator[Problem]:
    before, when = known
    recent = abs((moment - when).days) <= WEIGHT_CHANGE_DAYS
    if abs(new / before - 1) > (WEIGHT_CHANGE if recent else 2 * WEIGHT_CHANGE):
        yield Problem(
            name,
            text(
                "{percent} % against {before} kg. Is the weight right?",
                percent=f"{(new / before - 1) * 100:+.0f}",
                before=plain(before),
            ),
            Severity.QUESTION,
        )


def _moment_problems(child: Child, moment: datetime, now: datetime, name: str) -> Iterator[Problem]:
    if moment > now + AHEAD_ALLOWED:
        yield Problem(name, text("This time lies in the future."))
    if moment.date() < child.birth_date:
        yield Problem(name, text("This time lies before the child's birth."))


# Infusions --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadInfusion:
    """An infusion draft that was read."""

    weight_kg: float | None
    dose_mg: float | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def questions(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.QUESTION)


def check_infusion(course: Course, draft: InfusionDraft, now: datetime) -> ReadInfusion:
    """Read an infusion: weight and dose in kg and mg, and what is wrong or worth asking."""
    problems = list(_moment_problems(course.child, draft.started_at, now, "started_at"))
    problems.extend(_duration_problems(draft))
    weight = _number(draft.weight_kg, "weight_kg", problems)
    dose_mg = _number(draft.dose_mg, "dose_mg", problems)
    if weight is None and not any(p.field == "weight_kg" for p in problems):
        problems.append(Problem("weight_kg", text("Type the weight in kg.")))
    if dose_mg is None and not any(p.field == "dose_mg" for p in problems):
        problems.append(Problem("dose_mg", text("Type the dose that was given, in mg.")))
    if weight is not None:
        problems.extend(_dose_problems(course, draft, weight, dose_mg))
    problems.extend(_same_day(course, draft))
    return ReadInfusion(weight, dose_mg, tuple(problems))


def _number(typed: str, name: str, problems: list[Problem]) -> float | None:
    try:
        measured = parse(typed)
    except NotANumber as refused:
        problems.append(Problem(name, refused.sentence))
        return None
    if measured is None or not measured.comparator:
        return None if measured is None else measured.value
    problems.append(Problem(name, text("Type a number without “{sign}”.", sign=measured.comparator)))
    return None


def _duration_problems(draft: InfusionDraft) -> Iterator[Problem]:
    if draft.ended_at is None:
        return
    if draft.ended_at <= draft.started_at:
        yield Problem("ended_at", text("The end lies before the start."))
    elif draft.ended_at - draft.started_at > LONGEST_INFUSION:
        yield Problem("ended_at", text("That is longer than a day."))


def _dose_problems(
    course: Course, draft: InfusionDraft, weight: float, dose_mg: float | None
) -> Iterator[Problem]:
    try:
        label = dose(weight, course.child.label)
    except DoseRefused as refused:
        yield Problem("weight_kg", refused.sentence)
        return
    known = course.weight()
    if known is not None:
        yield from _weight_question("weight_kg", weight, known, draft.started_at)
        yield from _band_question(course.child, known[0], weight)
    if dose_mg is not None:
        yield from _dose_questions(dose_mg, label.prepared_mg, label.soft_stop)


def _dose_questions(dose_mg: float, prepared: float, soft_stop: bool) -> Iterator[Problem]:
    if not 0 < dose_mg < 5000:
        yield Problem("dose_mg", text("A dose of {dose} mg cannot be.", dose=plain(dose_mg)))
    elif abs(dose_mg / prepared - 1) > DOSE_MISMATCH:
        yield Problem(
            "dose_mg",
            text(
                "The label's dose for this weight is {label} mg. Is {dose} mg right?",
                label=plain(prepared),
                dose=plain(dose_mg),
            ),
            Severity.QUESTION,
        )
    if soft_stop:
        yield Problem("dose_mg", text("More than 800 mg: is it meant?"), Severity.QUESTION)


def _band_question(child: Child, before: float, weight: float) -> Iterator[Problem]:
    crossed = band_crossed(before, weight, child.label)
    if crossed is not None:
        old, new = crossed
        yield Problem(
            "weight_kg",
            text(
                "This weight crosses {limit} kg: {new} instead of {old} mg/kg. The label changes the dose "
                "only on a lasting change of weight. Is it meant?",
                limit=plain(max(old.from_kg, new.from_kg)),
                new=plain(new.mg_per_kg),
                old=plain(old.mg_per_kg),
            ),
            Severity.QUESTION,
        )


def _same_day(course: Course, draft: InfusionDraft) -> Iterator[Problem]:
    if any(i.started_at.date() == draft.started_at.date() for i in course.infusions):
        yield Problem(
            "started_at",
            text("An infusion is already recorded on this day. Is this a second one?"),
            Severity.QUESTION,
        )


# Children ---------------------------------------------------------------------------------------


def check_child(draft: ChildDraft, today: date, known: Mapping[str, str]) -> tuple[Problem, ...]:
    """Check a child to register; `known` maps the numbers already given to the names they belong to."""
    return tuple(_child_problems(draft, today, known))


def _child_problems(draft: ChildDraft, today: date, known: Mapping[str, str]) -> Iterator[Problem]:
    number, name = draft.number.strip(), draft.name.strip()
    if not number:
        yield Problem("number", text("Type the hospital's number."))
    elif number in known:
        yield Problem("number", text("{number} is already {name}.", number=number, name=known[number]))
    if not name:
        yield Problem("name", text("Type the name."))
    yield from (
        Problem(field, wrong)
        for field, value in (("number", number), ("name", name))
        if (wrong := unreadable(value)) is not None
    )
    yield from _birth_problems(draft.birth_date, today)
    if draft.sex not in set(Sex):
        yield Problem("sex", text("Choose the sex; “unknown” is an answer."))
    if draft.label not in LABELS:
        yield Problem("label", text("Choose the label that this site doses by."))
    if name and name in known.values():
        yield Problem("name", text("Another child has this name. Is this a second one?"), Severity.QUESTION)


def _birth_problems(birth: date | None, today: date) -> Iterator[Problem]:
    if birth is None:
        yield Problem("birth_date", text("Type the birth date as day, month and year."))
    elif birth > today:
        yield Problem("birth_date", text("The birth date lies in the future."))
    elif (today - birth).days > OLDEST_AGE_YEARS * 366:
        yield Problem(
            "birth_date", text("More than {years} years ago: is the year right?", years=OLDEST_AGE_YEARS)
        )


LONGEST_NAME = 200


def unreadable(value: str) -> Text | None:
    """Why a short text cannot be kept: too long, or with characters that cannot be seen."""
    if len(value) > LONGEST_NAME:
        return text("Longer than {most} characters.", most=LONGEST_NAME)
    if any(not c.isprintable() or "\ud800" <= c <= "\udfff" for c in value):
        return text("It holds a character that cannot be seen. Type it anew.")
    return None


# The course as it would be ----------------------------------------------------------------------


def with_specimen(course: Course, id: str, draft: LabsDraft, read: Read) -> Course:
    """The course as it would be if this sheet were saved: for the preview."""
    results = tuple(
        Result(id, code, value, draft.collected_at, measured.comparator, draft.method)
        for code, (measured, value, _) in read.results.items()
    )
    specimen = Specimen(id, draft.collected_at, results, draft.method, draft.visit, draft.symptoms)
    specimens = tuple(sorted((*course.specimens, specimen), key=lambda s: (s.collected_at, s.id)))
    return Course(course.child, course.infusions, specimens, course.medication, course.events)


def with_infusion(course: Course, infusion: Infusion) -> Course:
    """The course as it would be with one more infusion."""
    infusions = tuple(sorted((*course.infusions, infusion), key=lambda i: (i.started_at, i.id)))
    return Course(course.child, infusions, course.specimens, course.medication, course.events)
