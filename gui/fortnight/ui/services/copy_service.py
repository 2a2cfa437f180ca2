"""The operations behind the form that opens a review copy; without a file until one is chosen.

They are imported when they are needed, because most starts of the program open no copy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fortnight.operations.session import Progress, Session

if TYPE_CHECKING:
    from fortnight.operations.review_copy.opening import ClosedCopy, Opener, UnlockedCopy


class CopyService:
    """Holds the folder in which this computer remembers copies, and the file that is to be opened."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.folder = folder
        self.path: Path | None = None
        self._clock, self._new_id = clock, new_id

    def look(self, path: Path) -> ClosedCopy:
        """Return what a copy says of itself. :raises StoreProblem: with a message."""
        from fortnight.operations.review_copy import opening

        return opening.look(path)

    def unlock(
        self, closed: ClosedCopy, opener: Opener, confirmed: Collection[str], progress: Progress
    ) -> UnlockedCopy:
        """Decrypt a copy, in any thread. :raises Invalid: and StoreProblem, with a message."""
        from fortnight.operations.review_copy import opening

        return opening.unlock(self.folder, closed, opener, confirmed, progress)

    def make_key(self, path: Path, passphrase: str, _progress: Progress) -> str:
        """Make the key pair of a reader, in any thread; return the public key.

        :raises Invalid: and StoreProblem, with a message.
        """
        from fortnight.operations.review_copy.reader_key import make_reader_key

        return make_reader_key(path, passphrase)

    def open(self, unlocked: UnlockedCopy) -> Session:
        """Open the copy in the thread that will use it. :raises StoreProblem: with a message."""
        from fortnight.operations.review_copy import opening

        return opening.show(self.folder, unlocked, self._clock, self._new_id)
