"""The recovery code on the screen: the box in which it is typed, and how it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from fortnight.domain.people import CODE_GROUP, CODE_GROUPS
from fortnight.ui.forms.fields import line
from fortnight.ui.translation import tr

GROUPS_IN_LINE = 3


def code_line() -> QLineEdit:
    """Return a box for a recovery code, with its form as the hint."""
    hint = tr("{groups} groups of {characters} characters")
    return line(hint.format(groups=CODE_GROUPS, characters=CODE_GROUP))


def code_in_lines(code: str) -> str:
    """Return a code as it is shown, three groups in a line."""
    groups = code.split("-")
    lines = (groups[n : n + GROUPS_IN_LINE] for n in range(0, len(groups), GROUPS_IN_LINE))
    return "\n".join(" - ".join(each) for each in lines)


def hidden_code() -> str:
    """Return dots in the place of a code that is hidden while it is typed."""
    return code_in_lines("-".join(["•" * CODE_GROUP] * CODE_GROUPS))
