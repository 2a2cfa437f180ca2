"""Draws the pictures of the manual: pages of the demonstration ward in one language, small, with numbers."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from fortnight.app import picture_marks, screenshots
from fortnight.app.practice import opened_demo
from fortnight.ui.help import pages

COLOURS = 256
NO_DITHER = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
SAME_AS = {"window": "today"}
"""Pictures of the manual that show a page of another name, with other numbers."""


def few_colours(image: QImage) -> QImage:
    """Return a picture in its own most frequent colours, which needs a quarter of the space."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    frequent = colours[np.argsort(counts)[::-1][:COLOURS]]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, [int(each) for each in frequent], NO_DITHER)


def wanted(code: str) -> frozenset[str]:
    """Return the names of the pictures that the manual of a language shows."""
    sources = (pages.source(page, code) for page in pages.pages(code))
    return frozenset(name for source in sources for name in pages.PICTURE.findall(source))


def draw(out: Path, code: str) -> list[Path]:
    """Draw the pictures of the manual of a language into a folder and return them."""
    out.mkdir(parents=True, exist_ok=True)
    with screenshots.in_language(code):
        with opened_demo() as session:
            paths = screenshots.draw_pages(session, "light", out, ManualPicture(code))
        with tempfile.TemporaryDirectory(prefix=screenshots.TEMPORARY) as folder:
            paths += screenshots.draw_login(Path(folder) / "light", "light", out, ManualPicture(code))
    return paths


class ManualPicture:
    """Saves a widget as a picture of the manual, if the manual shows it."""

    def __init__(self, code: str) -> None:
        self._wanted = wanted(code)

    def __call__(self, widget: QWidget, name: str, out: Path) -> list[Path]:
        """Save the picture of a page under each name that it has in the manual."""
        names = [name, *(other for other, same in SAME_AS.items() if same == name)]
        return [self._save(widget, each, out) for each in names if each in self._wanted]

    def _save(self, widget: QWidget, name: str, out: Path) -> Path:
        screenshots.settle()
        picture: QPixmap = widget.grab()
        marks = picture_marks.MARKS.get(name, ())
        picture_marks.draw(picture, picture_marks.places(widget, marks))
        path = out / f"{name}.png"
        few_colours(picture.toImage()).save(str(path), quality=0)  # the smallest file
        return path


def draw_missing(out: Path, code: str) -> None:
    """Draw the pictures of the manual into a folder, unless all of them are there."""
    if any(not (out / f"{name}.png").exists() for name in wanted(code)):
        draw(out, code)
