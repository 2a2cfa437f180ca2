"""Sentences are looked up before their values are filled in, in a catalogue that can be exchanged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import text, word
from fortnight.ui import language, translation
from helpers import pseudo

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de"><context><name></name>
<message><source>{value} over {limit}</source><translation>über {limit}: {value}</translation></message>
<message><source>fever</source><translation>Fieber</translation></message>
<message><source>Due</source><comment>a column</comment><translation>Fällig</translation></message>
<message numerus="yes"><source>%n sample(s) of {name}</source><translation>
<numerusform>%n Probe von {name}</numerusform><numerusform>%n Proben von {name}</numerusform>
</translation></message></context></TS>
"""


@pytest.fixture
def german(qapp, tmp_path, monkeypatch):
    """A small German catalogue, in use; English again afterwards."""
    (tmp_path / "de.ts").write_text(CATALOGUE)
    pseudo.run("pyside6-lrelease", "-silent", str(tmp_path / "de.ts"))
    monkeypatch.setattr(language, "catalogue", lambda code: tmp_path / f"{code}.qm")
    assert language.use_language("de")
    yield
    language.use_language("en")


def test_values_are_filled_into_the_translated_sentence(german):
    sentence = text("{value} over {limit}", value=text("fever"), limit=38)
    assert translation.say(sentence) == "über 38: Fieber"
    assert translation.tr("fever") == translation.tr_word(word("fever")) == "Fieber"
    language.use_language("en")
    assert translation.say(sentence) == str(sentence) == "fever over 38"


def test_a_note_tells_two_meanings_apart(german):
    assert translation.tr("Due", "a column") == "Fällig"
    assert translation.tr("Due") == "Due"


def test_a_marked_word_is_translated_as_a_value_of_a_sentence(german):
    assert (
        translation.say(text("{value} over {limit}", value=word("fever"), limit="fever"))
        == "über fever: Fieber"
    )


@pytest.mark.parametrize(("n", "words"), [(0, "0 Proben"), (1, "1 Probe"), (2, "2 Proben")])
def test_a_plural_has_the_forms_of_the_language(german, n, words):
    assert translation.tr("%n sample(s) of {name}", "", n).format(name="A") == f"{words} von A"
    assert translation.say(text("%n sample(s) of {name}", "", n, name="A")) == f"{words} von A"


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
