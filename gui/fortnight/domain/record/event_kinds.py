"""The kinds of dated events of a child: the word of each, and the details that it may have.

A kind that is not listed, such as one of a later version, is kept and shown as a note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.messages import Text, text

Detail = str | float
Details = Mapping[str, Detail]


class EventKind(StrEnum):
    """What happened. The values are stored and never change."""

    INFECTION = "infection"
    SIGNS = "signs"
    FEVER = "fever"
    FLARE = "flare"
    MAS = "mas"
    CONTACT = "contact"
    VACCINE = "vaccine"
    LIVE_VACCINE = "live-vaccine"
    SURGERY = "surgery"
    IMAGING = "imaging"
    TB_SCREEN = "tb-screen"
    PREGNANCY_TEST = "pregnancy-test"
    SAMPLE = "sample"
    WELL = "well"


class ResultOfTest(StrEnum):
    """The result of a test. Its values are stored."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    INDETERMINATE = "indeterminate"


RESULT_WORDS: Mapping[str, Text] = {
    ResultOfTest.NEGATIVE: text("negative"),
    ResultOfTest.POSITIVE: text("positive"),
    ResultOfTest.INDETERMINATE: text("indeterminate"),
}
TB_METHODS: Mapping[str, Text] = {
    "igra": text("IGRA"),
    "tst": text("Tuberculin test"),
    "film": text("Chest film"),
}
DISEASES: Mapping[str, Text] = {
    "varicella": text("Chickenpox or shingles"),
    "measles": text("Measles"),
    "tb": text("Tuberculosis"),
    "influenza": text("Influenza"),
    "covid": text("COVID-19"),
    "other": text("Other infection"),
}
"""The diseases that are offered for a contact; another one may be typed."""


@dataclass(frozen=True, slots=True)
class Field:
    """One detail of a kind of event, with the values that are offered or allowed.

    If `is_closed`, no other value is allowed.
    """

    choices: Mapping[str, Text] | None = None
    is_closed: bool = False

    def allows(self, value: Detail) -> bool:
        """Return whether a value can be stored."""
        return not self.is_closed or (self.choices is not None and value in self.choices)


@dataclass(frozen=True, slots=True)
class KindOfEvent:
    """The word of a kind, and its details by name."""

    word: Text
    fields: Mapping[str, Field]


def _kind(word: Text, **fields: Field) -> KindOfEvent:
    return KindOfEvent(word, fields)


_RESULT = Field(RESULT_WORDS, is_closed=True)
_WITHOUT_INDETERMINATE: Mapping[str, Text] = {
    str(key): RESULT_WORDS[key] for key in (ResultOfTest.NEGATIVE, ResultOfTest.POSITIVE)
}
KINDS: Mapping[str, KindOfEvent] = {
    EventKind.INFECTION: _kind(text("Infection")),
    EventKind.SIGNS: _kind(text("Signs of infection")),
    EventKind.FEVER: _kind(text("Fever")),
    EventKind.FLARE: _kind(text("Flare")),
    EventKind.MAS: _kind(text("MAS")),
    EventKind.CONTACT: _kind(text("Contact"), disease=Field(DISEASES)),
    EventKind.VACCINE: _kind(text("Vaccine")),
    EventKind.LIVE_VACCINE: _kind(text("Live vaccine"), vaccine=Field(), planned=Field()),
    EventKind.SURGERY: _kind(text("Operation")),
    EventKind.IMAGING: _kind(text("Imaging")),
    EventKind.TB_SCREEN: _kind(text("TB screen"), method=Field(TB_METHODS), result=_RESULT),
    EventKind.PREGNANCY_TEST: _kind(
        text("Pregnancy test"), result=Field(_WITHOUT_INDETERMINATE, is_closed=True)
    ),
    EventKind.SAMPLE: _kind(text("Problem of the sample")),
    EventKind.WELL: _kind(text("Well")),
}
NOTE = text("Note")
_NO_FIELDS: Mapping[str, Field] = {}


def kind_word(kind: str) -> Text:
    """Return the word of a kind; that of a note for a kind that is not listed."""
    return KINDS[kind].word if kind in KINDS else NOTE


def detail_words(kind: str, details: Details) -> tuple[Text, ...]:
    """Return the details of an event in words, in the order of the table; unknown ones as stored."""
    fields = KINDS[kind].fields if kind in KINDS else _NO_FIELDS
    ordered = sorted(details, key=lambda name: list(fields).index(name) if name in fields else len(fields))
    return tuple(_words(fields.get(name), details[name]) for name in ordered)


def _words(field: Field | None, value: Detail) -> Text:
    known = field.choices.get(str(value)) if field is not None and field.choices else None
    return known or text("{value}", value=value)


def refused_detail(kind: str, details: Details) -> str | None:
    """Return the name of the first detail that a known kind does not allow; `None` if all are allowed."""
    if kind not in KINDS:
        return None
    fields = KINDS[kind].fields
    return next(
        (name for name, value in details.items() if name not in fields or not fields[name].allows(value)),
        None,
    )
