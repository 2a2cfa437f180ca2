"""Refusals of files and rows, with their location. The first ones are kept, and all are counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from fortnight.domain.messages import Text

KEPT = 200  # refusals; further ones are reported once these are corrected


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error or a question and its location: the file, the row as numbered by an editor, the column."""

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
    """The first `most` refusals, and their number in `total`."""

    def __init__(self, refusals: Iterable[Refusal] = (), most: int = KEPT) -> None:
        self.total = 0
        self._most = most
        self._kept: list[Refusal] = []
        for refusal in refusals:
            self.add(refusal)

    def add(self, refusal: Refusal) -> None:
        """Count a refusal, and keep it if fewer than `most` are kept."""
        self.total += 1
        if len(self._kept) < self._most:
            self._kept.append(refusal)

    @property
    def is_full(self) -> bool:
        """Whether further refusals are only counted."""
        return len(self._kept) >= self._most

    def add_all(self, others: Refusals) -> None:
        """Add the refusals of another file."""
        self._kept += others[: self._most - len(self._kept)]
        self.total += others.total

    @overload
    def __getitem__(self, index: int) -> Refusal: ...
    @overload
    def __getitem__(self, index: slice) -> list[Refusal]: ...
    def __getitem__(self, index: int | slice) -> Refusal | list[Refusal]:
        return self._kept[index]

    @classmethod
    def in_order(cls, parts: Iterable[Refusals], files: Sequence[str], most: int = KEPT) -> Refusals:
        """Merge several lists into one, in the order of the files and their rows."""
        order = {name: index for index, name in enumerate(files)}
        merged = cls(most=most)
        lists = list(parts)
        kept = [refusal for refusals in lists for refusal in refusals]
        for refusal in sorted(kept, key=lambda each: (order.get(each.file, -1), each.row or 0)):
            merged.add(refusal)
        merged.total = sum(refusals.total for refusals in lists)
        return merged

    def __len__(self) -> int:
        return len(self._kept)


class Unreadable(Exception):
    """The file as a whole cannot be read; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class BadCell(ValueError):
    """One cell of a row is wrong; the caller adds the row.

    `well_formed` means that the row can be read, but has an unknown analyte or unit or an impossible value:
    a cohort can be screened without it.
    """

    def __init__(self, column: str, sentence: Text, well_formed: bool = False) -> None:
        super().__init__(sentence)
        self.column = column
        self.sentence = sentence
        self.well_formed = well_formed
