"""The check of an installation: everything that a package may lack is used once, in temporary folders."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QImage, QRawFont
from PySide6.QtWidgets import QWidget

import fortnight
from fortnight.app.practice import opened_demo
from fortnight.app.rendering import ALL, PAGES
from fortnight.app.screenshots import DIALOGS, PICTURE_SIZE, Tour
from fortnight.app.self_test_files import FILE_CHECKS, text_of_pdf
from fortnight.app.user_window import UserWindow, application
from fortnight.domain.entry.languages import ENGLISH, LANGUAGES
from fortnight.domain.messages import Text, text
from fortnight.domain.scores.worked_cases import check
from fortnight.operations import infusions, views
from fortnight.operations.screening import screen
from fortnight.operations.session import Session
from fortnight.paths import resource
from fortnight.store.recovery.verify import verify
from fortnight.ui.language import language, tr, use_language

LATE = (
    "biip",
    "hl7",
    "holidays",
    "icalendar",
    "msgspec",
    "psycopg_binary.pq",
    "pygrowup",
    "pyrage",
    "python_calamine",
    "simplejson",
    "zxcvbn",
)
"""Libraries that are imported where they are first needed."""
# Showing these changes the drip that is running, so they are shown once.
SHOWN_ONCE = ("bedside-running", "bedside-reaction", "bedside-after")
WORD_OF_QT = ("QPlatformTheme", "Cancel")
KANA = re.compile("[\u3040-\u30ff]")
SAMPLED = 24  # pixels between those that are compared to see whether a page is blank

Problems = Iterator[str]
Check = Callable[[], Problems]
RecordCheck = Callable[[Session], Problems]


def self_test() -> list[str]:
    """Use every part of this installation once, in temporary folders; return what went wrong."""
    return [each for _, problems in results() for each in problems]


def results() -> Iterator[tuple[Text, list[str]]]:
    """Carry out every check; yield it in words, with what went wrong."""
    application()
    before = language()
    try:
        for words, do in CHECKS:
            yield words, _tried(do)
        with opened_demo() as session:
            for words, do in RECORD_CHECKS:
                yield words, _tried(partial(do, session))
        for words, do in FILE_CHECKS:
            yield words, _tried(do)
    finally:
        use_language(before)


def _tried(do: Check) -> list[str]:
    """Return the problems that a check found. An error ends that check only, and is one of them."""
    found: list[str] = []
    try:
        found.extend(do())
    except Exception as error:  # whatever is wrong with an installation is to be reported
        found.append(f"{type(error).__name__}: {error}")
    return found


# Without a record -------------------------------------------------------------------------------


def _modules() -> Problems:
    """Import every module of the program, and every library that is imported late."""
    whole = pkgutil.walk_packages(fortnight.__path__, "fortnight.")
    for name in (*(each.name for each in whole if not each.name.endswith("__main__")), *LATE):
        try:
            importlib.import_module(name)
        except ImportError as error:
            yield f"{name} cannot be imported: {error}"


def _resources() -> Problems:
    yield from (f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull())
    for path in resource("fonts").glob("*.otf"):
        if not QRawFont(str(path), 12).isValid():
            yield f"fonts/{path.name}"
    for name in ("fonts/OFL.txt", "countries/UNICODE.txt", "hub/hub.sql"):
        if not resource(name).read_text(encoding="utf-8").strip():
            yield f"{name} is empty"


def _calculations() -> Problems:
    """Compute the worked cases that ship with the program."""
    cases = json.loads(resource("validation/cases.json").read_text(encoding="utf-8"))
    verdicts = [check(case) for case in cases]
    yield from (f"{each.id}: {each.message}" for each in verdicts if not each.passed)


def _languages() -> Problems:
    """Load every language, its words and those of Qt's own dialogs."""
    for code in LANGUAGES:
        if not use_language(code):
            yield f"the language {code} has no catalogue"
        elif code != ENGLISH:
            if tr("Patients") == "Patients":
                yield f"the catalogue of the language {code} has no words"
            if QCoreApplication.translate(*WORD_OF_QT) == WORD_OF_QT[1]:
                yield f"Qt's own words are missing in the language {code}"


# With a record ----------------------------------------------------------------------------------


def _pages(session: Session) -> Problems:
    """Draw every page of the window in every language."""
    for code in LANGUAGES:
        use_language(code)
        shown = UserWindow(session, demonstration=True)
        window = shown.window
        window.resize(PICTURE_SIZE)
        window.show()
        if not window.today.model.rows:
            yield "the Today page is empty"
        for name, show in Tour(session, window).pages():
            if name in SHOWN_ONCE and code != ENGLISH:
                continue
            show()
            application().processEvents()
            dialog = window.dialogs.current
            if _is_blank(dialog if name in DIALOGS and dialog is not None else window):
                yield f"the page {name} is blank in the language {code}"
        shown.close()
        application().processEvents()


def _is_blank(widget: QWidget) -> bool:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across, down = range(0, image.width(), SAMPLED), range(0, image.height(), SAMPLED)
    return len({image.pixel(x, y) for x in across for y in down}) < 2


def _printed(session: Session) -> Problems:
    """Print every page of a child as PDF, one of them in every language; read the name of the child in it."""
    for code in LANGUAGES:
        use_language(code)
        for page in PAGES if code == ENGLISH else ("summary",):
            yield from _printed_page(session, page, code)


def _printed_page(session: Session, page: str, code: str) -> Problems:
    course = views.course(session, _child_with(session, page))
    if course is None:
        yield "a demonstration case is missing"
        return
    path = session.store.files.folder / f"{page}-{code}.pdf"
    trouble = PAGES[page](session, course, path, ALL)
    if trouble:
        yield f"{page}: {trouble}"
        return
    words = text_of_pdf(path)
    if course.child.name not in words or (code == "ja" and not KANA.search(words)):
        yield f"the text of the page {page} cannot be read in the PDF ({code})"


def _child_with(session: Session, page: str) -> str:
    """Return the id of the first founding case, or of a child with an infusion at the bedside."""
    if page == "infusion":
        return infusions.open_infusions(session)[-1].child
    child = views.child_by_number(session, "0001")
    return child.id if child else ""


def _screening(session: Session) -> Problems:
    """Screen the files of the demonstration ward, without its record."""
    folder = session.store.files.folder
    found = screen(folder / "labs.csv", folder / "infusions.csv")
    yield from (str(each) for each in found.refusals)
    if not found.raised:
        yield "screening the sample cohort raised nothing"


def _verified(session: Session) -> Problems:
    """Check the record after everything that was written in it."""
    report = verify(session.store)
    if not report.sound:
        yield f"the record does not verify: {report}"


CHECKS: tuple[tuple[Text, Check], ...] = (
    (text("Every module of the program and every library can be loaded"), _modules),
    (text("Every picture and font can be read"), _resources),
    (text("The worked cases have their results"), _calculations),
    (text("Every language has its words"), _languages),
)
RECORD_CHECKS: tuple[tuple[Text, RecordCheck], ...] = (
    (text("An invented ward opens, and every page is drawn in every language"), _pages),
    (text("Every page of a child is printed as PDF, and its text can be read"), _printed),
    (text("The sample cohort is screened"), _screening),
    (text("The record is complete and unaltered afterwards"), _verified),
)
