"""What a long act reports while it runs, and where it can still be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from fortnight.domain.messages import Text

T = TypeVar("T")
EACH = 256  # things counted between two reports


class Progress:
    """Is told each step of a long act. This one reports to nobody and never stops the act."""

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        """Say what is being done, and how much of it where the amount is known (`total` above 0).

        :raises Stopped: if somebody asked to stop; whoever calls this leaves everything as it was.
        """

    def commit(self) -> None:
        """Begin what must not be stopped half-way: no step raises from here on.

        :raises Stopped: if somebody asked to stop before.
        """

    def counting(self, what: Text, total: int) -> Callable[[Iterable[T]], Iterator[T]]:
        """Count what passes through, over as many iterables as the returned function is called with."""
        done = 0

        def counted(things: Iterable[T]) -> Iterator[T]:
            nonlocal done
            for thing in things:
                if done % EACH == 0:
                    self.step(what, done, total)
                done += 1
                yield thing

        return counted


SILENT = Progress()
