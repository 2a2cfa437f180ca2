"""The languages of the program, by the code under which its sentences are translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Word, word


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its name in itself, and in the language of the window."""

    own: str
    name: Word


ENGLISH = "en"
LANGUAGES: Mapping[str, Language] = {
    ENGLISH: Language("English", word("English")),
    "de": Language("Deutsch", word("German")),
    "ja": Language("日本語", word("Japanese")),
}
OWN_NAMES: Mapping[str, str] = {code: each.own for code, each in LANGUAGES.items()}
