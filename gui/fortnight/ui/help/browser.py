"""One page of the manual as one reads it in the window, with pictures as wide as the space for them."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser

from fortnight.paths import manual_picture
from fortnight.ui import theme as themes
from fortnight.ui.help import pages
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

MARGIN, SCROLL_BAR = 22, 14  # pixels beside the page
WIDEST_PICTURE = 1000
REDRAW_MS = 60  # a window that is being dragged is resized continuously
STYLE = """
h1 {{ font-size: 21px; font-weight: 700; margin-top: 2px; margin-bottom: 8px; }}
h2 {{ font-size: 16px; font-weight: 700; margin-top: 20px; margin-bottom: 6px; }}
h3 {{ font-size: 13px; font-weight: 700; margin-top: 12px; margin-bottom: 4px; }}
p, li {{ font-size: 14px; line-height: 140%; margin-bottom: 8px; }}
a {{ color: {accent}; text-decoration: underline; }}
p.where {{ color: {muted}; font-size: 12px; }}
code, pre {{ font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 12px; }}
pre {{ background: {raised}; }}
td, th {{ font-size: 12px; padding: 5px 8px; border-bottom: 1px solid {line}; vertical-align: top; }}
th {{ text-align: left; color: {muted}; }}
td.note {{ background: {amber_soft}; border: 0; padding: 6px 12px; }}
"""
_NOTE = "<table width='100%' cellspacing='0'><tr><td class='note'>", "</td></tr></table>"


class PageBrowser(QTextBrowser):
    """Shows pages of the manual in one language; its history is that of a browser."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        self._width = 0  # of the pictures that are drawn
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Page of the manual"))
        self.document().setDocumentMargin(MARGIN)
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._fit)

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return self.source().fileName().removesuffix(".html")

    @property
    def _theme(self) -> Theme:
        app = QApplication.instance()
        return themes.in_use(app) if app is not None else themes.LIGHT

    def show_page(self, page: str) -> None:
        """Show a page, unless it is shown already."""
        if page != self.shown:
            self.setSource(QUrl(f"{page}.html"))

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Return a page as HTML, or a picture as wide as the space for it."""
        url = QUrl(url)
        if kind == QTextDocument.ResourceType.HtmlResource.value:
            return self._html(url.fileName().removesuffix(".html"))
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(url.fileName().removesuffix(".png"))
        return None

    def _html(self, page: str) -> str:
        theme = self._theme
        colours = {name: getattr(theme, name) for name in Theme.__dataclass_fields__}
        inner = pages.body(page, self._code)
        inner = inner.replace("<blockquote>", _NOTE[0]).replace("</blockquote>", _NOTE[1])
        inner = inner.replace("<table><thead>", "<table width='100%' cellspacing='0'><thead>")
        inner = inner.replace("<table>\n<thead>", "<table width='100%' cellspacing='0'>\n<thead>")
        where, onward = _around(page, self._code)
        return (
            f"<style>{STYLE.format(**colours)}</style><body style='color: {theme.ink}'>"
            f"<p class='where'>{escape(where)}</p>{inner}<p class='where'>{onward}</p></body>"
        )

    def _picture(self, name: str) -> QImage:
        """Return a picture; an empty one if the pictures were not drawn."""
        image = QImage(str(manual_picture(self._code, name)))
        if image.isNull():
            return image
        ratio = self.devicePixelRatioF()
        self._width = self._room()
        width = min(round(self._width * ratio), image.width())
        scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio if width < image.width() else image.width() / self._width)
        return scaled

    def _room(self) -> int:
        return max(200, min(WIDEST_PICTURE, self.viewport().width() - 2 * MARGIN - SCROLL_BAR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pictures again when there is another width for them."""
        super().resizeEvent(event)
        if self._width and self._width != self._room():
            self._redraw.start()

    def _fit(self) -> None:
        if self._width != self._room():
            self.draw_again()

    def draw_again(self) -> None:
        """Draw the page again, where one was reading."""
        place = self.verticalScrollBar().value()
        self.reload()
        self.verticalScrollBar().setValue(place)

    def ask_print(self) -> None:
        """Ask for a printer and print the page."""
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_(printer)


def _around(page: str, code: str) -> tuple[str, str]:
    """Return where a page stands in the contents, and the links to the pages before and after it."""
    group = next((each.title for each in pages.contents(code) if page in each.pages), "")
    order = pages.pages(code)
    place = order.index(page) if page in order else 0
    near = [("← {}", order[place - 1])] if place else []
    near += [("{} →", order[place + 1])] if place + 1 < len(order) else []
    links = [
        f"<a href='{name}.html'>{escape(form.format(pages.title(name, code)))}</a>" for form, name in near
    ]
    return f"{group} › {pages.title(page, code)}", " &nbsp; · &nbsp; ".join(links)
