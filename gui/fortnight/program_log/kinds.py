"""What can be written into the log, and the words in which a problem is shown. A code is never translated."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Word, word

NO_WORDS = Word("")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of line. A problem has words and says what to do; other lines have neither."""

    code: str
    level: int
    words: Word = NO_WORDS
    advice: Word = NO_WORDS

    @property
    def is_problem(self) -> bool:
        """Whether it is listed among the things that went wrong."""
        return self.level >= logging.WARNING and bool(self.words)


FAULT, CRASH, FOREIGN = "fault", "crash", "other"

_SEND = word("Copy the report and send it to the person who looks after Fortnight.")
_AGAIN = word("Try again. If it happens again, restart the program and send the report.")
_DISK = word("Free some space on the disk, then save again. What was typed is still there.")
_FOLDER = word("Check that the folder can be reached and written, and that its disk has space.")
_BACKUP = word("Open the settings to see whether there is a good backup; a ward lead can restore it.")
_HUB = word("Work goes on without it. If it lasts, ask the administrator of the hub (fortnight hub doctor).")

KINDS: Mapping[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("start", logging.INFO),
        Kind("end", logging.INFO),
        Kind("command", logging.INFO),
        Kind("shown", logging.DEBUG),
        Kind("backed-up", logging.INFO),
        Kind("exchanged", logging.INFO),
        Kind("hub-back", logging.INFO),
        Kind("message-taken", logging.INFO),
        Kind("message-waiting", logging.INFO),
        Kind("refused", logging.INFO),
        Kind("wrong-use", logging.INFO),
        Kind(FOREIGN, logging.WARNING),
        Kind(
            FAULT,
            logging.ERROR,
            word("An error occurred in the program. Everything that was saved is safe."),
            _SEND,
        ),
        Kind(CRASH, logging.ERROR, word("The program ended unexpectedly."), _SEND),
        Kind("store-problem", logging.WARNING, word("The record could not do what was asked."), _AGAIN),
        Kind("engine", logging.ERROR, word("The record could not be read or written."), _BACKUP),
        Kind("cannot-open", logging.WARNING, word("The record could not be opened."), _BACKUP),
        Kind("read-only", logging.WARNING, word("The record can only be read."), _BACKUP),
        Kind("not-saved", logging.WARNING, word("An entry was not saved."), _AGAIN),
        Kind("disk-full", logging.WARNING, word("The disk is full."), _DISK),
        Kind("not-exported", logging.WARNING, word("A file was not written."), _FOLDER),
        Kind("copy-refused", logging.WARNING, word("A review copy could not be used."), _AGAIN),
        Kind("not-backed-up", logging.WARNING, word("No backup was made."), _FOLDER),
        Kind("not-settled", logging.WARNING, word("A record was not accepted for further use."), _AGAIN),
        Kind("not-restored", logging.WARNING, word("A backup was not restored."), _AGAIN),
        Kind("command-failed", logging.WARNING, word("A command could not do its work."), _SEND),
        Kind("system", logging.WARNING, word("The operating system reported an error."), _FOLDER),
        Kind("second-backup", logging.WARNING, word("The second copy of a backup was not written."), _FOLDER),
        Kind("failsafe", logging.WARNING, word("The failsafe PDF was not written."), _FOLDER),
        Kind("hub", logging.WARNING, word("The exchange with the other computers failed."), _HUB),
        Kind(
            "messages",
            logging.WARNING,
            word("Laboratory messages could not be taken."),
            _FOLDER,
        ),
        Kind(
            "message-refused",
            logging.WARNING,
            word("A laboratory message was refused."),
            word("The reason was sent to the laboratory system with the refusal. Ask for the message again."),
        ),
    )
}

# Refusals that answer what a person did: the person has read why, and nothing is out of order.
ANSWERS = frozenset({"Invalid", "Refused", "Denied", "Stopped", "Locked"})
_SPECIAL = {"UsageError": "wrong-use", "ForeignBackup": "not-restored", "HubError": "hub"}
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def code_of(error: BaseException) -> str:
    """Return the code of an error: that of its class, or of the nearest one from which it derives."""
    for each in type(error).__mro__:
        if each.__name__ in ANSWERS:
            return "refused"
        code = _SPECIAL.get(each.__name__, _WORD_START.sub("-", each.__name__).lower())
        if code in KINDS:
            return code
        if each is OSError:
            return "system"
        if each.__module__.startswith(("sqlcipher3", "sqlite3")):
            return "engine"
    return FAULT
