"""The checklist before an infusion: a row for each rule, the ones that somebody has to answer first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.infusion.acts import Choice
from fortnight.domain.people import NURSE
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.checklist import Checklist, ChecklistRow
from fortnight.operations import checklist
from fortnight.operations.bedside import Shown
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.bedside.checklist_row import ChecklistLine
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, label, row

COUNTS: Mapping[Mark, Callable[[int], str]] = {
    Mark.STOP: lambda n: tr("%n stop(s)", "", n),
    Mark.ASK: lambda n: tr("%n question(s)", "", n),
    Mark.MISSING: lambda n: tr("%n missing", "", n),
    Mark.ANSWERED: lambda n: tr("%n answered", "", n),
    Mark.IN_ORDER: lambda n: tr("%n in order", "", n),
}


FORM = "checklist"


class ChecklistPanel(QFrame):
    """The rows of the checklist. `asked` carries a sentence and what to do if the person confirms it.

    `saved` carries the id of an entry and a sentence, `settled` says that no row waits for anything, and
    `labs_asked` carries the analytes whose results are asked for.
    """

    asked = Signal(str, object)
    saved = Signal(str, str)
    settled = Signal()
    labs_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._shown: Shown | None = None
        self._keeper: DraftKeeper | None = None
        self._waiting: dict[str, dict[str, str]] = {}  # what was typed for rows that have no boxes yet
        self.lines: list[ChecklistLine] = []
        self.title, self.counts = label(style="h2"), label(style="muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        holder = QWidget()
        holder.setLayout(self._rows)
        self.setLayout(
            column(
                row(self.title, None),
                self.counts,
                holder,
                None,
                margins=(16, 12, 16, 14),
                spacing=6,
            )
        )

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show the checklist of an infusion; a row in which nothing changed keeps what was typed."""
        new = self._shown is None or self._shown.record.id != shown.record.id
        if new:
            self.keep()
        self._shown = shown
        if new:
            self._take_over(shown)
        self.title.setText(tr("Before infusion {n}").format(n=shown.number))
        found = checklist.read(self._context.session, shown.record.id, shown.child.id)
        self._show_counts(found)
        kept = {} if new else {each.shown.rule: each for each in self.lines}
        nurse = self._context.session.role == NURSE
        lines: list[ChecklistLine] = []
        for each in found.rows:
            known = kept.get(each.rule)
            if known is not None and _is_same(known.shown, each):
                lines.append(kept.pop(each.rule))
            else:
                lines.append(ChecklistLine(self._context, each, nurse))
                lines[-1].answered.connect(self._answer)
                lines[-1].typed.connect(self._keep_soon)
                lines[-1].labs_asked.connect(self.labs_asked)
                lines[-1].fill(self._waiting.pop(each.rule, {}))
        self._replace(lines)

    def _take_over(self, shown: Shown) -> None:
        """Take over what was typed for this infusion and not saved."""
        id = f"{shown.record.id}/checklist"
        self._keeper = DraftKeeper(self, self._context.session, shown.child.id, FORM, lambda: id, self._typed)
        self._waiting = self._keeper.take_over()

    def _typed(self) -> dict[str, dict[str, str]] | None:
        typed = {each.shown.rule: kept for each in self.lines if (kept := each.kept())}
        return {**self._waiting, **typed} or None

    def _keep_soon(self) -> None:
        if self._keeper is not None:
            self._keeper.schedule()

    def keep(self) -> None:
        """Keep what was typed at once, because the page is about to show something else."""
        if self._keeper is not None and self._shown is not None:
            self._keeper.now()

    def _replace(self, lines: list[ChecklistLine]) -> None:
        focused = QApplication.focusWidget()
        had = focused is not None and any(each.isAncestorOf(focused) for each in self.lines)
        gone = [each for each in self.lines if each not in lines]
        for each in self.lines:
            self._rows.removeWidget(each)
        for each in gone:
            each.hide()
            each.deleteLater()
        self.lines = lines
        for each in lines:
            self._rows.addWidget(each)
        if had and gone:
            self.begin()

    def _show_counts(self, found: Checklist) -> None:
        counts = found.counts
        parts = [words(counts[mark]) for mark, words in COUNTS.items() if counts[mark]]
        self.counts.setText(" · ".join(parts))

    def begin(self) -> None:
        """Put the cursor into the first row in which something is typed."""
        first = next((each for each in self.lines if not each.shown.is_settled and each.value), None)
        if first is None:
            first = next((each for each in self.lines if not each.shown.is_settled), None)
        if first is not None:
            first.reach()
        else:
            self.settled.emit()

    # Answering ----------------------------------------------------------------------------------

    def _answer(self, line: ChecklistLine, chosen: Choice | None) -> None:
        self._write(self._context.session.new_id(), line, chosen, confirmed=False)

    def _write(self, entry: str, line: ChecklistLine, chosen: Choice | None, confirmed: bool) -> None:
        assert self._shown is not None
        session, record = self._context.session, self._shown.record
        physician = line.physician.text().strip()
        try:
            checklist.answer(
                session,
                entry,
                record.id,
                record.child,
                line.shown.rule,
                chosen,
                line.reason.text(),
                line.typed_value(),
                physician,
                line.how.text(),
                confirmed,
                decided_at=session.clock() if physician else None,
                on=read_one_day(line.typed_day()),
                detail=line.typed_detail(),
            )
        except NotReadable as refused:
            self.asked.emit(say(refused.sentence), None)
        except Invalid as refused:
            for problem in refused.problems:
                line.mark_wrong(problem.field)
            again = (lambda: self._write(entry, line, chosen, True)) if refused.question else None
            self.asked.emit(say(refused.sentence), again)
        except StoreProblem as refused:
            note_error(refused)
            self.asked.emit(say(refused.sentence), None)
        else:
            self.keep()
            self.saved.emit(entry, tr("{name} answered").format(name=say(line.shown.name)))


def _is_same(one: ChecklistRow, other: ChecklistRow) -> bool:
    """Return whether two states of a row look the same, so that its boxes can stay."""
    return (one.state, one.about, one.value, one.at, one.answer) == (
        other.state,
        other.about,
        other.value,
        other.at,
        other.answer,
    )
