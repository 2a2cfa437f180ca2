"""Saves a page that was laid out as a widget as PNG, or as PDF or SVG vector graphics."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.operations import exports
from fortnight.ui.translation import tr


def save_page(page: QWidget, path: Path) -> str:
    """Write a page to a file that only its owner can read and delete the page. The ending chooses the format.

    Return an error message, or an empty string.
    """
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.show()
    QApplication.processEvents()
    try:
        return render(page, path)
    finally:
        page.close()
        page.deleteLater()


def render(page: QWidget, path: Path) -> str:
    """Paint a page into a file that only its owner can read. Return an error message or an empty string."""
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
            _require(paint(page, draft))
    except OSError:
        return failed
    return ""


def _require(painted: bool) -> None:
    if not painted:
        raise OSError


def _png(page: QWidget, path: Path) -> bool:
    image = QImage(page.size() * 2, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.white)
    _paint(page, image)
    return image.save(str(path))


def _pdf(page: QWidget, path: Path) -> bool:
    writer = QPdfWriter(str(path))
    writer.setCreator("Fortnight")
    writer.setResolution(96)
    size = QSizeF(page.width() * 72 / 96, page.height() * 72 / 96)
    writer.setPageLayout(
        QPageLayout(QPageSize(size, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    return _paint(page, writer)


def _svg(page: QWidget, path: Path) -> bool:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(page.size())
    generator.setViewBox(QRect(QPoint(), page.size()))
    generator.setTitle("Fortnight")
    return _paint(page, generator)


def _paint(page: QWidget, device: QPaintDevice) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    page.render(painter, QPoint())
    return painter.end()
