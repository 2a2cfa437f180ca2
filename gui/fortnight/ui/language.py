"""The language of the window: its catalogue of translations, and the words that are looked up there.

English needs no catalogue: the sentences in the code are English, and `english` chooses their plurals. So
nothing can be missing, and the command line and stored cards use the same rule without Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from fortnight.domain.entry.languages import ENGLISH, LANGUAGES
from fortnight.domain.messages import Word, english
from fortnight.paths import catalogue

_LANGUAGE = "language"  # a property of the application, and the name of its translators


def tr(words: str, note: str = "", n: int = -1) -> str:
    """Return words of the window in the chosen language. They are a literal, so that they can be collected.

    `note` explains the words to translators. Plurals are `tr("%n sample(s)", "", n)`. A catalogue holds the
    words in the context without a name, because `lupdate` puts a plain `tr` there.
    """
    if not words:
        return ""
    found = QCoreApplication.translate("", words, note or None, n)
    is_english_plural = n >= 0 and found == words.replace("%n", str(n))
    return english(words, n) if is_english_plural else found


def tr_word(marked: Word) -> str:
    """Return a word of a table in the chosen language. It was marked with `word` where it is defined."""
    return tr(marked)


def language() -> str:
    """Return the code of the language in use, such as `en`."""
    app = QCoreApplication.instance()
    return str(app.property(_LANGUAGE) or ENGLISH) if app is not None else ENGLISH


def locale() -> QLocale:
    """Return how the language in use writes months, weekdays and numbers."""
    return QLocale(language())


def system_language() -> str:
    """Return the first language of this user's system that the program has, else English."""
    wanted = (each.split("-")[0] for each in QLocale.system().uiLanguages())
    return next((each for each in wanted if each in LANGUAGES), ENGLISH)


def use_language(code: str) -> bool:
    """Show the window in this language from now on; return whether it has a catalogue.

    Qt sends `LanguageChange` to every widget. Without a catalogue the words stay English.
    """
    app = QCoreApplication.instance()
    if app is None:
        return False
    for old in app.findChildren(QTranslator, _LANGUAGE):
        app.removeTranslator(old)
        old.deleteLater()
    found = code == ENGLISH or _install(app, str(catalogue(code)))
    _install(app, f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{code}.qm")
    app.setProperty(_LANGUAGE, code if found else ENGLISH)
    return found


def _install(app: QCoreApplication, path: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(_LANGUAGE)
    return translator.load(path) and app.installTranslator(translator)
