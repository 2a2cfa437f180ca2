"""Saves pages that were laid out as widgets as PNG, or as PDF or SVG vector graphics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMarginsF, QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.operations import exports
from fortnight.ui import training_mark
from fortnight.ui.reports.paper import A4
from fortnight.ui.reports.pdf import is_complete, require
from fortnight.ui.translation import tr


def save_pages(pages: Sequence[QWidget], path: Path) -> str:
    """Write pages to a file that only its owner can read, and delete them. The ending chooses the format.

    A picture has all pages one below another. Return an error message, or an empty string.
    """
    with laid_out(pages):
        return render(pages, path)


@contextmanager
def laid_out(pages: Sequence[QWidget]) -> Iterator[None]:
    """Lay pages out without a screen, and delete them at the end of the block."""
    for page in pages:
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.show()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    try:
        yield
    finally:
        for page in pages:
            page.close()
            page.deleteLater()


def render(pages: Sequence[QWidget], path: Path) -> str:
    """Paint pages into a file that only its owner can read. Return an error message or an empty string."""
    kinds = {".png": _png, ".pdf": _pdf, ".svg": _svg}
    paint = kinds.get(path.suffix.lower())
    if paint is None:
        return tr("The file name must end in .png, .pdf or .svg, not in “{ending}”.").format(
            ending=path.suffix
        )
    if not path.parent.is_dir():
        return tr("The folder {folder} does not exist.").format(folder=path.parent)
    failed = tr("{file} could not be written.").format(file=path)
    try:
        with exports.private_file(path) as draft:
            require(paint(pages, draft))
    except OSError:
        return failed
    return ""


def _png(pages: Sequence[QWidget], path: Path) -> bool:
    image = picture(pages)
    return not image.isNull() and image.save(str(path))


def picture(pages: Sequence[QWidget], ratio: int = 2) -> QImage:
    """Return the pages as one picture, with `ratio` pixels for each pixel of a page."""
    image = QImage(_size_of(pages) * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    return image if _paint_below_each_other(pages, image) else QImage()


def _pdf(pages: Sequence[QWidget], path: Path) -> bool:
    writer = QPdfWriter(str(path))
    writer.setCreator("Fortnight")
    writer.setResolution(96)
    writer.setPageLayout(_layout_of(pages[0]))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    for number, page in enumerate(pages):
        if number:
            writer.setPageLayout(_layout_of(page))
            writer.newPage()
        _print(page, painter)
    return painter.end() and is_complete(path)


def _print(page: QWidget, painter: QPainter) -> None:
    """Paint a page on its sheet: one that is higher than A4 is made smaller, so that it fits."""
    scale = _sheet_of(page).height() / page.height()
    painter.save()
    painter.translate(page.width() * (1 - scale) / 2, 0)
    painter.scale(scale, scale)
    page.render(painter, QPoint())
    training_mark.stamp(painter, QRectF(page.rect()))
    painter.restore()


def _sheet_of(page: QWidget) -> QSize:
    """Return the size of the sheet for a page: A4 for one as wide as A4 and higher, else its own size."""
    return A4 if page.width() == A4.width() and page.height() > A4.height() else page.size()


def _layout_of(page: QWidget) -> QPageLayout:
    sheet = _sheet_of(page)
    size = QSizeF(sheet.width() * 72 / 96, sheet.height() * 72 / 96)
    return QPageLayout(QPageSize(size, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF())


def _svg(pages: Sequence[QWidget], path: Path) -> bool:
    size, generator = _size_of(pages), QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle("Fortnight")
    return _paint_below_each_other(pages, generator)


def _size_of(pages: Sequence[QWidget]) -> QSize:
    return QSize(max(page.width() for page in pages), sum(page.height() for page in pages))


def _paint_below_each_other(pages: Sequence[QWidget], device: QPaintDevice) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    for page in pages:
        page.render(painter, QPoint())
        training_mark.stamp(painter, QRectF(page.rect()))
        painter.translate(0, page.height())
    return painter.end()
