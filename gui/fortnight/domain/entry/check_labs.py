"""Check the results of one specimen before they are saved: errors, and questions to confirm.

An error prevents saving. A question must be confirmed, and the confirmation is stored with the entry. Forms,
imported files and corrections all use these checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from fortnight.domain.entry.check_common import moment_problems, weight_question
from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.drafts import (
    LabsDraft,
    Problem,
    Read,
    Severity,
)
from fortnight.domain.labs.catalogue import ANALYTES, UnknownAnalyte, convert, unit_label
from fortnight.domain.labs.display import Quantity, Range, analyte_name
from fortnight.domain.labs.growth_plausibility import bmi_question, height_question
from fortnight.domain.labs.units import UnknownUnit
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import Measured, NotANumber, parse, plain
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.draw_timing import Timing, infusion_of_day, timing_contradicts
from fortnight.domain.treatment.label_limits import (
    LIMITED_ANALYTES,
    LabelAction,
    label_limit,
    label_limit_text,
)

UNIT_SLIP_TOLERANCE = 0.15  # relative tolerance of the test for a wrong unit [P]
UNIT_SLIP_FACTORS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
# Acute-phase markers with the value (canonical unit) below which a change is noise. IL-6 is left out because
# it can change alone.
ACUTE_PHASE = {"CRP": 5.0, "SAA": 10.0, "ESR": 15.0, "FERR": 120.0}
CHANGED_FOLD = 2.0
MEASURES = ("HEIGHT", "WEIGHT")


def check_labs(course: Course, draft: LabsDraft, now: datetime) -> Read:
    """Read every typed value of a sheet and check it against the course.

    The results hold, by analyte, the typed value and the value in its canonical unit.
    """
    read = read_labs(draft)
    values = {code: value for code, (_, value, _) in read.results.items()}
    history = History.before(course, draft.collected_at, values.keys() | ACUTE_PHASE)
    found = check_values(history, draft.collected_at, values, now)
    return Read(
        read.results, (*read.problems, *timing_problems(course, draft.timing, draft.collected_at), *found)
    )


def timing_problems(course: Course, timing: str, drawn: datetime) -> Iterator[Problem]:
    """Report a draw whose recorded timing contradicts its time and the start of that day's infusion."""
    infusion = infusion_of_day(course, drawn.date())
    if infusion is None or not timing_contradicts(timing, drawn, infusion.started_at):
        return
    start = f"{infusion.started_at:%H:%M}"
    if timing == Timing.BEFORE:
        message = text(
            "Marked as drawn before the infusion that started at {start}. Type the time of the draw.",
            start=start,
        )
    else:
        message = text(
            "Marked as drawn after the infusion that started at {start}. Type the time of the draw.",
            start=start,
        )
    yield Problem("collected_at", message)


def read_labs(draft: LabsDraft) -> Read:
    """Read every typed value of a sheet. The problems are the values that cannot be read."""
    results: dict[str, tuple[Measured, float, str]] = {}
    wrong: list[Problem] = []
    for code, typed in draft.typed.items():
        try:
            measured = parse(typed.value)
            if measured is not None:
                results[code] = (measured, *convert(code, measured.value, typed.unit))
        except (NotANumber, UnknownAnalyte, UnknownUnit) as refused:
            wrong.append(Problem(code, refused.sentence))
    return Read(results, tuple(wrong))


def check_values(
    history: History, collected_at: datetime, values: Mapping[str, float], now: datetime
) -> Iterator[Problem]:
    """Every problem of the values of one specimen, which are in canonical units."""
    yield from moment_problems(history.child, collected_at, now, "collected_at")
    for check in VALUE_CHECKS:
        yield from check(history, collected_at, values)


# One value by itself ------------------------------------------------------------------------------


def _plausibility_problems(
    history: History, moment: datetime, values: Mapping[str, float]
) -> Iterator[Problem]:
    for code, value in values.items():
        problem = limit_problem(code, value)
        if problem is not None:
            yield problem


def limit_problem(code: str, value: float) -> Problem | None:
    """The problem of one value in its canonical unit: implausible or unusual; `None` if it is neither."""
    analyte = ANALYTES[code]
    (hard_low, hard_high), (low, high) = analyte.hard, analyte.soft_limits
    if low <= value <= high:
        return None
    words = {"name": analyte_name(code), "value": Quantity(code, value)}
    if not hard_low <= value <= hard_high:
        plausible = Range(code, hard_low, hard_high)
        return Problem(
            code,
            text("{name} {value} is not plausible. Plausible values are {range}.", **words, range=plausible),
        )
    return Problem(code, text("{name} {value} is unusual. Is it correct?", **words), Severity.QUESTION)


def _label_questions(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    """Ask about a value at which the label says to interrupt or discontinue, and quote the label."""
    for code in LIMITED_ANALYTES:
        if code not in values:
            continue
        result = Result("", code, values[code], moment)
        limit = label_limit(result, history.child.label, history.has_started(moment))
        if limit is not None and limit.act >= LabelAction.INTERRUPT:
            advice = label_limit_text(result, limit)
            yield Problem(code, text("{says}. Is the value correct?", says=advice), Severity.QUESTION)


# Values of one specimen compared with each other --------------------------------------------------

# Neutrophils and lymphocytes are part of the white cells; the diastolic pressure is not above the systolic
# one.
PARTS_AND_WHOLES = (("NEUT", "WBC"), ("LYMPH", "WBC"), ("DBP", "SBP"))


def _part_above_whole(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    for part, whole in PARTS_AND_WHOLES:
        if part in values and whole in values and values[part] > values[whole]:
            yield Problem(
                part,
                text(
                    "{part} cannot be higher than {whole}.",
                    part=analyte_name(part),
                    whole=analyte_name(whole),
                ),
            )


# Values compared with the child's earlier ones ----------------------------------------------------


def _unit_slip_questions(
    history: History, moment: datetime, values: Mapping[str, float]
) -> Iterator[Problem]:
    """Ask about a value that may be in a wrong unit.

    Its ratio to an earlier value is about a power of ten while the other acute-phase markers have not
    changed. IL-6 is left out: a tenfold rise is what the program looks for. Counts and scores are left out:
    they have no unit.
    """
    for code, value in values.items():
        if code == "IL6" or value <= 0 or not unit_label(ANALYTES[code].unit):
            continue
        for reference in (history.previous, history.median):
            known = reference(code)
            if known and is_power_of_ten(value / known) and _other_markers_unchanged(code, values, reference):
                yield Problem(code, _unit_slip_question(code, value, known), Severity.QUESTION)
                break


Reference = Callable[[str], float | None]


def is_power_of_ten(ratio: float) -> bool:
    """Whether the ratio of two values suggests that one of them is in a wrong unit."""
    return any(abs(ratio / slip - 1) <= UNIT_SLIP_TOLERANCE for slip in UNIT_SLIP_FACTORS)


def _other_markers_unchanged(code: str, values: Mapping[str, float], reference: Reference) -> bool:
    for other, noise in ACUTE_PHASE.items():
        known = reference(other) if other in values and other != code else None
        if known and max(known, values[other]) > noise and not _unchanged(values[other], known):
            return False
    return True


def _unchanged(value: float, known: float) -> bool:
    return 1 / CHANGED_FOLD < value / known < CHANGED_FOLD


def _unit_slip_question(code: str, value: float, known: float) -> Text:
    ratio = value / known
    factor = min(UNIT_SLIP_FACTORS, key=lambda slip: abs(ratio / slip - 1))
    direction = (
        text("{times} × higher", times=plain(factor))
        if factor > 1
        else text("{times} × lower", times=plain(1 / factor))
    )
    return text(
        "About {direction} than before. Did you mean {meant}? Check the unit.",
        direction=direction,
        meant=Quantity(code, round(value / factor, 3)),
    )


def _growth_problems(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    weight, height = history.weight, history.height
    if "WEIGHT" in values and weight is not None:
        yield from weight_question("WEIGHT", values["WEIGHT"], weight, moment)
    if "HEIGHT" in values and height is not None:
        question = height_question(values["HEIGHT"], moment.date(), height)
        if question is not None:
            yield Problem("HEIGHT", question, Severity.QUESTION)


def _bmi_questions(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    if "WEIGHT" in values and "HEIGHT" in values and values["HEIGHT"] > 0:
        question = bmi_question(values["WEIGHT"], values["HEIGHT"])
        if question is not None:
            yield Problem("HEIGHT", question, Severity.QUESTION)


# Every check of the values of a specimen, in the order in which the problems are shown. Each check is given
# the history of the child, the time of the draw and the values. A check added here is used for forms, files
# and corrections.
VALUE_CHECKS = (
    _plausibility_problems,
    _label_questions,
    _part_above_whole,
    _unit_slip_questions,
    _growth_problems,
    _bmi_questions,
)


# The specimen as it will be saved -----------------------------------------------------------------


def specimen_of(id: str, draft: LabsDraft, read: Read) -> Specimen:
    """The specimen that this sheet would be saved as."""
    method = draft.method.strip()
    results = tuple(
        Result(
            id,
            code,
            value,
            draft.collected_at,
            measured.comparator,
            method,
            draft.typed[code].value.strip(),
            draft.typed[code].unit,
        )
        for code, (measured, value, _) in read.results.items()
    )
    return Specimen(
        id,
        draft.collected_at,
        results,
        method,
        draft.visit,
        draft.symptoms.strip(),
        draft.note.strip(),
        draft.timing,
        confirmed_measures({code: value for code, (_, value, _) in read.results.items()}, read.problems),
    )


def confirmed_measures(values: Mapping[str, float], problems: Iterable[Problem]) -> dict[str, float]:
    """The heights and weights among these values about which a question was confirmed, in canonical units."""
    asked = {problem.field for problem in problems if problem.severity is Severity.QUESTION}
    return {code: values[code] for code in MEASURES if code in asked and code in values}


def with_specimen(course: Course, id: str, draft: LabsDraft, read: Read) -> Course:
    """The course as it would be if this sheet were saved, for the preview."""
    specimens = sorted(
        (*course.specimens, specimen_of(id, draft, read)), key=lambda s: (s.collected_at, s.id)
    )
    return Course(course.child, course.infusions, tuple(specimens), course.medication, course.events)
