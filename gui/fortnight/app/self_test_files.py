"""The part of the check of an installation that reads and writes files, and logs in."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from pypdf import PdfReader

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.user_window import new_id, now
from fortnight.domain.entry.drafts import ChildDraft
from fortnight.domain.entry.holiday_regions import HOLIDAY_REGIONS, NO_REGION
from fortnight.domain.entry.languages import LANGUAGES
from fortnight.domain.messages import Text, text
from fortnight.domain.people import LEAD, Person
from fortnight.exchange.calendar import CalendarEvent, calendar_bytes
from fortnight.exchange.tables.workbook import read_workbook
from fortnight.operations.public_holidays import holidays_of
from fortnight.operations.record_export import Form, Order, export
from fortnight.operations.recording import register_child
from fortnight.operations.review_copy.making import Wanted, make
from fortnight.operations.review_copy.opening import TRUST, Opener, open_copy
from fortnight.operations.session import Session
from fortnight.store.queries import courses

# The names of the formats within a workbook.
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PREFIX = "fortnight-test-"
LEAD_NAME = "Lead A"
CHILD = ChildDraft("0001", "Case 1", "female", date(2020, 2, 29))
IN_2026 = 2026

Problems = Iterator[str]


def text_of_pdf(path: Path) -> str:
    """Return the text of a PDF, as a search or a screen reader would find it, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def _workbook() -> Problems:
    """Read a small workbook in the process that reads workbooks."""
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        path = Path(folder) / "labs.xlsx"
        with ZipFile(path, "w") as archive:
            for name, content in _workbook_parts().items():
                archive.writestr(name, content)
        if read_workbook(path, "xlsx").body[0].cells != ("a", "b"):
            yield "a workbook is read wrongly"


def _workbook_parts() -> dict[str, str]:
    cells = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in ("a", "b"))
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_LINKS}"><sheets>'
        '<sheet name="Labs" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEETS}"><sheetData><row>{cells}</row>'
        f"<row>{cells}</row></sheetData></worksheet>",
    }


def _calendar() -> Problems:
    """Write a calendar file, and name the holidays of every region in every language."""
    event = CalendarEvent("1", date(IN_2026, 11, 27), "Infusions")
    if b"SUMMARY:Infusions" not in calendar_bytes([event], now()):
        yield "a calendar file is written wrongly"
    for region in (each for each in HOLIDAY_REGIONS if each != NO_REGION):
        if not all(holidays_of(region, IN_2026, code) for code in LANGUAGES):
            yield f"the holidays of {region} are missing"


def _record() -> Problems:
    """Set up a record, lock it, log in again; export a child, and open a review copy of it."""
    passphrase = secrets.token_urlsafe(18)
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        lifecycle = Lifecycle(Path(folder) / "ward")
        lifecycle.open()
        session, _ = lifecycle.login_service.set_up(Person(LEAD_NAME, LEAD), passphrase)
        lifecycle.welcome(session)
        lifecycle.lock()
        session = lifecycle.login_service.log_in(LEAD_NAME, passphrase)
        lifecycle.welcome(session)
        if lifecycle.user_window is None:
            yield "logging in failed"
        id = new_id()
        register_child(session, id, CHILD, confirmed=True)
        yield from _exported(session, id, Path(folder))
        yield from _copied(session, id, Path(folder), passphrase)
        lifecycle.close()


def _exported(session: Session, child: str, folder: Path) -> Problems:
    for form in Form:
        target = folder / form.value
        export(session, Order(form, (child,), target))
        if not any(target.iterdir()):
            yield f"the export as {form.value} is empty"


def _copied(session: Session, child: str, folder: Path, passphrase: str) -> Problems:
    made = make(session, Wanted((child,), (LEAD_NAME,)), folder / "copy.fortnight")
    opener = Opener(LEAD_NAME, passphrase)
    copy = open_copy(folder / "reader", made.path, opener, now, new_id, (TRUST,))
    if courses.child_by_number(copy.store, CHILD.number) is None:
        yield "a review copy is read wrongly"
    copy.store.close()


FILE_CHECKS: tuple[tuple[Text, Callable[[], Problems]], ...] = (
    (text("A workbook is read in a process of its own"), _workbook),
    (text("A calendar is written"), _calendar),
    (text("A record is set up, opened with its passphrase, exported and copied"), _record),
)
