"""The kinds of dated events of a child: the word of each, and the details that it may have.

A kind that is not listed, such as one of a later version, is kept and shown as a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.messages import Text, Word, text, word
from fortnight.domain.record import event_words as offered
from fortnight.domain.record.event_fields import VALUE, Detail, Details, Field, Input

RESULT_WORDS, TB_METHODS, DISEASES = offered.RESULTS, offered.TB_METHODS, offered.DISEASES


class EventKind(StrEnum):
    """What happened. The values are stored and never change."""

    INFECTION = "infection"
    SIGNS = "signs"
    FEVER = "fever"
    RASH = "rash"
    VOMITING = "vomiting"
    ARTHRITIS = "arthritis"
    FLARE = "flare"
    MAS = "mas"
    CONTACT = "contact"
    VACCINE = "vaccine"
    LIVE_VACCINE = "live-vaccine"
    SURGERY = "surgery"
    IMAGING = "imaging"
    EYE = "eye"
    TB_SCREEN = "tb-screen"
    SEROLOGY = "serology"
    PREGNANCY_TEST = "pregnancy-test"
    PUBERTY = "puberty"
    LUNG = "lung"
    VACCINE_RECORD = "vaccination-record"
    ADMISSION = "admission"
    SAMPLE = "sample"
    WELL = "well"
    NOTE = "note"


class ResultOfTest(StrEnum):
    """The result of a test. Its values are stored."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    INDETERMINATE = "indeterminate"


class Imaging(StrEnum):
    """The methods of imaging that the program asks for. Its values are stored."""

    DXA = "dxa"
    SCINTIGRAM = "scintigram"
    SPINE = "spine"
    BONE_AGE = "bone-age"


@dataclass(frozen=True, slots=True)
class KindOfEvent:
    """The word of a kind, and its details by name. If `needs_words`, its name alone says too little."""

    word: Text
    fields: Mapping[str, Field]
    needs_words: bool = False


def _kind(name: Text, needs_words: bool = False, /, **fields: Field) -> KindOfEvent:
    return KindOfEvent(name, fields, needs_words)


def _choice(title: Text, choices: Mapping[str, Text], template: Word = VALUE) -> Field:
    return Field(title, Input.CHOICE, choices, template=template)


def _suggested(title: Text, choices: Mapping[str, Text]) -> Field:
    return Field(title, Input.SUGGESTED, choices)


def _number(
    title: Text, limits: tuple[float, float], unit: str, template: Word, methods: Iterable[str] = ()
) -> Field:
    return Field(title, Input.NUMBER, None, *limits, unit, template, frozenset(methods))


_RESULT = _choice(text("Result"), offered.RESULTS)
_NEGATIVE_OR_POSITIVE: Mapping[str, Text] = {
    str(key): offered.RESULTS[key] for key in (ResultOfTest.NEGATIVE, ResultOfTest.POSITIVE)
}
_TIME = Field(text("Time of day"), Input.TIME, template=word("at {value}"))
_PLANNED = Field(text("Planned for"), Input.DAY, template=word("planned for {value}"))
_TANNER: Mapping[str, Text] = {str(stage): text("{n}", n=stage) for stage in range(1, 6)}
KINDS: Mapping[str, KindOfEvent] = {
    EventKind.INFECTION: _kind(
        text("Infection"),
        site=_suggested(text("Site"), offered.SITES),
        organism=Field(text("Organism")),
        grade=_choice(text("CTCAE grade"), offered.GRADES, word("CTCAE grade {value}")),
    ),
    EventKind.SIGNS: _kind(text("Signs of infection"), time=_TIME),
    EventKind.FEVER: _kind(
        text("Fever"),
        time=_TIME,
        pattern=_suggested(text("Pattern"), offered.FEVER_PATTERNS),
        highest=_number(text("Highest"), (35, 43), "°C", word("highest {value} °C")),
        spikes=_number(text("Spikes a day"), (0, 10), "", word("spikes a day: {value}")),
    ),
    EventKind.RASH: _kind(
        text("Rash"),
        time=_TIME,
        pattern=_suggested(text("Kind of rash"), offered.RASHES),
        where=Field(text("Where")),
    ),
    EventKind.VOMITING: _kind(text("Vomiting"), time=_TIME),
    EventKind.ARTHRITIS: _kind(
        text("Arthritis"),
        joints=Field(text("Joints")),
        count=_number(text("Number of joints"), (1, 75), "", word("joints: {value}")),
    ),
    EventKind.FLARE: _kind(text("Flare")),
    EventKind.MAS: _kind(text("MAS"), certainty=_choice(text("Certainty"), offered.CERTAINTIES)),
    EventKind.CONTACT: _kind(
        text("Contact"),
        True,
        disease=_suggested(text("Disease"), offered.DISEASES),
        exposure=_suggested(text("How close"), offered.EXPOSURES),
    ),
    EventKind.VACCINE: _kind(text("Vaccine"), True, vaccine=_suggested(text("Vaccine"), offered.VACCINES)),
    EventKind.LIVE_VACCINE: _kind(
        text("Live vaccine"),
        True,
        vaccine=_suggested(text("Vaccine"), offered.LIVE_VACCINES),
        planned=_PLANNED,
    ),
    EventKind.SURGERY: _kind(
        text("Operation"), True, time=_TIME, procedure=Field(text("Operation")), planned=_PLANNED
    ),
    EventKind.IMAGING: _kind(
        text("Imaging"),
        True,
        method=_suggested(text("Method"), offered.IMAGING_METHODS),
        site=Field(text("Region")),
        z_score=_number(text("z-score"), (-10, 10), "", word("z-score {value}"), {Imaging.DXA}),
        uptake=Field(
            text("Epiphyseal uptake"),
            Input.CHOICE,
            offered.UPTAKES,
            template=word("epiphyseal uptake: {value}"),
            methods=frozenset({Imaging.SCINTIGRAM}),
        ),
        vertebrae=_number(
            text("Fractured vertebrae"), (0, 24), "", word("fractured vertebrae: {value}"), {Imaging.SPINE}
        ),
        bone_age=_number(text("Bone age"), (0, 20), "y", word("bone age {value} y"), {Imaging.BONE_AGE}),
    ),
    EventKind.EYE: _kind(
        text("Eye examination"),
        uveitis=_choice(text("Uveitis"), offered.UVEITIS),
        pressure=_number(text("Highest pressure"), (1, 80), "mmHg", word("pressure {value} mmHg")),
        lens=_choice(text("Lens"), offered.LENSES),
    ),
    EventKind.TB_SCREEN: _kind(
        text("TB screen"), method=_suggested(text("Method"), offered.TB_METHODS), result=_RESULT
    ),
    EventKind.SEROLOGY: _kind(
        text("Serology"), True, test=_suggested(text("Test"), offered.SEROLOGY), result=_RESULT
    ),
    EventKind.PREGNANCY_TEST: _kind(
        text("Pregnancy test"), result=_choice(text("Result"), _NEGATIVE_OR_POSITIVE)
    ),
    EventKind.PUBERTY: _kind(
        text("Puberty"), True, tanner=_choice(text("Tanner stage"), _TANNER, word("Tanner stage {value}"))
    ),
    EventKind.LUNG: _kind(
        text("Lung questions"),
        True,
        flags=_choice(text("Red flags"), offered.LUNG_FLAGS),
        signs=_suggested(text("Which"), offered.LUNG_SIGNS),
        saturation=_number(text("Saturation"), (50, 100), "%", word("saturation {value} %")),
    ),
    EventKind.VACCINE_RECORD: _kind(
        text("Vaccination record"), True, state=_choice(text("State"), offered.VACCINE_RECORDS)
    ),
    EventKind.ADMISSION: _kind(
        text("Admission"), True, time=_TIME, ward=_choice(text("Where"), offered.WARDS)
    ),
    EventKind.SAMPLE: _kind(text("Problem of the sample")),
    EventKind.WELL: _kind(text("Well")),
    EventKind.NOTE: _kind(text("Note"), True, time=_TIME),
}
NOTE = KINDS[EventKind.NOTE].word
_NO_FIELDS: Mapping[str, Field] = {}


def kind_word(kind: str) -> Text:
    """Return the word of a kind; that of a note for a kind that is not listed."""
    return KINDS[kind].word if kind in KINDS else NOTE


def fields_of(kind: str) -> Mapping[str, Field]:
    """Return the details that a kind of event may have, by name; none for a kind that is not listed."""
    return KINDS[kind].fields if kind in KINDS else _NO_FIELDS


def detail_words(kind: str, details: Details) -> tuple[Text, ...]:
    """Return the details of an event in words, in the order of the table; unknown ones as stored."""
    fields = fields_of(kind)
    ordered = sorted(details, key=lambda name: list(fields).index(name) if name in fields else len(fields))
    return tuple(_words(fields.get(name), details[name]) for name in ordered)


def _words(field: Field | None, value: Detail) -> Text:
    return text("{value}", value=value) if field is None else field.words(value)


def stored_detail_words(details: Details) -> tuple[Text, ...]:
    """Return details in words where the kind of the event is not known: by the kind that has such a value."""
    return tuple(_words(_field_named(name, value), value) for name, value in details.items())


def _field_named(name: str, value: Detail) -> Field | None:
    named = [kind.fields[name] for kind in KINDS.values() if name in kind.fields]
    listed = [field for field in named if field.choices and value in field.choices]
    return next(iter((*listed, *named)), None)


def refused_detail(kind: str, details: Details) -> str | None:
    """Return the name of the first detail that a known kind does not allow; `None` if all are allowed."""
    if kind not in KINDS:
        return None
    fields = KINDS[kind].fields
    return next(
        (name for name, value in details.items() if not _is_allowed(fields, name, value, details)), None
    )


def _is_allowed(fields: Mapping[str, Field], name: str, value: Detail, details: Details) -> bool:
    return name in fields and fields[name].allows(value) and fields[name].fits(details)
