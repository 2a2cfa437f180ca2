"""The language of the window: its catalogue, its plurals, and what changes with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import text
from fortnight.ui import language, translation


def test_a_note_tells_two_meanings_apart(german):
    assert translation.tr("Due", "a column") == "Fällig"
    assert translation.tr("Due") == "Due"


@pytest.mark.parametrize(("n", "words"), [(0, "0 samples"), (1, "1 sample"), (2, "2 samples")])
def test_english_needs_no_catalogue_for_a_plural(qapp, n, words):
    assert translation.tr("%n sample(s)", "", n) == words
    assert str(text("%n sample(s)", "", n)) == translation.say(text("%n sample(s)", "", n)) == words


def test_a_plural_can_be_irregular(qapp):
    assert [translation.tr("%n (waits|wait)", "", n) for n in (1, 2)] == ["1 waits", "2 wait"]
    assert translation.tr("%n (child|children) untranslated", "", 1) == "1 child untranslated"


def test_what_the_catalogue_lacks_stays_english(german):
    assert translation.tr("Not there") == "Not there"
    assert translation.tr("%n sheet(s)", "", 1) == "1 sheet"


def test_widgets_are_told_of_a_change(german, qtbot):
    class Ear(QObject):
        heard = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.heard += event.type() == QEvent.Type.LanguageChange
            return False

    widget, ear = QWidget(), Ear()
    qtbot.addWidget(widget)
    widget.installEventFilter(ear)
    language.use_language("en")
    language.use_language("de")
    qtbot.waitUntil(lambda: ear.heard > 0)


def test_a_language_without_a_catalogue_stays_english(german):
    assert not language.use_language("fr")
    assert (language.language(), translation.tr("fever")) == ("en", "fever")
    assert language.locale().monthName(9, language.locale().FormatType.ShortFormat) == "Sep"


@pytest.mark.parametrize(
    ("wanted", "code"), [(["de-AT", "en"], "de"), (["fr-FR", "ja-JP"], "ja"), (["fr"], "en"), ([], "en")]
)
def test_the_language_of_the_system_is_the_first_that_the_program_has(monkeypatch, wanted, code):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: wanted)
    assert language.system_language() == code
