"""What becomes of each observation (OBX) of a laboratory message, and why one waits."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from fortnight.domain.messages import Text, text


class Outcome(StrEnum):
    """What became of one observation. Each observation of a message has exactly one outcome."""

    STORED = "stored"  # in the record: a new result, a corrected one or one that was withdrawn
    ALREADY_THERE = "already_there"
    WAITING = "waiting"  # until a person maps a code, chooses the child or discards it
    REFUSED = "refused"  # cannot become a result; kept as it came
    IGNORED = "ignored"  # of no concern: text, an image, a result that was never made


class Waits(StrEnum):
    """What an observation waits for."""

    CHILD = "child"
    CODE = "code"
    UNIT = "unit"
    VALUE = "value"
    TIME = "time"
    CORRECTION = "correction"


OUTCOME_WORDS: Mapping[Outcome, Text] = {
    Outcome.STORED: text("stored"),
    Outcome.ALREADY_THERE: text("already there"),
    Outcome.WAITING: text("waiting"),
    Outcome.REFUSED: text("refused"),
    Outcome.IGNORED: text("of no concern"),
}
REFUSED_WORDS = text("Refused")
WAITS_WORDS: Mapping[Waits, Text] = {
    Waits.CHILD: text("Child not certain"),
    Waits.CODE: text("Code unknown"),
    Waits.UNIT: text("Unit unknown"),
    Waits.VALUE: text("Value not a number"),
    Waits.TIME: text("Time not certain"),
    Waits.CORRECTION: text("Correction"),
}
# The character sets that a clinic can choose for messages that name none; the keys are Python's names.
LAB_ENCODINGS: Mapping[str, Text] = {
    "none": text("None: such a message is refused"),
    "cp932": text("Shift-JIS (Windows-31J)"),
    "iso2022_jp_ext": text("ISO-2022-JP"),
    "euc_jp": text("EUC-JP"),
    "latin-1": text("ISO 8859-1"),
    "iso8859-15": text("ISO 8859-15"),
    "cp1252": text("Windows-1252"),
}
