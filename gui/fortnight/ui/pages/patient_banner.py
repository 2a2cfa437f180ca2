"""The banner at the top of a child's page: who the child is, key figures, and buttons for forms."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel

from fortnight.domain.messages import word
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.child import NONE_KNOWN, Sex, age_on, allergy_text
from fortnight.domain.record.plan import END_WORDS
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import settings
from fortnight.operations.views import Banner
from fortnight.ui import formats
from fortnight.ui.forms import infusion, labs
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, clear, column, label, row
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.page import header
from fortnight.ui.widgets.sizes import digits_width

WIDE_DIGITS = 142  # a narrower banner shows the figures without their details
MARGINS = 40  # pixels at both sides
SEXES = {Sex.MALE: word("boy"), Sex.FEMALE: word("girl"), Sex.UNKNOWN: word("child")}


class PatientBanner(QFrame):
    """Shows the identity and the key figures of a child above every tab.

    The signals request the form for labs or an infusion, the page at the bedside, and the dialog with the
    details of the child.
    """

    add_labs = Signal()
    record_infusion = Signal()
    start_infusion = Signal()
    details = Signal()
    note_asked = Signal()
    SHORTCUTS: ClassVar = {labs.FORM: "Ctrl+L", infusion.FORM: "Ctrl+I"}

    def __init__(self) -> None:
        super().__init__()
        self.name, self.who = label(style="h1"), label(style="muted")
        self.allergies = label(style="muted")
        self._facts = row(spacing=24)
        self._remarks: list[QLabel] = []
        self.details_button = button("⋯", self.details.emit, tip=tr("Details of the child"))
        self.details_button.setAccessibleName(tr("Details of the child"))
        self.labs_button = button("", self.add_labs.emit)
        self.infusion_button = button("", self.record_infusion.emit)
        self.start_button = button(
            tr("Infusion now"), self.start_infusion.emit, "primary", tr("At the bedside (Ctrl+B)")
        )
        self.start_button.setShortcut("Ctrl+B")
        self._form_buttons = {
            labs.FORM: (self.labs_button, tr("Add labs"), tr("● Continue labs")),
            infusion.FORM: (self.infusion_button, tr("Record infusion"), tr("● Continue infusion")),
        }
        who = column(self.name, row(self.who, self.allergies, None, spacing=4), spacing=3)
        forms = (self.details_button, self.labs_button, self.infusion_button, self.start_button)
        self.form_buttons = forms
        self.note_button = button(tr("Write a note…"), self.note_asked.emit)
        self.note_button.hide()
        self._line = FoldingRow((who, 14, self._facts), (*forms, self.note_button), spacing=12)
        set_kind(self, "header")
        self.setLayout(column(header(self._line)))
        self.show_unsaved(())

    def show_banner(self, banner: Banner, context: Context) -> None:
        """Show the identity of a child, its allergies and the key figures of its treatment."""
        self._show_buttons(context)
        child, today = banner.child, context.session.clock().date()
        self.name.setText(f"{child.name} · {tr_word(SEXES[child.sex])}")
        age = formats.age(age_on(child.birth_date, today)) if today >= child.birth_date else "–"
        self.who.setText(f"{age} · {child.number} ·")
        self.allergies.setText(say(allergy_text(child.allergies)))
        set_kind(self.allergies, "muted" if child.allergies == NONE_KNOWN else "asked")
        clear(self._facts)
        self._remarks.clear()
        for title, figure, more in facts(banner, context):
            remark = label(more, "muted")
            self._remarks.append(remark)
            strong = row(label(figure, "strong"), remark, None, spacing=6)
            self._facts.addLayout(column(label(title, "small"), strong, spacing=3))
        self._fit_remarks()
        QTimer.singleShot(0, self, self._fit_remarks)  # again when the new labels have their fonts

    def _show_buttons(self, context: Context) -> None:
        """In a review copy only a note can be written, and only by a reader who proved who they are."""
        copy = context.session.review
        if copy is not None:
            for each in self.form_buttons:
                each.hide()
            self.note_button.setVisible(copy.can_answer)

    def show_unsaved(self, forms: tuple[str, ...]) -> None:
        """Mark the buttons of the forms that have unsaved entries."""
        for form, (made, new, unsaved) in self._form_buttons.items():
            made.setText(unsaved if form in forms else new)
            made.setToolTip(
                tr("Your entries are kept as a draft. They are not saved yet.") if form in forms else ""
            )
            made.setShortcut(self.SHORTCUTS[form])
        self._fit_remarks()

    def _fit_remarks(self) -> None:
        """Hide the remarks beside the figures on a narrow banner, so that no figure is cut."""
        remarks = [remark for remark in self._remarks if remark.text()]
        for remark in self._remarks:
            remark.hide()
        needed = self._line.unfolded_width() + MARGINS
        needed += sum(each.sizeHint().width() + 6 for each in remarks)
        for remark in remarks:
            remark.setVisible(self.width() >= max(digits_width(WIDE_DIGITS), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show or hide the remarks for the new width."""
        super().resizeEvent(event)
        self._fit_remarks()


def facts(banner: Banner, context: Context) -> list[tuple[str, str, str]]:
    """Return the figures of the banner: each with its title and the remark beside it."""
    now = context.session.clock()
    weight = formats.decimal_point(f"{plain(banner.weight[0])} kg") if banner.weight else "–"
    weighed = formats.short_day(banner.weight[1].date()) if banner.weight else ""
    dose = f"{dose_figure(banner.dose_mg)} mg" if banner.dose_mg else "–"
    per_kg = tr("{n} mg/kg").format(n=f"{banner.mg_per_kg:.0f}") if banner.mg_per_kg else ""
    regimen = " · ".join(filter(None, (per_kg, _interval_words(banner))))
    since = formats.span(now - banner.last_infusion) if banner.last_infusion else "–"
    return [
        (tr("Weight"), weight, weighed),
        (tr("Dose"), dose, regimen),
        (tr("Infusion"), tr("No. {n}").format(n=banner.infusions) if banner.infusions else "–", ""),
        (tr("Since last"), since, ""),
        (tr("Next due"), *_due(banner, f"± {settings.window_days(context.session.store)} d", now.date())),
    ]


def _interval_words(banner: Banner) -> str:
    """Return how often infusions are due: `every 2 weeks`, `every 10 days`."""
    weeks, days = divmod(banner.child.interval_days, 7)
    if days:
        return tr("every %n day(s)", "", banner.child.interval_days)
    return tr("every week") if weeks == 1 else tr("every %n week(s)", "", weeks)


def _due(banner: Banner, window: str, today: date) -> tuple[str, str]:
    """Return when the next infusion is due, and how late it is or its time window."""
    ended = banner.child.plan.ended
    if ended is not None:
        return tr("course ended {day}").format(day=formats.day(ended.on)), say(END_WORDS[ended.why])
    if banner.due is None:
        return "–", ""
    if banner.status is Status.OVERDUE:
        return formats.short_day(banner.due.due), tr("{n} d late").format(n=banner.due.days_overdue)
    moved = tr("moved from {day}").format(day=formats.short_day(banner.due.moved_from or banner.due.due))
    more = moved if banner.due.moved_from else window
    if banner.due.due == today:
        return tr("Today"), more
    return formats.short_day(banner.due.due), more
