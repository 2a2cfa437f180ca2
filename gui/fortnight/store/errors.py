"""What can go wrong with a store, each as one sentence for a person."""

from __future__ import annotations

from fortnight.domain.messages import Text


class StoreProblem(Exception):
    """The store cannot do what was asked; `sentence` says what, where and what to do."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class CannotOpen(StoreProblem):
    """The store was not opened and nothing in it was changed."""


class Locked(CannotOpen):
    """Nobody was let in. `damaged`: the key slots are at fault; `wait`: seconds until the next try."""

    def __init__(self, sentence: Text, damaged: bool = False, wait: float = 0.0) -> None:
        super().__init__(sentence)
        self.damaged = damaged
        self.wait = wait


class ReadOnly(StoreProblem):
    """The store is open for reading alone."""


class NotSaved(StoreProblem):
    """A write failed; nothing of it was kept."""


class DiskFull(NotSaved):
    """The disk is full. `reserve_freed`: there is room now for the same act."""

    def __init__(self, sentence: Text, reserve_freed: bool) -> None:
        super().__init__(sentence)
        self.reserve_freed = reserve_freed


class Refused(StoreProblem):
    """The entry does not fit the record: unknown target, an id used twice, nothing left to undo."""


class Denied(Refused):
    """The person's role may not write an entry with this verb."""

    def __init__(self, sentence: Text, verb: str) -> None:
        super().__init__(sentence)
        self.verb = verb


class NotBackedUp(StoreProblem):
    """No backup was made; the earlier ones are as they were."""


class Stopped(StoreProblem):
    """Somebody stopped a long act; everything is as it was."""


class NotSettled(StoreProblem):
    """A record that may be an older copy was not accepted as it is."""


class NotRestored(StoreProblem):
    """The backup was not put in place; the record is as it was."""


class ForeignBackup(NotRestored):
    """A backup of another record or installation, which was not asked for as such."""
