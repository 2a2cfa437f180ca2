"""Sentences for people, kept apart from their numbers so that the window can translate them.

The domain writes English templates; `str()` fills them in, and the window looks the template up in
its translation first (`ui/language.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A template such as ``"{value} is above {limit}"`` and the values that fill it."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


def text(template: str, **values: Any) -> Text:
    """Make a `Text`; a value may itself be a `Text`."""
    return Text(template, tuple(values.items()))
