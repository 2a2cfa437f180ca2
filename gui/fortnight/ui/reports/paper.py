"""What all printed documents share: size, font, and the words that identify the child, program and rule."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from fortnight import __version__
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.messages import word
from fortnight.domain.record.child import Child, Sex, age_on
from fortnight.domain.record.course import Infusion
from fortnight.operations import exports, settings
from fortnight.operations.session import Session
from fortnight.ui import formats
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr, tr_word

A4 = QSize(794, 1123)  # pixels at 96 dots per inch
SEXES = {Sex.MALE: word("male"), Sex.FEMALE: word("female"), Sex.UNKNOWN: word("sex not recorded")}


def paper_font(points: float) -> QFont:
    """Return the program's font in points.

    Qt scales the headings of a document from a size in points, which a font set in pixels does not have.
    """
    font = ui_font(tabular=False)
    font.setPointSizeF(points)
    return font


def sex_words(child: Child) -> str:
    """Return the sex of a child in words."""
    return tr_word(SEXES[child.sex])


def reaction_words(infusion: Infusion) -> str:
    """Return the reaction to an infusion, and whether it was stopped early; empty if neither is recorded."""
    stopped = tr("stopped early") if infusion.stopped else ""
    return formats.listed(filter(None, (infusion.reaction, stopped)))


def born_words(child: Child, today: date) -> str:
    """Return the birth date with the age on a day; before birth without the age; of a coded child the age."""
    if child.is_coded:
        return tr("age {age}").format(age=formats.age(age_on(child.birth_date, today)))
    born = tr("born {day}").format(day=formats.day(child.birth_date))
    if today < child.birth_date:
        return born
    return f"{born} ({formats.age(age_on(child.birth_date, today))})"


def foot_lines(session: Session, child: Child, page: tuple[int, int] | None = (1, 1)) -> list[str]:
    """Return the foot of a page: identity, page and print, versions, and the signed head of the journal.

    `page` is the number of the page and how many there are; `None` if the printer adds it.
    """
    parts = [child.name, *([] if child.is_coded else [formats.day(child.birth_date)]), child.number]
    if page is not None:
        parts.append(tr("page {n} of {total}").format(n=page[0], total=page[1]))
    return [" · ".join((*parts, printed_words(session))), *version_lines(session)]


def printed_words(session: Session) -> str:
    """Return when, by whom and in which clinic a page is printed."""
    words = tr("printed {when} by {who}").format(when=formats.moment(session.clock()), who=session.actor)
    return " · ".join(filter(None, (words, settings.value(session.store, "clinic_name"))))


def version_lines(session: Session) -> list[str]:
    """Return the versions of program and rule, and the signed head of the journal if there is one."""
    versions = tr("Fortnight {version} · rule {rule} · WHO · not a diagnosis; no alert is no all-clear")
    head = exports.signed_head(session)
    return [
        versions.format(version=__version__, rule=RULE_VERSION),
        *([tr("journal head {code}").format(code=head)] if head else []),
    ]
