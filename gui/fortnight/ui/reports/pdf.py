"""Documents as files: HTML laid out on A4, with the identity and the page number at the foot of each page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgGenerator
from shiboken6 import delete

from fortnight.domain.messages import text
from fortnight.operations import exports
from fortnight.operations.session import SILENT, Progress
from fortnight.ui import training_mark
from fortnight.ui.reports.paper import A4, paper_font
from fortnight.ui.translation import tr

TEXT_POINTS, FOOT_POINTS = 8, 6.5
MARGIN_MM = 12
PORTRAIT, LANDSCAPE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
MARGIN_PICTURE = 45  # pixels
DOTS_PER_INCH = 96  # of pixels
DOTS_PER_METRE = round(DOTS_PER_INCH / 0.0254)
HEADING_POINTS, HEADING_PIXELS = 12, 30  # of a drawing: its letters, and the height of its line
END = b"%%EOF"


@dataclass(frozen=True, slots=True)
class Document:
    """A document to print: its title, its HTML, and the lines at the left of every foot."""

    title: str
    html: str
    foot: str = ""
    orientation: QPageLayout.Orientation = PORTRAIT


def draw(document: Document, path: Path, progress: Progress = SILENT) -> str:
    """Write a document to a file that only its owner can read. It may run in any thread.

    The ending chooses the format: .svg and .png have the pages one below another, all others are PDF.
    Return an error message, or an empty string.

    :raises Stopped: if it was stopped. An existing file is then unchanged.
    """
    write = WRITERS.get(path.suffix.lower(), _print)
    failed = tr("{file} could not be written.").format(file=path)
    try:
        with exports.private_file(path) as draft:
            write(document, draft, progress)
            require(draft.stat().st_size > 0)
    except OSError:
        return failed
    return ""


def require(written: bool) -> None:
    """Raise OSError if a file was not written: the classes of Qt that write files raise nothing."""
    if not written:
        raise OSError


# PDF ------------------------------------------------------------------------------------------------


def _print(document: Document, path: Path, progress: Progress) -> None:
    progress.step(text("Laying out the pages"))
    with pdf_file(document.title, path, document.orientation) as file:
        file.add(document, lambda page, total: progress.step(text("Drawing the pages"), page, total))


class PdfFile:
    """A PDF file to which documents are added, each with page numbers of its own."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self._painter, self._is_empty = writer, painter, True

    def add(self, document: Document, step: Callable[[int, int], None] = lambda page, total: None) -> None:
        """Paint the pages of a document; `step` is called before each with its number and the total."""
        size = QSizeF(self._writer.width(), self._writer.height())
        with _laid_out(document, self._writer, size) as paper:
            for number in range(paper.pageCount()):
                step(number, paper.pageCount())
                if not self._is_empty:
                    self._writer.newPage()
                self._is_empty = False
                _paint_page(paper, self._painter, number, document.foot, size)

    def add_drawing(self, heading: str, foot: str, paint: Callable[[QPainter, float], None]) -> None:
        """Add a page with a heading and what `paint` paints below it, given the width in pixels."""
        self._writer.newPage()
        ratio, painter = self._writer.logicalDpiX() / DOTS_PER_INCH, self._painter
        size = QSizeF(self._writer.width(), self._writer.height())
        painter.save()
        painter.scale(ratio, ratio)
        painter.setPen(QColor("black"))
        painter.setFont(paper_font(HEADING_POINTS / ratio))
        painter.drawText(QPointF(0, HEADING_PIXELS / 2), heading)
        painter.translate(0, HEADING_PIXELS)
        paint(painter, size.width() / ratio)
        painter.restore()
        _paint_foot(painter, QRectF(QPointF(), size), foot, "")
        _stamp(painter, size)


@contextmanager
def pdf_file(title: str, path: Path, orientation: QPageLayout.Orientation = PORTRAIT) -> Iterator[PdfFile]:
    """Give a PDF file of A4 pages, which is complete at the end of the block.

    :raises OSError: if it cannot be written.
    """
    writer = QPdfWriter(str(path))
    writer.setCreator("Fortnight")
    writer.setTitle(title)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter()
    require(painter.begin(writer))
    try:
        yield PdfFile(writer, painter)
    finally:
        painter.end()
    require(is_complete(path))


def is_complete(path: Path) -> bool:
    """Return whether a PDF has its end: the writer does not report that the disk became full."""
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - len(END) - 2))
        return END in file.read()


# Pictures -------------------------------------------------------------------------------------------


def _png(document: Document, path: Path, _progress: Progress) -> None:
    def image(size: QSize) -> QImage:
        made = QImage(size * 2, QImage.Format.Format_ARGB32)
        made.setDevicePixelRatio(2)
        made.setDotsPerMeterX(DOTS_PER_METRE)
        made.setDotsPerMeterY(DOTS_PER_METRE)
        made.fill(Qt.GlobalColor.white)
        return made

    painted = _paint_below_each_other(document, image)
    assert isinstance(painted, QImage)
    require(painted.save(str(path)))


def _svg(document: Document, path: Path, _progress: Progress) -> None:
    def generator(size: QSize) -> QSvgGenerator:
        made = QSvgGenerator()
        made.setFileName(str(path))
        made.setSize(size)
        made.setViewBox(QRect(QPoint(), size))
        made.setResolution(96)
        made.setTitle(document.title)
        return made

    _paint_below_each_other(document, generator)


def _paint_below_each_other(document: Document, device_of: Callable[[QSize], QPaintDevice]) -> QPaintDevice:
    """Paint all pages on one device, which is made when their number is known."""
    reference = QImage(1, 1, QImage.Format.Format_ARGB32)
    reference.setDotsPerMeterX(DOTS_PER_METRE)
    reference.setDotsPerMeterY(DOTS_PER_METRE)
    is_wide = document.orientation is LANDSCAPE
    page = A4.transposed() if is_wide else A4
    size = QSizeF(page.width() - 2 * MARGIN_PICTURE, page.height() - 2 * MARGIN_PICTURE)
    with _laid_out(document, reference, size) as paper:
        device = device_of(QSize(page.width(), page.height() * paper.pageCount()))
        painter = QPainter()
        require(painter.begin(device))
        painter.translate(MARGIN_PICTURE, MARGIN_PICTURE)
        for number in range(paper.pageCount()):
            _paint_page(paper, painter, number, document.foot, size)
            painter.translate(0, page.height())
        painter.end()
    return device


WRITERS: Mapping[str, Callable[[Document, Path, Progress], None]] = {".png": _png, ".svg": _svg}


# Pages ----------------------------------------------------------------------------------------------


@contextmanager
def _laid_out(document: Document, device: QPaintDevice, size: QSizeF) -> Iterator[QTextDocument]:
    """Give a document that is laid out on pages of this size, with room for its foot on each."""
    paper = QTextDocument()
    try:
        paper.documentLayout().setPaintDevice(device)
        paper.setDefaultFont(paper_font(TEXT_POINTS))
        paper.setHtml(document.html)
        lines = document.foot.count("\n") + 2
        foot = lines * QFontMetricsF(paper_font(FOOT_POINTS), device).lineSpacing()
        paper.setPageSize(QSizeF(size.width(), size.height() - foot))
        yield paper
    finally:
        delete(paper)  # in this thread: it has timers, and Python would collect it in another


def _paint_page(paper: QTextDocument, painter: QPainter, number: int, foot: str, whole: QSizeF) -> None:
    size = paper.pageSize()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * size.height(), size.width(), size.height())
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    painter.save()
    painter.translate(0, -context.clip.top())
    painter.setClipRect(context.clip)
    paper.documentLayout().draw(painter, context)
    painter.restore()
    below = QRectF(0, size.height(), size.width(), whole.height() - size.height())
    _paint_foot(painter, below, foot, tr("Page {n} of {total}").format(n=number + 1, total=paper.pageCount()))
    _stamp(painter, whole)


def _stamp(painter: QPainter, whole: QSizeF) -> None:
    """Paint the mark of training over a page, its bands in the margins."""
    scale = painter.device().logicalDpiX() / DOTS_PER_INCH
    band = training_mark.BAND * scale
    training_mark.stamp(painter, QRectF(QPointF(), whole).adjusted(0, -band, 0, band), scale)


def _paint_foot(painter: QPainter, below: QRectF, foot: str, count: str) -> None:
    painter.setFont(paper_font(FOOT_POINTS))
    painter.setPen(QColor("black"))
    bottom = int(Qt.AlignmentFlag.AlignBottom)
    painter.drawText(below, bottom | int(Qt.AlignmentFlag.AlignLeft), foot)
    painter.drawText(below, bottom | int(Qt.AlignmentFlag.AlignRight), count)
