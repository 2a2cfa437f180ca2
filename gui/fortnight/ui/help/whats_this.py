"""The text that Shift+F1 shows of a field: its title, what it is, its limits and their sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.setting import Setting
from fortnight.domain.explanation.field_notes import analyte_note, field_note, setting_note, vital_note
from fortnight.domain.messages import Text
from fortnight.ui.translation import say


def explain_field(editor: QWidget, name: str, title: str) -> None:
    """Give a field of a form what Shift+F1 shows of it."""
    _explain(editor, title, field_note(name))


def explain_value(box: QWidget, code: str, title: str) -> None:
    """Give the box of a measured value what Shift+F1 shows of it."""
    _explain(box, title, analyte_note(code))


def explain_vital(box: QWidget, code: str, title: str) -> None:
    """Give the box of a vital sign at the bedside what Shift+F1 shows of it."""
    _explain(box, title, vital_note(code))


def explain_setting(editor: QWidget, setting: Setting) -> None:
    """Give a setting what Shift+F1 shows of it."""
    _explain(editor, say(setting.title), setting_note(setting))


def _explain(widget: QWidget, title: str, sentences: Iterable[Text]) -> None:
    words = "".join(f"<p>{escape(say(each))}</p>" for each in sentences)
    widget.setWhatsThis(f"<b>{escape(title)}</b>{words}")
