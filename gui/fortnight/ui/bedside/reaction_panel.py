"""A reaction: onset, signs, grade and its definition, actions, drugs, outcome. Each press is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from fortnight.domain.entry.typed_dates import NotReadable, read_time
from fortnight.domain.infusion.acts import ActKind, ReactionReport
from fortnight.domain.infusion.ctcae import GRADE_NAMES, definition
from fortnight.domain.infusion.instants import shifted
from fortnight.domain.infusion.reaction import (
    ACTION_NAMES,
    OUTCOME_NAMES,
    RESTART_NAMES,
    SIGNS,
    STOP_ADVICE,
    DrugGiven,
    Reaction,
    danger_signs,
)
from fortnight.domain.messages import Word
from fortnight.operations.bedside import Now, Shown
from fortnight.ui.bedside.reaction_words import drug_words, onset_words, summary
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.wall_clock import most_recent_here
from fortnight.ui.widgets.basics import Button, button, column, label, row, scrolling
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.sizes import digits_width, text_width


class ReactionPanel(QFrame):
    """The reaction of an infusion, folded up until somebody opens it.

    `act` carries a report each time something is pressed; `opened` says whether the panel is open.
    """

    act = Signal(object, object, str)
    opened = Signal(bool)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._shown: Shown | None = None
        self._report: ReactionReport | None = None
        self.summary = label(tr("none so far"), "muted")
        self.open_button = button(tr("Reaction now (X)"), self.open, "danger")
        self.fold_button = button(tr("Fold up (Esc)"), self.close_panel)
        self.withdraw_button = button(tr("Not a reaction"), self._withdraw)
        self.onset = label(style="strong")
        self.meaning = label(style="muted", wrap=True)
        self.danger = label(say(STOP_ADVICE), "wrong", wrap=True)
        self._toggles: dict[tuple[str, str], QPushButton] = {}
        self._body = self._lines()
        self._area = scrolling(self._body, tr("Reaction"))
        self._area.hide()
        self._foot = QWidget()
        self._foot.setLayout(row(None, self.withdraw_button, self.fold_button, margins=(0, 4, 0, 0)))
        self._foot.hide()
        self.setLayout(
            column(
                row(label(tr("Reaction"), "h2"), self.summary, None, self.open_button),
                self._area,
                self._foot,
                margins=(16, 8, 16, 10),
                spacing=6,
            )
        )

    # Building -----------------------------------------------------------------------------------

    def _lines(self) -> QWidget:
        body = QWidget()
        plain = {code: sign.name for code, sign in SIGNS.items() if not sign.danger}
        danger = {code: sign.name for code, sign in SIGNS.items() if sign.danger}
        grades = {
            str(n): Word(tr("{n} {name}").format(n=n, name=tr_word(name))) for n, name in GRADE_NAMES.items()
        }
        self.drug, self.dose, self.route = (self._box(t) for t in (tr("drug"), tr("dose"), tr("route")))
        self.drugs = label(style="muted", wrap=True)
        self.onset_time = self._box(tr("time, such as 9:50"))
        self.onset_time.setFixedWidth(text_width(self.onset_time.placeholderText()) + 24)
        self.onset_time.returnPressed.connect(self._type_onset)
        earlier, later = button("−", lambda: self._move_onset(-1)), button("+", lambda: self._move_onset(1))
        earlier.setAccessibleName(tr("One minute earlier"))
        later.setAccessibleName(tr("One minute later"))
        body.setLayout(
            column(
                self._line(tr("Onset"), earlier, self.onset, later, self.onset_time),
                # first, so that it can be seen without scrolling on the smallest screen
                self._line(tr("If any: stop"), self._group("sign", danger, self._sign, "dangerToggle")),
                self.danger,
                self._line(tr("Signs"), self._group("sign", plain, self._sign)),
                self._line(tr("CTCAE grade"), self._group("grade", grades, self._grade)),
                self.meaning,
                self._line(tr("Actions"), self._group("action", ACTION_NAMES, self._action)),
                self._line(
                    tr("Drugs given"), self.drug, self.dose, self.route, button(tr("Add"), self._add_drug)
                ),
                self.drugs,
                self._line(tr("Outcome"), self._group("outcome", OUTCOME_NAMES, self._outcome)),
                self._line(tr("Infusion"), self._group("restart", RESTART_NAMES, self._restart)),
                None,
                spacing=8,
            )
        )
        return body

    def _box(self, title: str) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(title)
        box.setAccessibleName(title)
        return box

    def _line(self, title: str, *parts: QWidget) -> QWidget:
        holder, name = QWidget(), label(title, "h3", wrap=True)
        name.setFixedWidth(digits_width(13))
        stretch = [] if any(isinstance(part.layout(), FlowLayout) for part in parts) else [None]
        layout = row(name, *parts, *stretch, spacing=8)
        layout.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(layout)
        return holder

    def _group(
        self, group: str, names: Mapping[Any, Word], press: Callable[[str], None], kind: str = "toggle"
    ) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for code, name in names.items():
            made = Button(tr_word(name))
            set_kind(made, kind)
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, code=code: press(code))
            self._toggles[group, str(code)] = made
            flow.addWidget(made)
        return holder

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show the newest reaction of an infusion."""
        changed = self._shown is None or self._shown.record.id != shown.record.id
        self._shown = shown
        self._report = shown.record.reactions[-1] if shown.record.reactions else None
        if changed:
            self.close_panel()
        self._show()

    def show_now(self, now: Now) -> None:
        """Let a reaction be recorded from the start of the drip on."""
        self.open_button.setEnabled(now.drip.started_at is not None)

    def _show(self) -> None:
        report = self._report
        reaction = report.reaction if report else None
        chosen = self._chosen(reaction)
        for (group, code), toggle in self._toggles.items():
            toggle.setChecked((group, code) in chosen)
        self.summary.setText(summary(reaction))
        set_kind(self.summary, "asked" if reaction else "muted")
        self.danger.setVisible(reaction is not None and bool(danger_signs(reaction.signs)))
        started_at = self._shown.record.final_drip.started_at if self._shown else None
        self.onset.setText(onset_words(reaction, started_at))
        found = definition(reaction.term, reaction.grade) if reaction and reaction.grade else None
        self.meaning.setText(f"{tr_word(found.meaning)} ({found.version})" if found else "")
        self.meaning.setVisible(found is not None)
        drugs = reaction.drugs if reaction else ()
        self.drugs.setText("\n".join(drug_words(each) for each in drugs))
        self.drugs.setVisible(bool(drugs))

    def _chosen(self, reaction: Reaction | None) -> set[tuple[str, str]]:
        if reaction is None:
            return set()
        chosen = {("sign", code) for code in reaction.signs}
        chosen |= {("action", action.value) for action, _ in reaction.actions}
        singles = (("grade", reaction.grade), ("outcome", reaction.outcome), ("restart", reaction.restart))
        return chosen | {(group, str(value)) for group, value in singles if value is not None}

    # Pressing -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the panel; a reaction begins now unless there is one already."""
        if self._shown is None or self._shown.record.final_drip.started_at is None:
            return
        if self._report is None:
            onset = self._context.session.clock().replace(second=0, microsecond=0)
            start = self._shown.record.final_drip.started_at
            self._report = ReactionReport(self._context.session.new_id(), Reaction(max(onset, start)))
            self._send()
        self._area.show()
        self._foot.show()
        self.open_button.hide()
        self.opened.emit(True)
        first = next(iter(self._toggles.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Fold the panel up; everything that was pressed is saved already."""
        self._area.hide()
        self._foot.hide()
        self.open_button.show()
        self.opened.emit(False)

    def toggle(self, group: str, code: str) -> QPushButton:
        """Return the button of a sign, grade, action, outcome or restart."""
        return self._toggles[group, code]

    @property
    def is_open(self) -> bool:
        """Whether the panel is unfolded."""
        return not self._area.isHidden()

    def _change(self, **fields: object) -> None:
        if self._report is not None:
            self._report = replace(self._report, reaction=replace(self._report.reaction, **fields))
            self._send()

    def _send(self) -> None:
        self._show()
        self.act.emit(ActKind.REACTION, self._report, tr("Reaction saved"))

    def _reaction(self) -> Reaction:
        assert self._report is not None
        return self._report.reaction

    def _sign(self, code: str) -> None:
        self._change(signs=self._reaction().signs ^ {code})

    def _grade(self, code: str) -> None:
        grade = None if self._reaction().grade == int(code) else int(code)
        found = definition(self._reaction().term, grade) if grade else None
        self._change(grade=grade, version=found.version if found else "")

    def _action(self, code: str) -> None:
        known = self._reaction().actions
        kept = tuple(each for each in known if each[0].value != code)
        action = next(each for each in ACTION_NAMES if each.value == code)
        added = () if len(kept) < len(known) else ((action, self._context.session.clock()),)
        self._change(actions=(*kept, *added))

    def _outcome(self, code: str) -> None:
        outcome = next(each for each in OUTCOME_NAMES if each.value == code)
        same = self._reaction().outcome is outcome
        at = None if same else self._context.session.clock()
        self._change(outcome=None if same else outcome, outcome_at=at)

    def _restart(self, code: str) -> None:
        restart = next(each for each in RESTART_NAMES if each.value == code)
        self._change(restart=None if self._reaction().restart is restart else restart)

    def _move_onset(self, minutes: int) -> None:
        self._change(onset_at=shifted(self._reaction().onset_at, minutes))

    def _type_onset(self) -> None:
        """Take the typed time of day as the onset, the most recent one."""
        try:
            typed = read_time(self.onset_time.text())
        except NotReadable as refused:
            self.refused.emit(say(refused.sentence))
            return
        if typed is not None and self._report is not None:
            self._change(onset_at=most_recent_here(typed, self._context.session.clock()))
            self.onset_time.clear()

    def _add_drug(self) -> None:
        if self.drug.text().strip():
            given = DrugGiven(
                self._context.session.clock(),
                self.drug.text().strip(),
                self.dose.text().strip(),
                self.route.text().strip(),
            )
            self._change(drugs=(*self._reaction().drugs, given))
            for box in (self.drug, self.dose, self.route):
                box.clear()

    def _withdraw(self) -> None:
        if self._report is not None:
            self._report = replace(self._report, withdrawn=True)
            report, self._report = self._report, None
            self.close_panel()
            self.act.emit(ActKind.REACTION, report, tr("Not a reaction"))
