"""Progress of a long operation: what it reports while it runs, and where it can still be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from fortnight.domain.messages import Text

T = TypeVar("T")
REPORT_EVERY = 256  # items between two reports


class Progress:
    """Receives each step of a long operation. This base class reports to nobody and never stops anything."""

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        """Report what is being done, and how much of it is done if the amount is known (`total` above 0).

        :raises Stopped: if the user asked to stop. The caller then leaves everything unchanged.
        """

    def commit(self) -> None:
        """Begin the part that must not be interrupted: no later step raises `Stopped`.

        :raises Stopped: if the user has already asked to stop.
        """

    def counting(self, what: Text, total: int) -> Callable[[Iterable[T]], Iterator[T]]:
        """Return a function that passes items on and reports how many have passed in all its calls."""
        done = 0

        def counted(items: Iterable[T]) -> Iterator[T]:
            nonlocal done
            remaining = iter(items)
            self.step(what, done, total)
            while some := list(islice(remaining, REPORT_EVERY)):
                yield from some
                done += len(some)
                self.step(what, done, total)

        return counted


SILENT = Progress()
