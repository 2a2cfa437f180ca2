"""Every sentence can be translated: it is a literal, it is collected, and its placeholders are kept."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from fortnight.domain.entry.languages import ENGLISH, LANGUAGES
from fortnight.ui.theme import FONT_FILES, JAPANESE_FILES
from helpers.pseudo import Message, collect, disagreeing, pseudo, read, translate

GUI = Path(__file__).parents[1] / "gui" / "fortnight"
RESOURCES = Path(__file__).parents[1] / "resources"
TRANSLATIONS, FONTS = RESOURCES / "i18n", RESOURCES / "fonts"
SHIPPED = [code for code in LANGUAGES if code != ENGLISH]
COLLECTED = ("tr", "text", "word")
# Where a name instead of a literal is right: the look-up itself, and a sentence that is put together again.
ALLOWED = {
    "ui/language.py": "tr_word looks up what word() marked",
    "ui/translation.py": "say looks up the templates of sentences",
    "simulation/comparators/ledger.py": "the first rule, which is kept for comparison and never shown",
}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COLLECTED:
                yield path.relative_to(GUI).as_posix(), node


def literal(node: ast.Call) -> str | None:
    first = node.args[0] if node.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("words") / "xx.ts"
    collect(file)
    return file


def test_what_is_translated_is_a_literal():
    found = {f"{path}:{node.lineno}" for path, node in calls() if literal(node) is None}
    assert [each for each in sorted(found) if each.split(":")[0] not in ALLOWED] == []


def test_every_literal_is_collected(catalogue):
    known = {message.source for message in read(catalogue)}
    words = {words for _, node in calls() if (words := literal(node))}
    assert len(words) > 1000
    assert sorted(words - known) == []


def test_every_plural_is_collected_as_one_and_nothing_else_is(catalogue):
    plural = {message.source for message in read(catalogue) if message.plural}
    counted = {literal(node) for _, node in calls() if "%n" in (literal(node) or "")}
    assert plural == counted
    assert len(plural) > 10


def test_no_sentence_is_collected_in_a_named_context(catalogue):
    assert catalogue.read_text().count("<name>") == 1
    assert "<name></name>" in catalogue.read_text()


def test_the_pseudo_language_keeps_every_placeholder(catalogue, tmp_path):
    file = tmp_path / "pseudo.ts"
    file.write_bytes(catalogue.read_bytes())
    translate(file)
    messages = read(file)
    assert disagreeing(messages) == []
    assert all(m.translations and all(t.startswith("⟦") for t in m.translations) for m in messages)
    assert len(pseudo("nothing was saved")) >= 1.4 * len("nothing was saved")


@pytest.mark.parametrize("code", SHIPPED)
def test_each_language_keeps_every_placeholder(code):
    messages = [each for each in read(TRANSLATIONS / f"{code}.ts") if each.source]
    assert len(messages) > 3000
    assert disagreeing(messages) == []


@pytest.mark.parametrize("code", SHIPPED)
def test_each_language_is_complete(code, catalogue):
    """Collect new sentences with `packaging/dev.py translations` and translate them."""
    known = {(m.source, m.note) for m in read(TRANSLATIONS / f"{code}.ts") if all(m.translations)}
    asked = {(m.source, m.note) for m in read(catalogue) if m.source}
    assert sorted(asked - known) == []


@pytest.mark.parametrize("code", SHIPPED)
def test_the_fonts_have_every_letter_of_each_language(qapp, code):
    """What no font of the program has is drawn in another one of the computer, and in no PDF."""
    fonts = [QRawFont(str(FONTS / name), 12) for name in (FONT_FILES[0], JAPANESE_FILES[0])]
    letters = set().union(*(each for m in read(TRANSLATIONS / f"{code}.ts") for each in m.translations))
    lacking = {x for x in letters if not any(font.supportsCharacter(ord(x)) for font in fonts)}
    assert lacking - {"\n"} == set()


@pytest.mark.parametrize("translated", ["{valeu} zu hoch", "zu hoch", "{value} {value}"])
def test_a_translation_with_other_placeholders_is_found(translated):
    wrong = Message("{value} is too high", translations=(translated,))
    right = Message("{value} is too high", translations=("zu hoch: {value}",))
    assert disagreeing([right, wrong]) == [wrong]
