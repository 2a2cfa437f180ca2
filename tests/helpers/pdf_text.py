"""The text of a PDF, as copying and searching find it."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader


def text_of(path: Path) -> str:
    """Return all words of a PDF with single spaces between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def pages_of(path: Path) -> int:
    """The number of pages of a PDF."""
    return len(PdfReader(path).pages)
