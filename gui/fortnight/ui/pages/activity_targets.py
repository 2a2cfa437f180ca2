"""The treatment targets of a child: those of EULAR/PReS, and those that a physician sets here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.record.child import Child
from fortnight.domain.record.goal import AIM_WORDS, Goal
from fortnight.domain.scores.chosen_targets import NEAR_DAYS, ChosenTarget
from fortnight.domain.scores.targets import STATE_WORDS, Target, TargetState
from fortnight.operations.goals import may_set
from fortnight.ui import formats
from fortnight.ui.forms.goal import GoalDialog
from fortnight.ui.pages.activity_panel import MET_SIGNS, Panel, marked
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Badge, button, clear, label, row
from fortnight.ui.widgets.only_read import disable_in_copy


class TargetsPanel(Panel):
    """The targets of EULAR/PReS 2024 and those of a physician: met, missed, not assessable or not yet due.

    `saved` carries the id of a journal entry and what was saved; `void` the id of a target and its words.
    """

    saved = Signal(str, str)
    void = Signal(str, str)

    _KINDS: ClassVar = {
        TargetState.MET: "good",
        TargetState.MISSED: "alert",
        TargetState.NOT_ASSESSABLE: "watch",
        TargetState.NOT_YET: "quiet",
    }

    def __init__(self, context: Context) -> None:
        super().__init__(context.appearance, tr("Targets"))
        self._context = context
        self._child: Child | None = None
        self.dialog: GoalDialog | None = None
        self.set_button = button(tr("Set a target…"), self._ask)
        self.head.addWidget(self.set_button)

    def show_targets(self, child: Child, targets: Sequence[Target], chosen: Sequence[ChosenTarget]) -> None:
        """Show the targets; before the first infusion there are none but those of a physician."""
        self._child = child
        allowed = may_set(self._context.session)
        self.set_button.setEnabled(allowed)
        self.set_button.setToolTip("" if allowed else tr("Only a physician sets a target."))
        disable_in_copy(self._context.session, self.set_button)
        clear(self.body)
        for each in chosen:
            self._show_chosen(each)
        if not targets:
            self.add_words(tr("The targets of EULAR/PReS count from the first infusion."))
            return
        for target in targets:
            title = tr("{name} · {day}").format(name=say(target.rule.name), day=formats.day(target.due))
            self._show_head(title, target.state)
            self.add_words(target_words(target))
        self.add_words(tr("EULAR/PReS 2024 · * suppressed by the drug"), "small")

    def _show_head(self, title: str, state: TargetState, *buttons: QWidget) -> None:
        badge = Badge(self._context.appearance, say(STATE_WORDS[state]), self._KINDS[state])
        self.body.addLayout(row(label(title, "h3", wrap=True), badge, None, *buttons))

    def _show_chosen(self, each: ChosenTarget) -> None:
        goal = each.goal
        title = tr("{name} · {day}").format(name=say(AIM_WORDS[goal.aim]), day=formats.day(goal.due))
        asked = {tr("Correct…"): self._ask, tr("In error…"): self._ask_void}
        buttons = [button(words, lambda do=do: do(goal), "link") for words, do in asked.items()]
        for made in buttons:
            made.setAccessibleName(f"{made.text()} {title}")
        self._show_head(title, each.state, *(buttons if may_set(self._context.session) else ()))
        self.add_words(_chosen_words(each))

    def _ask(self, goal: Goal | None = None) -> None:
        """Open the dialog of a new target, or of the correction of one."""
        if self._child is None:
            return
        dialog = GoalDialog(self, self._context, self._child, goal)
        words = tr("Target set") if goal is None else tr("Target corrected")
        dialog.accepted.connect(lambda: self.saved.emit(dialog.entry, words))
        self.dialog = dialog
        dialog.open()

    def _ask_void(self, goal: Goal) -> None:
        self.void.emit(goal.id, tr("Target: {what}").format(what=say(AIM_WORDS[goal.aim])))


def _chosen_words(target: ChosenTarget) -> str:
    """Return why a target was set and by whom, and what it was judged by."""
    goal = target.goal
    set_by = tr("{why} · set by {who}").format(why=goal.reason, who=goal.by)
    if goal.set_on is not None:
        set_by = tr("{words}, {day}").format(words=set_by, day=formats.day(goal.set_on))
    if goal.conflict:
        set_by = tr("{words} · changed on two computers").format(words=set_by)
    if target.criterion is None:
        if target.state is not TargetState.NOT_ASSESSABLE:
            return set_by
        words = tr("{words} · nothing was assessed within %n day(s)", "", int(NEAR_DAYS.value))
        return words.format(words=set_by)
    sign = marked(MET_SIGNS[target.criterion.met], target.criterion.is_hidden)
    if target.assessed is None:
        return tr("{sign} dose of that day · {words}").format(sign=sign, words=set_by)
    day = formats.day(target.assessed.at.date())
    return tr("{sign} visit of {day} · {words}").format(sign=sign, day=day, words=set_by)


def target_words(target: Target) -> str:
    """Return the criteria of a target, each with the sign of whether it is met."""
    if target.assessed is None:
        return tr("Nothing was assessed within day {first} to {last} of treatment.").format(
            first=target.rule.window[0], last=target.rule.window[1]
        )
    criteria = " · ".join(f"{MET_SIGNS[c.met]} {marked(say(c.words), c.is_hidden)}" for c in target.criteria)
    return tr("{criteria} ({day})").format(criteria=criteria, day=formats.day(target.assessed.at.date()))
