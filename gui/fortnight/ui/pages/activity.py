"""The Activity tab: the joint count on a figure, what is typed of a visit, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.check_visit import VisitDraft, check_visit, read_visit
from fortnight.domain.record.course import Course
from fortnight.domain.record.joints import from_stored
from fortnight.domain.record.visit import SCALES, Visit
from fortnight.domain.scores.assessment import Assessment, of_visit
from fortnight.operations.activity import (
    Activity,
    activity,
    chaq_texts,
    choose_baseline,
    correct_visit,
    may_assess,
    may_assess_as_physician,
    record_visit,
)
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.forms.chaq import ChaqDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.pages.activity_draft import kept_draft, typed_of, typed_of_results, visit_draft
from fortnight.ui.pages.activity_joints import JointCard
from fortnight.ui.pages.activity_side import ActivitySide
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import row, scrolling, shortcut

FORM = "activity"
NEW = ""  # the id of a visit that is not recorded yet


class ActivityTab(QWidget):
    """Shows one assessment of a child, and records or corrects a visit in place.

    `saved` carries the id of a journal entry and what was saved; `void` the id of a visit and its words.
    """

    saved = Signal(str, str)
    void = Signal(str, str)
    unsaved_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._activity: Activity | None = None
        self._shown: str | None = None  # the id of the assessment that is shown; None: the newest
        self.entry = ""
        self.editing: str | None = None  # the id of the visit that is typed; NEW for one not recorded yet
        self.joints = JointCard(context)
        self.figure = self.joints.figure
        self.side = ActivitySide(context)
        self.values = self.side.values
        self.keeper: DraftKeeper | None = None
        self.chaq_dialog: ChaqDialog | None = None  # it hands its answers over when it closes
        left = scrolling(self.joints, tr("Joint count"))
        self.figure.moved.connect(lambda id: left.ensureVisible(*self.joints.position_of(id)))
        right = scrolling(self.side, tr("Scores of the visit"))
        whole = row(left, right, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 11)
        whole.setStretch(1, 10)
        self.setLayout(whole)
        self._wire()
        self._set_editing(None)

    def _wire(self) -> None:
        self.figure.edited.connect(self._edited)
        self.values.edited.connect(self._edited)
        self.values.chaq_asked.connect(self._ask_chaq)
        card = self.joints
        card.when.dateTimeChanged.connect(lambda _when: self._edited())
        card.which.activated.connect(lambda _n: self.choose(card.which.currentData()))
        acts = (self.begin_new, self.begin_correction, self._ask_void)
        edits = (self._as_last_time, self.save, self.close_edit)
        for each, do in zip(card.buttons, (*acts, *edits), strict=True):
            each.clicked.connect(lambda _checked=False, do=do: do())
        self.side.past.chosen.connect(self.choose)
        self.side.response.baseline_chosen.connect(self._choose_baseline)
        self.side.targets.saved.connect(self.saved)
        self.side.targets.void.connect(self.void)
        for keys, do in (("Ctrl+S", self.save), ("F2", self.begin_correction), ("Escape", self.close_edit)):
            shortcut(self, keys, do)

    def show_course(self, course: Course) -> None:
        """Show the activity of a child; what is being typed is left as it is."""
        is_other = self._course is None or self._course.child.id != course.child.id
        self._course = course
        self._activity = activity(self._context.session, course)
        if is_other:
            self._shown = None
            self._keep_drafts_of(course.child.id)
            self._set_editing(None)
        if self.editing is None:
            self._show_chosen()
        else:
            self._show_consequences()

    def _keep_drafts_of(self, child: str) -> None:
        if self.keeper is not None:
            self.keeper.deleteLater()
        self.keeper = DraftKeeper(self, self._context.session, child, FORM, lambda: self.entry, self._typed)

    @property
    def chosen(self) -> Assessment | None:
        """The assessment that is shown: the chosen one, or the newest."""
        found = self._activity.assessments if self._activity else ()
        return next((a for a in found if a.id == self._shown), found[-1] if found else None)

    def choose(self, id: str) -> None:
        """Show an assessment, unless a visit is being typed."""
        if self.editing is None:
            self._shown = id
            self._show_chosen()

    def _show_chosen(self) -> None:
        found = self.chosen
        visit = found.visit if found else None
        self.figure.show_joints(visit.joints if visit else {})
        self.values.show_values(typed_of(visit) if visit else typed_of_results(found))
        self.joints.offer(self._activity.assessments if self._activity else (), found)
        self._show_consequences()
        self._enable()

    def _show_consequences(self) -> None:
        """Show what follows from what is shown or typed."""
        if self._course is None or self._activity is None:
            return
        found = self.chosen if self.editing is None else of_visit(self._course, self._read(self._course))
        shown = self.editing if self.editing is not None else found.id if found else None
        before = self._activity.before(shown)
        session = self._context.session
        may_choose, today = may_assess_as_physician(session), session.clock().date()
        self.side.show_consequences(self._course.child, found, self._activity, before, may_choose, today)
        self.joints.show_counts(found)

    # Editing ------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Begin a new visit, or continue the one that was not saved."""
        if self._course is None or self.editing is not None or not may_assess(self._context.session):
            return
        draft = self.keeper.load() if self.keeper else None
        self.entry = draft.id if draft else self._context.session.new_id()
        kept = dict(draft.typed) if draft else {}
        self._set_editing(str(kept.get("visit", NEW)))
        now = self._context.session.clock().replace(second=0, microsecond=0)
        self._fill(kept, datetime.fromisoformat(kept["at"]) if kept else now)

    def begin_correction(self) -> None:
        """Begin to correct the visit that is shown."""
        found, allowed = self.chosen, may_assess(self._context.session)
        if self.editing is not None or not allowed or found is None or found.visit is None:
            return
        self.entry = self._context.session.new_id()
        self._set_editing(found.id)
        self._fill(typed_of(found.visit), found.at)

    def _fill(self, kept: Mapping[str, Any], at: datetime) -> None:
        self.joints.show_moment(at)
        self.figure.show_joints(from_stored(kept.get("joints", {})))
        self.values.show_values(kept)
        self.joints.reason.setText(kept.get("reason", ""))
        self._show_consequences()
        self.figure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_editing(self, visit: str | None) -> None:
        self.editing = visit
        self.joints.set_editing(visit is not None, bool(visit))
        self.values.set_editable(visit is not None, may_assess_as_physician(self._context.session))
        self.values.show_problems(())
        self._enable()

    def _enable(self) -> None:
        found, allowed = self.chosen, may_assess(self._context.session)
        has_visit = allowed and found is not None and found.visit is not None
        self.joints.new_button.setEnabled(allowed)
        self.joints.correct_button.setEnabled(has_visit)
        self.joints.void_button.setEnabled(has_visit)
        draft = self.keeper.load() if self.keeper and self.editing is None else None
        self.joints.new_button.setText(tr("Continue the unsaved visit") if draft else tr("New visit"))

    def _as_last_time(self) -> None:
        before = self._activity.before(self.editing) if self._activity else None
        if before is None or before.visit is None:
            self.joints.complain(tr("There is no earlier joint count of this child."))
            return
        self.figure.replace(before.visit.joints)

    def _ask_chaq(self) -> None:
        assert self._course is not None
        session = self._context.session
        about = formats.identity(self._course.child, session.clock().date())
        self.chaq_dialog = ChaqDialog(self, self.values.items, self.values.aids, chaq_texts(session), about)
        self.chaq_dialog.answered.connect(self.values.set_chaq)
        self.chaq_dialog.open()

    def _edited(self) -> None:
        if self.editing is None or self._course is None:
            return
        self.joints.clear_trouble()
        self._show_consequences()
        if self.keeper:
            self.keeper.schedule()

    def _draft(self) -> VisitDraft:
        actor = self._context.session.actor
        return visit_draft(
            self.values.values, self.figure.joints, self.joints.moment, self._kept_visit, actor
        )

    @property
    def _kept_visit(self) -> Visit | None:
        found = self._activity.assessments if self._activity else ()
        return next((a.visit for a in found if self.editing and a.id == self.editing), None)

    def _read(self, course: Course) -> Visit:
        """Return the visit as typed, and show what is wrong; a wrong value counts as missing."""
        visit, problems = read_visit(self.editing or NEW, self._draft())
        found = [*problems, *check_visit(course.child, (), visit, self._context.session.clock())]
        self.values.show_problems(found)
        return replace(visit, **{p.field: None for p in found if p.field in SCALES})

    def _typed(self) -> Mapping[str, Any] | None:
        """Return what is typed, as it is kept."""
        if self.editing is None:
            return None
        values, joints = self.values.values, self.figure.joints
        return kept_draft(values, joints, self.editing, self.joints.moment, self.joints.typed_reason)

    def keep(self) -> None:
        """Keep what is typed as a draft."""
        if self.editing is not None and self.keeper is not None:
            self.keeper.now()

    def close_edit(self) -> None:
        """Leave the visit without saving; what was typed is kept as a draft."""
        if self.chaq_dialog is not None:
            self.chaq_dialog.close()
        if self.editing is not None:
            self.keep()
            self._leave()

    def _leave(self) -> None:
        self._set_editing(None)
        self._show_chosen()
        self.unsaved_changed.emit()

    def save(self) -> None:
        """Record or correct the visit, or say why it was refused and keep what is typed."""
        if self.editing is None or self._course is None or self.keeper is None:
            return
        session, child, draft = self._context.session, self._course.child, self._draft()
        entry, visit, confirmed = self.entry, self.editing, self.joints.confirm.isChecked()
        if visit == NEW:
            do = partial(record_visit, session, entry, child.id, draft, confirmed)
        else:
            do = partial(correct_visit, session, entry, visit, draft, self.joints.typed_reason, confirmed)
        if self._attempt(do):
            self.keeper.discard()
            self._shown = visit or entry
            self._activity = activity(session, self._course)
            self._leave()
            self.saved.emit(entry, tr("Activity of {name}").format(name=child.name))

    def _attempt(self, do: Callable[[], None]) -> bool:
        """Carry something out, or say why it was refused; return whether it was done."""
        try:
            do()
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            asked = isinstance(refused, Invalid) and refused.question
            self.joints.complain(say(refused.sentence), asked, bool(self.editing))
            return False
        return True

    def _ask_void(self) -> None:
        if (found := self.chosen) is not None:
            self.void.emit(found.id, tr("Assessment of {when}").format(when=formats.moment(found.at)))

    def _choose_baseline(self, assessment: str) -> None:
        if self._course is None or not assessment:
            return
        session, child, entry = self._context.session, self._course.child.id, self._context.session.new_id()
        if self._attempt(lambda: choose_baseline(session, entry, child, assessment)):
            self.saved.emit(entry, tr("Baseline of the response"))
        else:
            self._show_consequences()
