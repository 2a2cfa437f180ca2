"""The course sheet as a file: PNG, or PDF and SVG as vector, in the print theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fortnight.domain.alerts import judge
from fortnight.domain.children import age_on
from fortnight.domain.course import Course
from fortnight.operations import reports
from fortnight.ui import language
from fortnight.ui.charts.panel import small_font
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.context import Context
from fortnight.ui.language import tr
from fortnight.ui.theme import PRINT
from fortnight.ui.widgets.basics import column, label

SIZE = QSize(1280, 860)
LEGEND = (
    "▼ infusion   ▽ missed   ◆ event   ▲ alert   △ watch   ○ below the limit of the assay   shaded behind "
    "IL-6: this child's own range; behind others: interval at that age   blue: run-in   "
    "yellow: cover doubtful   red: episode"
)


def printed_sheet(course: Course, context: Context) -> QWidget:
    """The sheet as it goes on paper: who it is, when it was drawn, every panel."""
    now = context.desk.clock()
    page = QWidget()
    page.setStyleSheet(f"background: {PRINT.card}; color: {PRINT.ink};")
    child = course.child
    who = f"{child.name} · {child.number} · {language.age(age_on(child.birth_date, now.date()))}"
    made = tr("Drawn {when} by {who} · {n} infusions · Fortnight").format(
        when=language.moment(now), who=context.desk.actor, n=len(course.infusions)
    )
    sheet = CourseSheet(PRINT)
    sheet.setFixedHeight(SIZE.height() - 126)
    sheet.show_course(course, judge(course), now, context.units)
    lines = (_line(who, 19, bold=True), _line(made, 12), _line(tr(LEGEND), 11))
    head = reports.signed_head(context.desk)
    signed = [_line(tr("Signed head: {code}").format(code=head), 9, wrap=True)] if head else []
    page.setLayout(column(*lines[:2], sheet, lines[2], *signed, margins=(24, 16, 24, 10), spacing=4))
    page.setFixedSize(SIZE)
    return page


def _line(words: str, size: int, bold: bool = False, wrap: bool = False) -> QLabel:
    """A line on paper, dressed by itself: there the program's style sheet may not reach."""
    made = label(words, wrap=wrap)
    made.setFont(small_font(size, bold))
    made.setStyleSheet(f"color: {PRINT.ink};")
    return made


def save_sheet(course: Course, context: Context, name: str) -> str:
    """Write the sheet to a file whose ending names the form. Gives what went wrong, or nothing."""
    page = printed_sheet(course, context)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.show()
    QApplication.processEvents()
    try:
        return render(page, Path(name))
    finally:
        page.close()
        page.deleteLater()


def render(page: QWidget, path: Path) -> str:
    """Paint a page into a file that its owner alone can read. Gives what went wrong, or nothing."""
    kinds = {".png": _png, ".pdf": _pdf, ".svg": _svg}
    paint = kinds.get(path.suffix.lower())
    if paint is None:
        return tr("A file ends in .png, .pdf or .svg, not in “{ending}”.").format(ending=path.suffix)
    if not path.parent.is_dir():
        return tr("The folder {folder} is not there.").format(folder=path.parent)
    failed = tr("{file} could not be written.").format(file=path)
    try:
        with reports.private_file(path) as draft:
            if not paint(page, draft):
                raise OSError(failed)
    except OSError:
        return failed
    return ""


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
