"""The errors of the store. Each carries one sentence that can be shown to the user."""

from __future__ import annotations

from fortnight.domain.messages import Text


class StoreProblem(Exception):
    """The store cannot do what was asked. `sentence` says what happened, where, and what to do."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class CannotOpen(StoreProblem):
    """The store was not opened and nothing in it was changed."""


class Locked(CannotOpen):
    """A log-in was refused. `damaged`: the key slots are damaged. `wait`: seconds until the next attempt."""

    def __init__(self, sentence: Text, damaged: bool = False, wait: float = 0.0) -> None:
        super().__init__(sentence)
        self.damaged = damaged
        self.wait = wait


class ReadOnly(StoreProblem):
    """The store is open read-only."""


class NotSaved(StoreProblem):
    """A write failed and was rolled back."""


class DiskFull(NotSaved):
    """The disk is full. `reserve_freed`: the reserve was deleted, so the same entry can be saved now."""

    def __init__(self, sentence: Text, reserve_freed: bool) -> None:
        super().__init__(sentence)
        self.reserve_freed = reserve_freed


class Refused(StoreProblem):
    """The entry does not fit the record: an unknown target, an id used twice, or nothing left to undo."""


class Denied(Refused):
    """The person's role does not allow an entry with this verb."""

    def __init__(self, sentence: Text, verb: str) -> None:
        super().__init__(sentence)
        self.verb = verb


class NotExported(StoreProblem):
    """A file was not written. The earlier files are unchanged."""


class CopyRefused(StoreProblem):
    """A review copy, or a file of answers to one, was refused. Nothing was changed."""


class NotBackedUp(StoreProblem):
    """No backup was made. The earlier backups are unchanged."""


class Stopped(StoreProblem):
    """The user stopped a long operation. Everything is unchanged."""


class NotSettled(StoreProblem):
    """A record that may be an older copy was not accepted for further use."""


class NotRestored(StoreProblem):
    """The backup was not restored. The record is unchanged."""


class ForeignBackup(NotRestored):
    """The backup belongs to another record or installation, and the user did not confirm this."""
