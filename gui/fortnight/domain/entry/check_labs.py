"""What is wrong, or worth asking, about the results of one specimen before they are saved.

An `error` blocks saving; a `question` has to be confirmed, which is kept with the entry. Forms, imported
files and corrections are checked here alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from fortnight.domain.labs.display import Quantity, Range, spoken
from fortnight.domain.labs.units import UnknownUnit
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import Measured, NotANumber, parse, plain
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.draw_timing import Timing, contradicts, infusion_of_day
from fortnight.domain.treatment.label_limits import LIMITED, Act, label_limit, label_words

SLIP_TOLERANCE = 0.15  # clinical unit-slip test [P]
SLIPS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
# Acute-phase markers, and below which value a change of theirs is noise. IL-6 is not asked: it moves alone.
ACUTE_PHASE = {"CRP": 5.0, "SAA": 10.0, "ESR": 15.0, "FERR": 120.0}
MOVED_FOLD = 2.0
HEIGHT_FALL_CM = 1.0


def check_labs(course: Course, draft: LabsDraft, now: datetime) -> Read:
    """Read every box of a sheet: typed value, canonical value and unit by analyte, and the problems."""
    read = read_labs(draft)
    values = {code: value for code, (_, value, _) in read.results.items()}
    history = History.before(course, draft.collected_at, values.keys() | ACUTE_PHASE)
    found = check_values(history, draft.collected_at, values, now)
    return Read(
        read.results, (*read.problems, *timing_problems(course, draft.timing, draft.collected_at), *found)
    )


def timing_problems(course: Course, timing: str, drawn: datetime) -> Iterator[Problem]:
    """A draw that was said to be on the other side of that day's infusion than its time is."""
    infusion = infusion_of_day(course, drawn.date())
    if infusion is None or not contradicts(timing, drawn, infusion.started_at):
        return
    words = {
        Timing.BEFORE: "Drawn before the infusion that started {start}? Type the time of the draw.",
        Timing.AFTER: "Drawn after the infusion that started {start}? Type the time of the draw.",
    }
    start = f"{infusion.started_at:%H:%M}"
    yield Problem("collected_at", text(words[Timing(timing)], start=start))


def read_labs(draft: LabsDraft) -> Read:
    """Read every box of a sheet; the problems are those of boxes that cannot be read."""
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
    """All there is to say about the canonical values of one specimen, however they came in."""
    yield from moment_problems(history.child, collected_at, now, "collected_at")
    for check in VALUE_CHECKS:
        yield from check(history, collected_at, values)


# One value, whoever the child is ------------------------------------------------------------------


def _limits(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    for code, value in values.items():
        problem = limit_problem(code, value)
        if problem is not None:
            yield problem


def limit_problem(code: str, value: float) -> Problem | None:
    """What is to be said of a canonical value by itself: that it cannot be, or that it is unusual."""
    analyte = ANALYTES[code]
    (hard_low, hard_high), (low, high) = analyte.hard, analyte.soft_limits
    if low <= value <= high:
        return None
    words = {"name": spoken(code), "value": Quantity(code, value)}
    if not hard_low <= value <= hard_high:
        plausible = Range(code, hard_low, hard_high)
        return Problem(
            code,
            text("{name} {value} is not plausible: plausible values are {range}.", **words, range=plausible),
        )
    return Problem(code, text("{name} {value} is unusual. Is it right?", **words), Severity.QUESTION)


def _label(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    """A value at which the label says interrupt or discontinue is asked about in the label's words."""
    for code in LIMITED:
        if code not in values:
            continue
        result = Result("", code, values[code], moment)
        limit = label_limit(result, history.child.label, history.has_started(moment))
        if limit is not None and limit.act >= Act.INTERRUPT:
            says = label_words(result, limit)
            yield Problem(code, text("{says}. Is the value right?", says=says), Severity.QUESTION)


# Values of one specimen beside each other ---------------------------------------------------------

# Neutrophils and lymphocytes are part of the white cells; the pressures have an order.
PARTS = (("NEUT", "WBC"), ("LYMPH", "WBC"), ("DBP", "SBP"))


def _impossible_together(
    history: History, moment: datetime, values: Mapping[str, float]
) -> Iterator[Problem]:
    for part, whole in PARTS:
        if part in values and whole in values and values[part] > values[whole]:
            yield Problem(
                part, text("{part} cannot be more than {whole}.", part=spoken(part), whole=spoken(whole))
            )


# Values beside the child's earlier ones -----------------------------------------------------------


def _slips(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    """A value about a power of ten off, while the other acute-phase markers stayed: which unit is it?

    Not asked of IL-6: all its units share one scale, and a tenfold rise is what the program looks for. Nor of
    counts and scores, which have no unit.
    """
    for code, value in values.items():
        if code == "IL6" or value <= 0 or not unit_label(ANALYTES[code].unit):
            continue
        for reference in (history.previous, history.median):
            known = reference(code)
            if known and _is_slip(value / known) and _others_stayed(code, values, reference):
                yield Problem(code, _slip_question(code, value, known), Severity.QUESTION)
                break


Reference = Callable[[str], float | None]


def _is_slip(ratio: float) -> bool:
    return any(abs(ratio / slip - 1) <= SLIP_TOLERANCE for slip in SLIPS)


def _others_stayed(code: str, values: Mapping[str, float], reference: Reference) -> bool:
    for other, noise in ACUTE_PHASE.items():
        known = reference(other) if other in values and other != code else None
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
        "{direction} than before: is {meant} meant? Which unit?",
        direction=direction,
        meant=Quantity(code, round(value / factor, 3)),
    )


def _growth(history: History, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    weight, height = history.weight, history.previous("HEIGHT")
    if "WEIGHT" in values and weight is not None:
        yield from weight_question("WEIGHT", values["WEIGHT"], weight, moment)
    if "HEIGHT" in values and height is not None and values["HEIGHT"] < height - HEIGHT_FALL_CM:
        yield Problem(
            "HEIGHT",
            text("Shorter than before ({before}). Is it right?", before=Quantity("HEIGHT", height)),
            Severity.QUESTION,
        )


# Every check of the values of a specimen, in the order in which they are said. Each is given what is known of
# the child, when the specimen was drawn, and its values. A check added here holds for forms, files and
# corrections.
VALUE_CHECKS = (_limits, _label, _impossible_together, _slips, _growth)


# The specimen as it will be -----------------------------------------------------------------------


def specimen_of(id: str, draft: LabsDraft, read: Read) -> Specimen:
    """The specimen that a sheet comes to."""
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
    )


def with_specimen(course: Course, id: str, draft: LabsDraft, read: Read) -> Course:
    """The course as it would be if this sheet were saved: for the preview."""
    specimens = sorted(
        (*course.specimens, specimen_of(id, draft, read)), key=lambda s: (s.collected_at, s.id)
    )
    return Course(course.child, course.infusions, tuple(specimens), course.medication, course.events)
