"""The dialog that merges the answers to a review copy, with a question where both sides answered."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from fortnight.domain.messages import Text
from fortnight.operations.review_copy.merge_plan import MergeItem, MergePlan, newest_at_home
from fortnight.operations.review_copy.merging import Choice, Merged, merge
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import card, column, label, row, scrolling

LIST_HEIGHT = 300  # pixels


class MergeAnswers(FormDialog):
    """Lists the answers; `merged` says what was done."""

    def __init__(self, parent: QWidget, context: Context, plan: MergePlan) -> None:
        super().__init__(parent, tr("Merge answers"), tr("Merge %n answer(s)", "", len(plan.items)))
        self._context, self._plan = context, plan
        self.entry = context.session.new_id()
        self.merged: Merged | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.setMinimumWidth(720)
        from_whom = tr("{name} answered until {moment}. {file}").format(
            name=plan.reader.name, moment=formats.moment(plan.written_at), file=plan.path.name
        )
        holder = QWidget()
        holder.setLayout(column(*map(self._card, plan.items), None, spacing=8))
        area = scrolling(holder, tr("Answers"))
        area.setMinimumHeight(LIST_HEIGHT)
        known = label(tr("%n answer(s) are in the record already.", "", plan.already_there), "muted")
        known.setVisible(plan.already_there > 0)
        about = tr("Both answers stay in the history, each with its author and its time.")
        self.lay_out(label(from_whom, "muted", wrap=True), area, known, label(about, "muted", wrap=True))
        self.save_button.setEnabled(bool(plan.items))

    def _card(self, item: MergeItem) -> QFrame:
        name = item.child.name if item.child else "–"
        head = row(
            label(name, "strong"),
            label(say(item.what), "muted"),
            None,
            label(formats.moment(item.at), "muted"),
            spacing=10,
        )
        if item.is_question:
            return card(head, *self._question(item))
        shown = [label(say(item.detail), wrap=True)] if item.detail else []
        if item.is_lost:
            words = tr("It is not merged: the child or the record that it is about is not here any more.")
            shown.append(label(words, "asked", wrap=True))
        elif item.only_home:
            words = tr(
                "It does not hold: the record was changed or removed at home since. It stays in the history."
            )
            shown.append(label(words, "asked", wrap=True))
        return card(head, *shown)

    def _question(self, item: MergeItem) -> list[QRadioButton]:
        """Return the two answers between which the person has to choose."""
        newest = newest_at_home(item)
        at_home = tr("At home, {who}, {moment}: {what}").format(
            who=newest.who, moment=formats.moment(newest.at), what=_words(newest.what, newest.detail)
        )
        in_copy = tr("In the copy, {who}: {what}").format(
            who=self._plan.reader.name, what=_words(item.what, item.detail)
        )
        group = QButtonGroup(self)
        boxes: list[QRadioButton] = []
        for choice, words in ((Choice.HOME, at_home), (Choice.COPY, in_copy)):
            box = QRadioButton(words)
            box.setProperty("choice", choice.value)
            group.addButton(box)
            boxes.append(box)
        self.choices[item.answer.id] = group
        return boxes

    def choose(self, answer: str, choice: Choice) -> None:
        """Choose which of two answers holds."""
        for box in self.choices[answer].buttons():
            box.setChecked(box.property("choice") == choice.value)

    def _chosen(self) -> dict[str, Choice]:
        checked = {answer: group.checkedButton() for answer, group in self.choices.items()}
        return {answer: Choice(box.property("choice")) for answer, box in checked.items() if box}

    def save(self) -> None:
        """Merge what was chosen."""
        self.attempt(self._merge)
        self.confirm.hide()  # the questions have answers of their own

    def _merge(self) -> None:
        self.merged = merge(self._context.session, self.entry, self._plan, self._chosen())


def _words(what: Text, detail: Text | None) -> str:
    return say(detail) if detail is not None else say(what)
