"""The dialog that makes a review copy: which children, who can open it, and when to ask for a newer one."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLayout, QListWidget, QListWidgetItem, QWidget

from fortnight.domain.record.child import Child, age_on
from fortnight.domain.record.dates import months_after
from fortnight.operations import views
from fortnight.operations.review_copy import making
from fortnight.operations.review_copy.making import Made, Wanted
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, chip, column, label, row
from fortnight.ui.widgets.choice import choice
from fortnight.ui.widgets.sizes import digits_width, line_height

ID = Qt.ItemDataRole.UserRole
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike
PROPOSED_GROUPS, GROUP = 4, 5  # a proposed passphrase has 99 bits
PERIODS = (3, 6, 12, 24)  # months
SHOWN = 5  # children that are seen at once
NO_CODES: Mapping[str, str] = MappingProxyType({})
MOST_READERS = 3  # readers that are seen at once
ROW = 8  # pixels that a row is higher than a line of text


class MakeCopy(FormDialog):
    """Asks for everything at once. `chosen` carries what the copy is made of."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Make a review copy"), tr("Save the copy…"))
        self._context = context
        self.children_list, self.readers = _list(tr("Children")), _list(tr("Readers"))
        self.finder = line(tr("Name or number"))
        self.finder.setMinimumWidth(digits_width(30))
        self.finder.setAccessibleName(tr("Find a child"))
        self.every = chip(tr("All"), self._check_all)
        self.by_log_in = QCheckBox(tr("Each reader with the passphrase of the log-in"))
        self.with_key = QCheckBox(tr("The holder of a key (age1…)"))
        self.key = line()
        self.with_key.setToolTip(tr("Made on the reader’s computer: “Open a review copy”, “Make a key…”"))
        self.with_passphrase = QCheckBox(tr("Whoever knows a passphrase"))
        self.with_passphrase.setToolTip(tr("Tell it by another way than the file"))
        self.passphrase = line()
        self.propose = button(tr("Propose one"), self._propose)
        days = {str(n): tr("%n day(s)", "", n) for n in making.ASK_AFTER_DAYS}
        self.ask_after = choice(days, str(making.USUAL_ASK_AFTER))
        months = {str(n): tr("Last %n month(s)", "", n) for n in PERIODS}
        self.period = choice({"": tr("Whole course"), **months})
        self.codes_only = QCheckBox(tr("Codes only: no names, numbers or birth dates"))
        self.codes_only.setToolTip(
            tr(
                "Each child has a code, and its age to the month. Letters stay here. Names, numbers and "
                "birth dates are replaced in all texts. A text may still say in other words who it is."
            )
        )
        self.summary = label(style="muted")
        self.about_copy = label(style="muted", wrap=True)
        self._fill()
        self._name_boxes()
        self._lay_out()
        self._wire()
        self._follow()

    def _name_boxes(self) -> None:
        self.key.setAccessibleName(tr("Key of the reader"))
        self.passphrase.setAccessibleName(tr("Passphrase of the copy"))

    def _fill(self) -> None:
        session = self._context.session
        today = session.clock().date()
        for child in views.children(session):
            _add(self.children_list, child.id, _child_words(child, today), checked=False)
        people = making.possible_readers(session)
        for person in people:
            _add(self.readers, person.name, person.name, checked=person.name == session.actor)
        for items, rows in ((self.children_list, SHOWN), (self.readers, min(len(people), MOST_READERS))):
            items.setFixedHeight(rows * (line_height() + ROW) + 4)
        self.by_log_in.setChecked(bool(people))
        self.with_passphrase.setChecked(not people)

    def _lay_out(self) -> None:
        has_readers = self.readers.count() > 0
        words = [
            tr("Children"),
            *([tr("Who reads and answers")] if has_readers else []),
            tr("Who can open it"),
        ]
        titles = [label(f"{number}  {each}", "strong") for number, each in enumerate(words, 1)]
        after = label(tr("Ask for a newer one after"), "muted")
        after.setBuddy(self.ask_after)
        asks = row(after, self.ask_after, None)
        period = label(tr("Period"), "muted")
        period.setBuddy(self.period)
        parts: tuple[QWidget | QLayout, ...] = (
            self.about_copy,
            row(titles[0], None, self.finder, self.every),
            self.children_list,
            row(period, self.period, None, self.summary),
            self.codes_only,
            *((titles[1], self.readers) if has_readers else ()),
            titles[-1],
            *((self.by_log_in,) if has_readers else ()),
            row(self.with_key, self.key),
            row(self.with_passphrase, self.passphrase, self.propose),
            asks,
        )
        body = QWidget()
        body.setLayout(column(*parts, spacing=7))
        self.lay_out(body)

    def _wire(self) -> None:
        for each in (self.children_list, self.readers):
            each.itemChanged.connect(lambda _: self._follow())
        for box in (self.by_log_in, self.with_key, self.with_passphrase):
            box.toggled.connect(lambda _: self._follow())
        self.finder.textChanged.connect(self._search)
        for chosen in (self.ask_after, self.period):
            chosen.currentIndexChanged.connect(lambda _: self._follow())
        self.codes_only.toggled.connect(lambda _: self._follow())

    # What is chosen -----------------------------------------------------------------------------

    @property
    def wanted(self) -> Wanted:
        """What the boxes say."""
        return Wanted(
            tuple(_checked(self.children_list)),
            tuple(_checked(self.readers)),
            self.by_log_in.isChecked() and self.readers.count() > 0,
            self.passphrase.text() if self.with_passphrase.isChecked() else "",
            (self.key.text().strip(),) if self.with_key.isChecked() else (),
            int(self.ask_after.currentData()),
            self._since,
            self.codes_only.isChecked(),
        )

    @property
    def _since(self) -> date | None:
        months = self.period.currentData()
        return months_after(self._context.session.clock().date(), -int(months)) if months else None

    def _check_all(self) -> None:
        """Choose every child, or none if every child is chosen."""
        state = Qt.CheckState.Checked if self.every.isChecked() else Qt.CheckState.Unchecked
        with QSignalBlocker(self.children_list):
            for number in range(self.children_list.count()):
                self.children_list.item(number).setCheckState(state)
        self._follow()

    def _search(self, words: str) -> None:
        """Show the children whose name or number contains the words."""
        for number in range(self.children_list.count()):
            item = self.children_list.item(number)
            item.setHidden(words.strip().casefold() not in item.text().casefold())

    def _propose(self) -> None:
        groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(PROPOSED_GROUPS))
        self.passphrase.setText("-".join(groups))
        self.with_passphrase.setChecked(True)

    def _follow(self) -> None:
        """Show how much the copy holds, and which boxes count."""
        children = _checked(self.children_list)
        self.key.setEnabled(self.with_key.isChecked())
        self.passphrase.setEnabled(self.with_passphrase.isChecked())
        entries = making.estimate(self._context.session, children)
        words = tr("%n (child|children)", "", len(children))
        held = tr("{children} · {entries}").format(
            children=words, entries=tr("%n (entry|entries)", "", entries)
        )
        self.summary.setText(words if self._since else held)
        self.about_copy.setText(self._about())
        self.every.setChecked(0 < len(children) == self.children_list.count())
        self.save_button.setEnabled(bool(children))
        self.trouble.hide()

    def _about(self) -> str:
        who = tr("Name and birth date go with it.")
        if self.codes_only.isChecked():
            who = tr("Name, number and birth date stay here.")
        whole = tr("One encrypted file that is read, answered and sent back, with the whole course.")
        if self._since is None:
            return f"{whole} {who}"
        what = tr(
            "One encrypted file that is read, answered and sent back, with all infusions and drugs, and with "
            "results, events and visits from {day} on."
        ).format(day=formats.day(self._since))
        return f"{what} {who}"

    def save(self) -> None:
        """Report what was chosen; the dialog stays open until the copy is written."""
        self.chosen.emit(self.wanted)

    def say(self, words: str) -> None:
        """Show why the copy was not made. Everything stays as it was chosen."""
        self.trouble.setText(words)
        self.trouble.show()


class CopyMade(QDialog):
    """Says that a copy was saved, and the fingerprint to compare when it is opened for the first time."""

    def __init__(self, parent: QWidget, made: Made, codes: Mapping[str, str] = NO_CODES) -> None:
        super().__init__(parent)
        self.codes = QListWidget()
        self.codes.setAccessibleName(tr("Codes"))
        self.codes.addItems([tr("{code} is {child}").format(code=c, child=who) for c, who in codes.items()])
        self.codes.setFixedHeight(min(len(codes), SHOWN) * (line_height() + ROW) + 4)
        self.codes.setVisible(bool(codes))
        self.setWindowTitle(tr("Review copy saved"))
        self.setModal(True)
        self.setMinimumWidth(520)
        self.fingerprint = label(made.fingerprint, "figure")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = tr(
            "Fingerprint of this installation. Whoever opens a copy from here for the first time on a "
            "computer compares it. A copy cannot be taken back; from {day} it asks for a newer one."
        ).format(day=formats.day(made.ask_after))
        size = tr("{children} · {size} MB").format(
            children=tr("%n (child|children)", "", made.children),
            size=formats.decimal_point(f"{made.size / 1e6:.1f}"),
        )
        self.setLayout(
            column(
                label(tr("Review copy saved"), "h2"),
                label(str(made.path), "strong", wrap=True),
                label(size, "muted"),
                *((self.codes,) if codes else ()),
                self.fingerprint,
                label(about, "muted", wrap=True),
                row(None, button(tr("Close"), self.accept, "primary")),
                margins=(22, 18, 22, 18),
                spacing=12,
            )
        )


def _list(name: str) -> QListWidget:
    made = QListWidget()
    set_kind(made, "checks")
    made.setAccessibleName(name)
    return made


def _child_words(child: Child, today: date) -> str:
    age = formats.age(age_on(child.birth_date, today)) if today >= child.birth_date else "–"
    return f"{child.name}  ·  {age} · {child.number}"


def _add(items: QListWidget, id: str, words: str, checked: bool) -> None:
    made = QListWidgetItem(words, items)
    made.setData(ID, id)
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)


def _checked(items: QListWidget) -> Sequence[str]:
    found = (items.item(number) for number in range(items.count()))
    return [str(item.data(ID)) for item in found if item.checkState() is Qt.CheckState.Checked]
