"""The drip: its clock in large digits, what was given and is left, the rate plan, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import minutes_between, shifted
from fortnight.domain.numbers import NotANumber, parse
from fortnight.operations.bedside import Now, Shown
from fortnight.ui import formats
from fortnight.ui.bedside.figures import (
    STAGES,
    amount,
    countdown,
    lot_words,
    milligrams,
    millilitres,
    running_time,
)
from fortnight.ui.bedside.in_place import InPlace
from fortnight.ui.bedside.volume_bar import VolumeBar
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, clear, column, label, row, scrolling
from fortnight.ui.widgets.sizes import digits_width

PANEL_DIGITS = 44


class DripPanel(QFrame):
    """The drip of one child. `act` carries the kind of act, its body and a sentence about it."""

    act = Signal(object, object, str)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self.setMinimumWidth(digits_width(PANEL_DIGITS))
        self._context = context
        self._shown: Shown | None = None
        self._now: Now | None = None
        self._stop_asked_at: datetime | None = None
        self.state, self.clock, self.ends = label(style="h3"), label(style="clock"), label(style="h3")
        self.left_minutes = label(style="muted")
        self.bar = VolumeBar(context)
        self.given, self.left, self.rate = (label(style="figure") for _ in range(3))
        self._steps, self._facts = QGridLayout(), QGridLayout()
        for grid in (self._steps, self._facts):
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(1, 1)
        self.doing = self._doing()
        plan = QWidget()
        plan.setLayout(column(self._steps, self._facts, None, spacing=10))
        self.setLayout(
            column(
                self.state,
                row(self.clock, None, column(self.ends, self.left_minutes, spacing=0)),
                self.bar,
                row(*(self._figure(*each) for each in self._figures()), spacing=8),
                scrolling(plan, tr("Rate plan and bag")),
                self.doing,
                margins=(16, 12, 16, 14),
                spacing=10,
            )
        )

    def _figures(self) -> tuple[tuple[str, QWidget], ...]:
        return ((tr("Given"), self.given), (tr("Remaining"), self.left), (tr("Rate now"), self.rate))

    def _figure(self, title: str, value: QWidget) -> QWidget:
        holder = QWidget()
        holder.setLayout(column(label(title, "muted"), value, spacing=0))
        return holder

    def _doing(self) -> InPlace:
        self.pause = button(tr("Pause (P)"), self.pause_or_resume, "dark")
        self.set_rate = button(tr("Rate… (R)"), self.ask_rate)
        self.stop = button(tr("Stop… (S)"), self.ask_stop, "danger")
        self.why = button(tr("Reason of the pause…"), self.ask_reason)
        self.finish = button(tr("Finish (F)"), self.finish_drip, "primary")
        buttons = QWidget()
        buttons.setLayout(
            column(self.finish, self.pause, self.why, row(self.set_rate, self.stop, spacing=8), spacing=8)
        )
        made = InPlace(buttons)
        made.add_box("rate", tr("New rate, mL/h"), tr("Set rate"), self._rate, "primary")
        made.add_box("resume", tr("Resume at, mL/h"), tr("Resume"), self._resume, "primary")
        made.add_box("pause", tr("Paused. Why?"), tr("Save reason"), self._pause, "primary")
        made.add_box("stop", tr("Why is it stopped for good?"), tr("Stop for good"), self._stop, "danger")
        return made

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show the facts of an infusion that do not change from second to second."""
        self._shown = shown
        made = shown.record.preparation
        clear(self._facts)
        if made is None:
            return
        check = shown.record.check
        lots = formats.listed(dict.fromkeys(lot_words(vial) for vial in made.vials))
        until = tr("{ml}, discard by {when}") if made.discard_by else "{ml}"
        discard = formats.moment(made.discard_by) if made.discard_by else ""
        facts = [
            (tr("Bag"), until.format(ml=millilitres(made.bag_ml), when=discard)),
            (tr("Lots"), lots or made.lots),
            (tr("Pump, access"), formats.listed(filter(None, (made.pump, made.access))) or "–"),
            (tr("Second check"), check.by if check else tr("not yet")),
        ]
        for place, (title, words) in enumerate(facts):
            self._facts.addWidget(label(title, "muted"), place, 0)
            value = label(words, wrap=True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._facts.addWidget(value, place, 1)

    def show_now(self, now: Now, moment: datetime) -> None:
        """Show the drip as it is at a moment."""
        self._now, drip = now, now.drip
        paused = now.stage is Stage.PAUSED
        self.state.setText(self._state_words(now, moment))
        set_kind(self.state, "asked" if paused else "h3")
        self.clock.setText(running_time(drip.running_minutes))
        self.ends.setText(tr("ends {time}").format(time=formats.clock(now.ends)) if now.ends else "")
        left = drip.minutes_to_end
        self.left_minutes.setText("" if left is None else tr("{n} min left").format(n=round(left)))
        self.bar.show_now(now)
        self.given.setText(millilitres(drip.volume_ml))
        self.left.setText(millilitres(drip.remaining_ml))
        self.rate.setText(tr("{rate} mL/h").format(rate=amount(drip.rate_ml_h)))
        self._show_steps(now, moment)
        flowing = now.stage in (Stage.RUNNING, Stage.PAUSED)
        if not paused:  # it was resumed, perhaps in another window
            self.doing.leave_one_of(("pause", "resume"))
        self.pause.setText(tr("Resume (P)") if paused else tr("Pause (P)"))
        set_kind(self.pause, "primary" if paused else "dark")
        self.why.setVisible(paused and not self._pause_reason())
        self.finish.setVisible(flowing and not drip.remaining_ml)
        self.doing.setVisible(flowing)

    def _state_words(self, now: Now, moment: datetime) -> str:
        drip = now.drip
        if now.stage is Stage.PAUSED and drip.paused_at is not None:
            since = countdown(minutes_between(drip.paused_at, moment))
            return tr("Paused for {since}, since {time}").format(
                time=formats.clock(drip.paused_at), since=since
            )
        if drip.started_at is None:
            return formats.capital(tr_word(STAGES[now.stage]))
        started = formats.clock(drip.started_at)
        stage = formats.capital(tr_word(STAGES[now.stage]))
        return tr("{stage} · started {time}").format(stage=stage, time=started)

    def _show_steps(self, now: Now, moment: datetime) -> None:
        """Show the rate plan, the present step marked, and the dose that was given."""
        clear(self._steps)
        made = self._shown.record.preparation if self._shown else None
        if made is None:
            return
        start = shifted(moment, -now.drip.running_minutes)
        for place, step in enumerate(now.steps):
            current = step.from_minute <= now.drip.running_minutes < step.to_minute
            style = "strong" if current else "muted"
            first, last = shifted(start, step.from_minute), shifted(start, step.to_minute)
            times = f"{formats.clock(first)}–{formats.clock(last)}"
            self._steps.addWidget(
                label(tr("{rate} mL/h").format(rate=amount(step.rate_ml_h)), style), place, 0
            )
            self._steps.addWidget(label(times, style), place, 1)
            self._steps.addWidget(label(millilitres(step.volume_ml), style), place, 2)
        place = len(now.steps)
        if now.step is not None and now.stage is Stage.RUNNING:
            words = tr("{rate} mL/h due now") if now.step.in_minutes <= 0 else tr("{rate} mL/h in {time}")
            written = words.format(rate=amount(now.step.rate_ml_h), time=countdown(now.step.in_minutes))
            style = "asked" if now.step.in_minutes <= 0 else "h3"
            self._steps.addWidget(label(written, style), place, 0, 1, 3)
            place += 1
        dose = tr("{given} of {prepared} given").format(
            given=milligrams(now.given_mg), prepared=milligrams(made.prepared_mg)
        )
        self._steps.addWidget(label(dose), place, 0, 1, 3)

    # Doing --------------------------------------------------------------------------------------

    def _moment(self) -> datetime:
        return self._context.session.clock()

    def pause_or_resume(self) -> None:
        """Pause at once and ask for the reason then; ask for the rate before a resume."""
        if self._now is None:
            return
        if self._now.stage is Stage.PAUSED:
            self.doing.ask("resume", self._last_rate())
        elif self._now.stage is Stage.RUNNING:
            self.act.emit(ActKind.PAUSE, DripAct(self._moment()), tr("Paused"))
            self.ask_reason()

    def ask_reason(self) -> None:
        """Ask why the drip is paused. It is paused already, so the answer may wait."""
        if self._now is not None and self._now.stage is Stage.PAUSED:
            self.doing.ask("pause")

    def ask_stop(self) -> None:
        """Ask why the drip is stopped for good. It counts from now on, however long the reason takes."""
        self._stop_asked_at = self._moment()
        self.doing.ask("stop")

    def _last_rate(self) -> str:
        rates = [s.rate_ml_h for s in self._now.drip.segments if not s.paused] if self._now else []
        return amount(rates[-1]) if rates else ""

    def ask_rate(self) -> None:
        """Ask for a rate; the one that is due by the plan is suggested."""
        due = self._now.step if self._now else None
        self.doing.ask("rate", amount(due.rate_ml_h) if due else "")

    def finish_drip(self) -> None:
        """Record that the bag was given completely."""
        self.act.emit(ActKind.FINISH, DripAct(self._moment()), tr("Infusion finished"))

    def _rate(self, typed: str) -> bool:
        return self._with_rate(typed, ActKind.RATE, tr("Rate set"))

    def _resume(self, typed: str) -> bool:
        return self._with_rate(typed, ActKind.RESUME, tr("Resumed"))

    def _with_rate(self, typed: str, kind: ActKind, words: str) -> bool:
        try:
            measured = parse(typed)
        except NotANumber:
            measured = None
        if measured is None or measured.comparator:
            self.refused.emit(tr("Type the rate in mL/h, such as 50."))
            return False
        self.act.emit(kind, DripAct(self._moment(), measured.value), words)
        return True

    def _pause_reason(self) -> str:
        acts = self._shown.record.acts if self._shown else ()
        paused_at = self._now.drip.paused_at if self._now else None
        found = (act.body for act in acts if act.kind is ActKind.PAUSE and isinstance(act.body, DripAct))
        return next((body.reason for body in found if body.reason and body.at == paused_at), "")

    def _pause(self, typed: str) -> bool:
        paused_at = self._now.drip.paused_at if self._now else None
        if not typed or paused_at is None:
            self.refused.emit(tr("Type why the infusion is paused."))
            return False
        self.act.emit(ActKind.PAUSE, DripAct(paused_at, reason=typed), tr("Reason of the pause saved"))
        return True

    def _stop(self, typed: str) -> bool:
        if not typed:
            self.refused.emit(tr("Type why the infusion is stopped."))
            return False
        at = self._stop_asked_at or self._moment()
        self.act.emit(ActKind.STOP, DripAct(at, reason=typed), tr("Infusion stopped"))
        return True
