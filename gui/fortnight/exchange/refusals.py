"""Why a file or a row was refused, with its place; of very many the first are kept, and all are counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from fortnight.domain.messages import Text

KEPT = 200  # refusals; whoever mends these finds the next ones in the next run


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong, or asked, and where: the file, the row as an editor counts, the column."""

    file: str
    row: int | None
    column: str
    sentence: Text

    def __str__(self) -> str:
        where = (
            self.file
            + (f", row {self.row}" if self.row else "")
            + (f", {self.column}" if self.column else "")
        )
        return f"{where}: {self.sentence}"


class Refusals(Sequence[Refusal]):
    """The first refusals, `most` of them, and how many there were in `total`."""

    def __init__(self, refusals: Iterable[Refusal] = (), most: int = KEPT) -> None:
        self.total = 0
        self._most = most
        self._kept: list[Refusal] = []
        for refusal in refusals:
            self.add(refusal)

    def add(self, refusal: Refusal) -> None:
        """Count one more, and keep it if there is room."""
        self.total += 1
        if len(self._kept) < self._most:
            self._kept.append(refusal)

    @property
    def is_full(self) -> bool:
        """Whether further ones are only counted."""
        return len(self._kept) >= self._most

    def take_in(self, others: Refusals) -> None:
        """Count and keep those of another file too."""
        self._kept += others[: self._most - len(self._kept)]
        self.total += others.total

    @overload
    def __getitem__(self, place: int) -> Refusal: ...
    @overload
    def __getitem__(self, place: slice) -> list[Refusal]: ...
    def __getitem__(self, place: int | slice) -> Refusal | list[Refusal]:
        return self._kept[place]

    @classmethod
    def in_order(cls, parts: Iterable[Refusals], files: Sequence[str], most: int = KEPT) -> Refusals:
        """Several lists as one, in the order of the files and their rows."""
        places = {name: place for place, name in enumerate(files)}
        together = cls(most=most)
        lists = list(parts)
        kept = [refusal for refusals in lists for refusal in refusals]
        for refusal in sorted(kept, key=lambda each: (places.get(each.file, -1), each.row or 0)):
            together.add(refusal)
        together.total = sum(refusals.total for refusals in lists)
        return together

    def __len__(self) -> int:
        return len(self._kept)


class Unreadable(Exception):
    """The file as a whole cannot be read; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class BadCell(ValueError):
    """One cell is wrong; the caller knows the row.

    `well_formed`: the row can be read, but names an analyte or a unit that is not known here, or a value that
    cannot be: a cohort can be screened without it.
    """

    def __init__(self, column: str, sentence: Text, well_formed: bool = False) -> None:
        super().__init__(sentence)
        self.column = column
        self.sentence = sentence
        self.well_formed = well_formed
