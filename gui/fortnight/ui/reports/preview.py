"""Shows pages as they will be printed, one below another, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from fortnight.ui.reports.page_file import laid_out, picture

BORDER = 8  # pixels at both sides together, for the frame


class PagePreview(QScrollArea):
    """Shows a picture of pages. `name` is for screen readers, which read the form and not the picture."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._image = QImage()
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._shown)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(name)

    @property
    def pages_height(self) -> int:
        """The height of all pages in pixels of paper."""
        return round(self._image.height() / self._image.devicePixelRatio())

    def show_pages(self, pages: Sequence[QWidget]) -> None:
        """Show pages, and delete them."""
        with laid_out(pages):
            self._image = picture(pages)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        width = max(1, round((self.viewport().width() - BORDER) * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(self._image.scaledToWidth(width, smooth))
        shown.setDevicePixelRatio(ratio)
        self._shown.setPixmap(shown)
