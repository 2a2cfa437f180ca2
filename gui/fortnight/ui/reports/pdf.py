"""Documents as PDF files: HTML laid out on A4, with the identity and the page number at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from shiboken6 import delete

from fortnight.domain.messages import text
from fortnight.operations import exports
from fortnight.operations.session import Progress
from fortnight.ui.reports.paper import paper_font
from fortnight.ui.translation import tr

SILENT = Progress()
FOOT_PER_INCH = 4  # the page number gets 1/4 inch at the foot
PORTRAIT, LANDSCAPE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape


@dataclass(frozen=True, slots=True)
class Document:
    """A document to print: its title, its HTML, and the words at the left of every foot."""

    title: str
    html: str
    foot: str = ""
    orientation: QPageLayout.Orientation = PORTRAIT


def draw(document: Document, path: Path, progress: Progress = SILENT) -> str:
    """Write a document to a PDF file that only its owner can read. It may run in any thread.

    Return an error message, or an empty string.

    :raises Stopped: if it was stopped. An existing file is then unchanged.
    """
    failed = tr("{file} could not be written.").format(file=path)
    try:
        with exports.private_file(path) as draft:
            _print(document, draft, progress)
            _require(draft.stat().st_size > 0)
    except OSError:
        return failed
    return ""


def _require(written: bool) -> None:
    """Raise OSError if the PDF writer, which reports no errors, has written nothing."""
    if not written:
        raise OSError


def _print(document: Document, path: Path, progress: Progress) -> None:
    writer = QPdfWriter(str(path))
    writer.setCreator("Fortnight")
    writer.setTitle(document.title)
    size, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(12, 12, 12, 12)
    writer.setPageLayout(QPageLayout(size, document.orientation, margins, QPageLayout.Unit.Millimeter))
    progress.step(text("Laying out the pages"))
    paper = QTextDocument()
    try:
        paper.documentLayout().setPaintDevice(writer)
        paper.setDefaultFont(paper_font(8))
        paper.setHtml(document.html)
        foot = writer.resolution() // FOOT_PER_INCH
        paper.setPageSize(QSizeF(writer.width(), writer.height() - foot))
        _paint_pages(paper, writer, document.foot, progress)
    finally:
        delete(paper)  # in this thread: it has timers, and Python would collect it in another


def _paint_pages(paper: QTextDocument, writer: QPdfWriter, foot: str, progress: Progress) -> None:
    painter, total = QPainter(writer), paper.pageCount()
    try:
        for number in range(total):
            progress.step(text("Drawing the pages"), number, total)
            if number:
                writer.newPage()
            count = tr("Page {n} of {total}").format(n=number + 1, total=total)
            _paint_page(paper, painter, number, foot, count)
    finally:
        painter.end()


def _paint_page(paper: QTextDocument, painter: QPainter, number: int, foot: str, count: str) -> None:
    size = paper.pageSize()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * size.height(), size.width(), size.height())
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    painter.save()
    painter.translate(0, -context.clip.top())
    painter.setClipRect(context.clip)
    paper.documentLayout().draw(painter, context)
    painter.restore()
    painter.setFont(paper.defaultFont())
    below = QRectF(0, size.height(), size.width(), painter.device().height() - size.height())
    painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), count)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), foot)
