"""Translation of what is shown: the words of the window and the sentences of the domain."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fortnight.domain.messages import SI, Displayable, Language, Text, Word, is_decimal, render
from fortnight.ui.formats import clock, day, decimal_point, separators, short_day
from fortnight.ui.language import tr as tr
from fortnight.ui.language import tr_word as tr_word

_UNITS = "units"  # a property of the application: like the language, the units are the same in every window


def units() -> str:
    """Return the name of the units in which values are shown: `si` or `japan`."""
    app = QCoreApplication.instance()
    return str(app.property(_UNITS) or SI) if app is not None else SI


def use_units(name: str) -> None:
    """Show values in these units from now on: `si` or `japan`."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_UNITS, name)


def say(sentence: Text) -> str:
    """Return a sentence of the domain, translated, with its values in the clinic's units."""
    return render(sentence, units(), _LANGUAGE_IN_USE)


def written(what: Text | Displayable | str) -> str:
    """Return a sentence, a measured value with its unit in the clinic's units, or plain words unchanged."""
    if isinstance(what, Text):
        return say(what)
    if isinstance(what, Word):
        return tr_word(what)
    if isinstance(what, Displayable):
        return decimal_point(what.shown(units()))
    return decimal_point(what) if is_decimal(what) else what


def _translated(template: str, n: int | None) -> str:
    return tr(template, "", -1 if n is None else n)


_LANGUAGE_IN_USE = Language(_translated, day, short_day, decimal_point, clock, separators)
