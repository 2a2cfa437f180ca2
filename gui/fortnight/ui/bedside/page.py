"""The page at the bedside: one child's infusion before, during and after the drip, and the strip of all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import bedside, infusions, views
from fortnight.operations.bedside import Now, Shown
from fortnight.operations.session import Changes, Invalid
from fortnight.ui.bedside.act_writer import ActWriter
from fortnight.ui.bedside.before import BeforePanel
from fortnight.ui.bedside.drip_panel import DripPanel
from fortnight.ui.bedside.log_panel import LogPanel
from fortnight.ui.bedside.question import QuestionBar
from fortnight.ui.bedside.reaction_panel import ReactionPanel
from fortnight.ui.bedside.scan_box import ScanBox
from fortnight.ui.bedside.sign_off_panel import SignOffPanel
from fortnight.ui.bedside.steering_bar import SteeringBar
from fortnight.ui.bedside.strip import DripStrip
from fortnight.ui.bedside.vitals_panel import VitalsPanel
from fortnight.ui.pages.patient_banner import PatientBanner
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, row, scrolling, shortcut
from fortnight.ui.widgets.page import LivePage

TICK_MS = 1000
Part = BeforePanel | DripPanel | VitalsPanel | ReactionPanel | LogPanel | SignOffPanel
BEFORE, DURING, AFTER = range(3)
VIEWS = {Stage.PLANNED: BEFORE, Stage.RUNNING: DURING, Stage.PAUSED: DURING}


class BedsidePage(LivePage):
    """The page of one infusion. It shows what the record holds, so it is the same after a crash.

    `saved` carries the id of a journal entry and a sentence, `child_requested` the id of the child whose own
    page is asked for, `sheet_requested` the infusion whose sheet is asked for.
    """

    saved = Signal(str, str)
    child_requested = Signal(str)
    labs_requested = Signal(str, object)
    sheet_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.shown: Shown | None = None
        self.banner = PatientBanner()
        for each in self.banner.form_buttons:
            each.hide()
        self.scan = ScanBox(context)
        self.scan.found.connect(self.open_child)
        self.scan.refused.connect(self._refuse)
        self.strip = DripStrip(self.scan)
        self.question = QuestionBar()
        self.writer = ActWriter(self, context, self.question, lambda: self.shown and self.shown.record)
        self.before, self.drip = BeforePanel(context), DripPanel(context)
        self.vitals, self.reaction = VitalsPanel(context), ReactionPanel(context)
        self.log, self.sign_off = LogPanel(context), SignOffPanel(context)
        self.steering = SteeringBar(context, self.drip, self.vitals, self.reaction, self.log)
        self.views = QStackedWidget()
        set_kind(self.views, "bedside")  # targets of 40 pixels
        self.views.addWidget(scrolling(self.before, tr("Before the infusion")))
        self.views.addWidget(self._during())
        self.late_reaction = ReactionPanel(context)
        self.views.addWidget(self._after())
        layout = column(self.banner, self.strip, self.steering, self.question, self.views, spacing=0)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._wire()

    def _during(self) -> QWidget:
        holder = QWidget()
        right = column(self.vitals, self.reaction, self.log, spacing=12)
        right.setStretch(0, 3)
        right.setStretch(2, 1)
        whole = row(self.drip, right, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        holder.setLayout(whole)
        return holder

    def _after(self) -> QWidget:
        """Return the summary, and below it the reaction that may still follow."""
        holder, late = QWidget(), QWidget()
        late.setLayout(column(self.late_reaction, margins=(20, 12, 20, 16)))
        area = scrolling(self.sign_off, tr("After the infusion"))
        self.late_reaction.opened.connect(lambda is_open: area.setVisible(not is_open))
        layout = column(area, late, spacing=0)
        layout.setStretch(0, 1)
        holder.setLayout(layout)
        return holder

    @property
    def _parts(self) -> tuple[Part, ...]:
        reactions = (self.reaction, self.late_reaction)
        return (self.before, self.drip, self.vitals, *reactions, self.log, self.sign_off)

    def _wire(self) -> None:
        for part in self._parts:
            part.act.connect(self.writer.write)
        for part in (self.before, self.drip, self.vitals, self.reaction, self.late_reaction):
            part.refused.connect(self._refuse)
        self.before.checked.connect(self.writer.second_check)
        self.before.start.connect(self.start_drip)
        self.before.asked.connect(self.question.ask)
        self.before.saved.connect(self._say_saved)
        self.before.checklist.labs_asked.connect(
            lambda codes: self.shown and self.labs_requested.emit(self.shown.child.id, codes)
        )
        self.sign_off.signed.connect(self.writer.sign)
        self.sign_off.wasted.connect(self.writer.waste)
        self.writer.written.connect(self._written)
        self.writer.steered_elsewhere.connect(self._steered_elsewhere)
        self.steering.taken.connect(lambda entry: self._say_saved(entry, tr("Infusion taken over")))
        self.sign_off.sheet.connect(lambda: self.sheet_requested.emit(self.shown))
        self.reaction.opened.connect(self._fold_vitals)
        self.strip.chosen.connect(self.open)
        shortcuts: dict[str, Callable[[], object]] = {
            "P": self.drip.pause_or_resume,
            "R": self.drip.ask_rate,
            "S": self.drip.ask_stop,
            "F": self._finish,
            "V": self.vitals.extra.click,
            "N": lambda: self.log.note.setFocus(Qt.FocusReason.ShortcutFocusReason),
        }
        for keys, do in shortcuts.items():
            shortcut(self, keys, lambda do=do: self._during_only(do))
        shortcut(self, "X", self._open_reaction)
        shortcut(self, "Ctrl+Return", self.start_drip)
        shortcut(self, "Ctrl+W", self.scan.setFocus)

    def _during_only(self, do: Callable[[], object]) -> None:
        if self.views.currentIndex() == DURING:
            do()

    def _open_reaction(self) -> None:
        """Open the reaction during the drip, or after it."""
        panel = {DURING: self.reaction, AFTER: self.late_reaction}.get(self.views.currentIndex())
        if panel is not None:
            panel.open()

    def _finish(self) -> None:
        if self.drip.finish.isVisible():
            self.drip.finish_drip()

    # Showing ------------------------------------------------------------------------------------

    def open_child(self, child: str) -> None:
        """Show the open infusion of a child, or begin the next one."""
        known = infusions.open_infusion_of(self._context.session, child)
        self.open(known.id if known else self._context.session.new_id(), child)

    def open(self, infusion: str, child: str) -> None:
        """Show one infusion."""
        self.keep()
        self.shown = bedside.show(self._context.session, infusion, child)
        self.question.drop()
        self.refresh()
        self._focus()

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed an infusion or this child."""
        mine = self.shown is not None and self.shown.child.id in changes.children
        return mine or changes.touch("drip")

    def refresh(self) -> None:
        """Read the infusion and the strip again."""
        if self.shown is None:
            return
        try:
            self.shown = bedside.show(self._context.session, self.shown.record.id, self.shown.child.id)
        except Invalid:
            return
        self.banner.show_banner(views.banner(self._context.session, self.shown.course), self._context)
        self.strip.show_infusions(bedside.strip(self._context.session, self.shown))
        for part in (*self._parts, self.steering):
            part.show_infusion(self.shown)
        self.tick()

    def tick(self) -> None:
        """Show the present moment."""
        if self.shown is None:
            return
        moment = self._context.session.clock()
        now = bedside.at(self.shown, moment)
        self.strip.show_now(moment, self.shown.record.id)
        view = VIEWS.get(now.stage, AFTER)
        is_new = view != self.views.currentIndex()
        self.views.setCurrentIndex(view)
        self._show_now(now, moment)
        if is_new and self.isVisible():
            self._focus()

    def _show_now(self, now: Now, moment: datetime) -> None:
        if now.stage is Stage.PLANNED:
            self.before.show_now(now)
        elif now.stage in VIEWS:
            self.drip.show_now(now, moment)
            self.vitals.show_now(now, moment)
            self.reaction.show_now(now)
        else:
            self.sign_off.show_now(now)
            self.late_reaction.show_now(now)

    def _focus(self) -> None:
        if self.views.currentIndex() == DURING:
            self.vitals.begin()
        elif self.views.currentIndex() == BEFORE:
            self.before.begin()
        else:
            self.sign_off.begin()

    def _fold_vitals(self, reaction_is_open: bool) -> None:
        """Give the room of the vital signs to an open reaction."""
        self.vitals.setVisible(not reaction_is_open)
        self.log.setVisible(not reaction_is_open)

    def keep(self) -> None:
        """Keep everything that was typed, because the page is about to show something else."""
        self.before.keep()
        self.vitals.keep()

    # Writing ------------------------------------------------------------------------------------

    def _written(self, entry: str, kind: ActKind, words: str) -> None:
        """Empty the boxes whose content was saved, and say what was done."""
        following: dict[ActKind, Callable[[], object]] = {
            ActKind.VITALS: self.vitals.saved,
            ActKind.ORDER: self.before.ordered_now,
            ActKind.PREMEDICATION: self.before.premedicated_now,
            ActKind.PREPARE: self.before.prepared_now,
            ActKind.CHECK: self.before.checked_now,
            ActKind.WASTE: self.sign_off.begin,
            ActKind.SIGN: self.sign_off.begin,
            ActKind.NOTE: self.log.note.clear,
        }
        following.get(kind, lambda: None)()
        self._say_saved(entry, words)
        if kind is ActKind.NOT_GIVEN and self.shown is not None:
            self.child_requested.emit(self.shown.child.id)

    def _say_saved(self, entry: str, words: str) -> None:
        self.question.drop()
        if self.shown is not None:
            self.saved.emit(entry, tr("{what}, {name}").format(what=words, name=self.shown.child.name))

    def start_drip(self) -> None:
        """Start the drip with the first rate of its plan."""
        shown = self.shown
        if shown is not None and shown.plan is not None and self.before.may_start:
            rate, moment = shown.plan.steps[0].rate_ml_h, self._context.session.clock()
            self.writer.start(DripAct(moment, rate, self.before.plan_text()))

    def _steered_elsewhere(self) -> None:
        """Say where the infusion is steered, because an act was refused. What was typed stays."""
        self.question.drop()
        self.refresh()
        self.steering.point_out()

    def _refuse(self, words: str) -> None:
        self.question.ask(words, None)

    # Qt -----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while the page is seen."""
        super().showEvent(event)
        self._timer.start()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock of the page; the drip itself is computed from its acts."""
        self._timer.stop()
        self.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close an open reaction or a question with Esc; else go to the child's page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.question.isVisible():
            self.question.drop()
        elif self.reaction.is_open or self.late_reaction.is_open:
            self.reaction.close_panel()
            self.late_reaction.close_panel()
        elif self.shown is not None:
            self.child_requested.emit(self.shown.child.id)
