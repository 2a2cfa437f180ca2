"""The text of a PDF, as a copy or a search takes it."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader


def text_of(path: Path) -> str:
    """All words of a PDF with single spaces between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
