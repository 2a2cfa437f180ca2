"""The segments of a message as they came, with the line in question and its field marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from fortnight.domain.labs.lab_message import Waits
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr

# The segment and the field in question, by what an observation waits for.
FIELDS: Mapping[Waits | None, tuple[str, int]] = {
    Waits.CHILD: ("PID", 3),
    Waits.CODE: ("OBX", 3),
    Waits.UNIT: ("OBX", 6),
    Waits.VALUE: ("OBX", 5),
    Waits.TIME: ("OBR", 7),
    Waits.CORRECTION: ("OBX", 5),
    None: ("OBX", 5),
}
LINES_SHOWN = 4


def place_of(segments: Sequence[str], line: int, waits: Waits | None) -> tuple[int, int, int]:
    """Return the line in question (from 0), and where its field begins and ends.

    :param line: the line of the observation, from 1.
    """
    if segments[0].startswith("{"):  # FHIR: the first line is the patient, each other one an observation
        found = 0 if waits is Waits.CHILD else line - 1
        return found, 0, len(segments[found])
    name, field = FIELDS[waits]
    found = max(
        (n for n in range(min(line, len(segments))) if segments[n].startswith(name)), default=line - 1
    )
    parts = segments[found].split(segments[0][3:4] or "|")
    if field >= len(parts):
        return found, 0, len(segments[found])
    begin = sum(len(each) + 1 for each in parts[:field])
    return found, begin, begin + len(parts[field])


class Segments(QPlainTextEdit):
    """Shows the segments of a message; it can be read and copied, not changed."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._marked = (0, 0, 0)
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(tr("The message as it came"))
        self.setTabChangesFocus(True)
        set_kind(self, "raw")
        self.setFixedHeight(LINES_SHOWN * self.fontMetrics().lineSpacing() + 24)
        appearance.theme_changed.connect(self._mark)

    def show_segments(self, segments: Sequence[str], marked: tuple[int, int, int]) -> None:
        """Show segments, and mark a line and a part of it (line, begin, end)."""
        self.setPlainText("\n".join(segments))
        self._marked = marked
        self._mark()
        cursor = QTextCursor(self.document().findBlockByNumber(marked[0]))
        self.setTextCursor(cursor)
        self.centerCursor()

    def _mark(self) -> None:
        theme, (line, begin, end) = self._appearance.theme, self._marked
        whole, part = QTextEdit.ExtraSelection(), QTextEdit.ExtraSelection()
        block = self.document().findBlockByNumber(line)
        whole.cursor = QTextCursor(block)  # type: ignore[attr-defined]
        ground = QTextCharFormat()
        ground.setBackground(QColor(theme.amber_soft))
        ground.setProperty(QTextFormat.Property.FullWidthSelection, True)
        whole.format = ground  # type: ignore[attr-defined]
        chosen = QTextCursor(block)
        chosen.setPosition(block.position() + begin)
        chosen.setPosition(block.position() + min(end, block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        strong.setFontUnderline(True)
        strong.setForeground(QColor(theme.amber_ink))
        part.cursor, part.format = chosen, strong  # type: ignore[attr-defined]
        self.setExtraSelections([whole, part])
