"""Every PDF of the program gives its signs and its numbers back as they were written."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from fortnight.app.user_window import application
from fortnight.cli import main
from fortnight.operations import audit, views
from fortnight.ui.help.browser import PageBrowser
from fortnight.ui.reports import recovery_code
from fortnight.ui.reports.audit import draw
from fortnight.ui.reports.timeline import save_timeline
from fortnight.ui.theme import LIGHT, apply
from helpers.pdf_text import text_of
from helpers.stores import ROOT, present
from journeys.conftest import treated

SIGNS = "Case <1> a-b c:d ≥5 ×10⁹ 9.8 µg −2.1 14–59 · 0,7 (36) 4/2 → 100 %"
WRITERS = {
    "ui/reports/page_file.py",
    "ui/reports/pdf.py",
    "ui/login/login_window.py",
    "ui/first_run/other_pages.py",  # the recovery code, as the log-in window prints it
    "ui/help/browser.py",
}


@pytest.fixture(autouse=True)
def _dressed(qapp):
    """The program's own font, as in its window."""
    apply(application(), LIGHT)


def test_the_timeline_of_a_window(at_a_session, tmp_path):
    session, context = at_a_session
    shown = present(views.course(session, treated(session, name=SIGNS)))
    assert save_timeline(shown, context, tmp_path / "timeline.pdf") == ""
    words = text_of(tmp_path / "timeline.pdf")
    assert SIGNS in words
    for said in ("IL-6 pg/mL · log", "CRP mg/L", "×10⁹/L", "264 mg (12 mg/kg for 22 kg)", "09:30", "day 112"):
        assert said in words, said


def test_the_audit_trail(at_a_session, tmp_path):
    session, _ = at_a_session
    treated(session, name=SIGNS, visits=2)
    assert draw(audit.trail(session, audit.AuditQuery("0001")), tmp_path / "trail.pdf") == ""
    words = text_of(tmp_path / "trail.pdf")
    assert SIGNS in words
    for said in ("CRP: <0.3 mg/L", "2026-11-22", "264"):
        assert said in words, said


def test_a_heading_of_the_audit_trail_can_be_read(at_a_session, tmp_path):
    """It is larger than the text under it, whatever the window's own font is measured in."""
    session, _ = at_a_session
    treated(session, visits=1)
    draw(audit.trail(session, audit.AuditQuery("0001")), tmp_path / "trail.pdf")
    sizes: dict[str, float] = {}

    def note(text, _page, _place, _font, size):
        sizes[" ".join(text.split())] = size

    PdfReader(tmp_path / "trail.pdf").pages[0].extract_text(visitor_text=note)
    assert sizes["Audit trail"] > sizes["name: Case 1"] > 0


def test_the_recovery_code(tmp_path):
    code = "0123-4567-89AB-CDEF-GHJK"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    recovery_code.page(code).print_(printer)
    del printer
    assert code in text_of(tmp_path / "code.pdf")


def test_a_page_of_the_manual(tmp_path, qtbot):
    browser = PageBrowser("en")
    qtbot.addWidget(browser)
    browser.show_page("labs")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "labs.pdf"))
    browser.print_(printer)
    del printer
    assert "Ctrl+L" in text_of(tmp_path / "labs.pdf").replace(" ", "")


def test_the_timeline_of_the_command_line(tmp_path, capsys):
    out = tmp_path / "timeline.pdf"
    assert main.main(["--demo", "render", "--patient", "0001", "--page", "timeline", "--out", str(out)]) == 0
    words = text_of(out)
    for said in ("0001 · Case 1 · male", "IL-6 pg/mL · log", "Prednisolone mg/day", "printed", "page 1 of 1"):
        assert said in words, said


def test_no_other_part_of_the_program_writes_pdf():
    """Whoever adds one adds its text to this file."""
    sources = {
        path.relative_to(ROOT / "gui/fortnight").as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "gui/fortnight").rglob("*.py")
    }
    found = {name for name, text in sources.items() if "QPdfWriter(" in text or "QPrinter(" in text}
    assert found == WRITERS
