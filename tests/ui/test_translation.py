"""Sentences are translated before their values are filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from fortnight.domain.messages import text
from fortnight.ui import translation


def test_values_are_filled_into_the_translated_sentence(qapp):
    class Backwards(QTranslator):
        def translate(self, context, source, disambiguation=None, n=-1):
            return {"{value} over {limit}": "über {limit}: {value}", "fever": "Fieber"}.get(source, "")

    translator = Backwards()
    QCoreApplication.installTranslator(translator)
    try:
        sentence = text("{value} over {limit}", value=text("fever"), limit=38)
        assert translation.say(sentence) == "über 38: Fieber"
        assert translation.tr("fever") == "Fieber"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert translation.say(sentence) == str(sentence)
