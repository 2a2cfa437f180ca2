"""The recall list: every child and date on which a lot was given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fortnight.domain.infusion.gs1 import ScanRefused, read_scan
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.exchange.csv_export import write_sheet
from fortnight.operations import exports, infusions, views
from fortnight.operations.session import Invalid, Session
from fortnight.store.queries.bedside import LotUse

_BEGINS_LIKE_A_CODE = re.compile(r"\][A-Za-z]\d|\(\d|\x1d|\{GS\}|01\d{14}")
HEADER = ("lot", "day", "number", "name", "brand", "expiry", "used_mg", "infusion")


@dataclass(frozen=True, slots=True)
class RecallLine:
    """One use of the lot: in which infusion of which child. Vials of one infusion are added up."""

    child: Child
    use: LotUse


@dataclass(frozen=True, slots=True)
class Recall:
    """A lot and its uses, newest first."""

    lot: str
    lines: tuple[RecallLine, ...]

    @property
    def children(self) -> int:
        """How many children received the lot."""
        return len({line.child.id for line in self.lines})


def recall(session: Session, typed: str) -> Recall:
    """Return the uses of a lot that was typed or scanned; capital and small letters are the same.

    Children whose course has ended are among them.

    :raises Invalid: for an empty text, or a bar code that cannot be read or contains no lot.
    """
    lot = lot_of(typed, session.clock().date())
    uses = _by_infusion(infusions.uses_of_lot(session, lot))
    children = views.children_of(session, [use.child for use in uses])
    lines = (
        RecallLine(children[use.child], replace(use, brand=use.brand or _ordered_brand(session, use)))
        for use in uses
        if use.child in children
    )
    return Recall(lot, tuple(lines))


def _ordered_brand(session: Session, use: LotUse) -> str:
    """Return the brand that was ordered for an infusion, for vials without a brand of their own."""
    record = infusions.infusion(session, use.infusion)
    return record.order.brand if record is not None and record.order is not None else ""


def _by_infusion(vials: Iterable[LotUse]) -> list[LotUse]:
    """Return one use for the vials of an infusion that have the same lot, brand and expiry."""
    found: dict[tuple[object, ...], LotUse] = {}
    for vial in vials:
        key = (vial.infusion, vial.lot, vial.brand, vial.expiry)
        before = found.get(key)
        used = vial.used_mg if before is None else (before.used_mg or 0) + (vial.used_mg or 0)
        found[key] = replace(vial, used_mg=used)
    return list(found.values())


def lot_of(typed: str, today: date) -> str:
    """Return the lot that was typed, or the one in a scanned bar code.

    A text counts as a bar code if it begins like one, or if it contains a product number: a lot such as
    `10B2041` would else be read as field 10.

    :raises Invalid: for a bar code that cannot be read or contains no lot.
    """
    bare = typed.strip()
    is_code = _BEGINS_LIKE_A_CODE.match(bare) is not None
    try:
        scan = read_scan(bare, today)
    except ScanRefused as refused:
        if is_code:
            raise Invalid(refused.sentence) from None
        return bare
    if scan.gtin is None and not is_code:
        return bare
    if scan.lot is None:
        raise Invalid(text("The bar code contains no lot. Type the lot."))
    return scan.lot


def rows(found: Recall) -> Iterator[tuple[str, ...]]:
    """Return the rows of the list under `HEADER`."""
    for line in found.lines:
        use = line.use
        yield (
            use.lot,
            use.day.isoformat(),
            line.child.number,
            line.child.name,
            use.brand,
            use.expiry.isoformat() if use.expiry else "",
            "" if use.used_mg is None else plain(use.used_mg),
            use.infusion,
        )


def export_recall(session: Session, found: Recall, path: Path) -> None:
    """Write the list as a CSV file and record the export in the journal.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    write_sheet(path, HEADER, rows(found))
    exports.note(session, None, "recall list", path.name)
