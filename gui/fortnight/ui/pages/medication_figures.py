"""The figures above the chart of other drugs: what is taken now, the exposure of a period, the reminder."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Word, word
from fortnight.domain.numbers import plain
from fortnight.domain.treatment.adrenal import AdrenalRisk, not_counted_words, reminder_words
from fortnight.domain.treatment.drug_kinds import Kind
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_words import dose_words, plan_step_words
from fortnight.domain.treatment.steroid_exposure import with_infusions_words
from fortnight.domain.treatment.taper_plan import is_off_plan
from fortnight.operations.medication_view import MedicationView, SteroidFigures, steroid_figures
from fortnight.ui import formats
from fortnight.ui.forms.dates import date_box, day_in, to_qt_day
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word, written
from fortnight.ui.widgets.basics import chip, column, label, row
from fortnight.ui.widgets.flow import FlowLayout

# The periods that are offered: the days up to today, `None` for all that is known.
PERIODS: dict[Word, int | None] = {
    word("3 months"): 91,
    word("6 months"): 182,
    word("1 year"): 365,
    word("All"): None,
}
FIRST_PERIOD = 1  # the place of the period that is chosen at first


class Figure(QFrame):
    """One figure: its name, the value with its unit, and a line that explains it."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "card")
        self.name, self.value, self.more = (
            label(style="small", wrap=True),
            label(style="h2", wrap=True),
            label(style="small", wrap=True),
        )
        self.setLayout(column(self.name, self.value, self.more, None, margins=(12, 8, 12, 8), spacing=2))

    def show_words(self, name: str, value: str, more: str) -> None:
        """Show these words."""
        self.name.setText(name)
        self.value.setText(value)
        self.more.setText(more)
        self.more.setVisible(bool(more))


class PeriodRow(QWidget):
    """Chooses a period: by a button, or by its first and last day. `changed` is emitted with every choice."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.chips = QButtonGroup(self)
        for n, name in enumerate(PERIODS):
            choice = chip(tr_word(name))
            choice.setChecked(n == FIRST_PERIOD)
            self.chips.addButton(choice, n)
        self.first, self.last = date_box(today), date_box(today)
        for box, name in ((self.first, tr("First day")), (self.last, tr("Last day"))):
            box.setAccessibleName(name)
            box.dateChanged.connect(lambda _day: self.changed.emit())
        self.chips.idClicked.connect(lambda _n: self._choose())
        self._view: MedicationView | None = None
        words = label(tr("Period"), "muted")
        days = QWidget()
        days.setLayout(row(self.first, label("–"), self.last, spacing=6))
        flow = FlowLayout(self)
        for part in (words, *self.chips.buttons(), days):
            flow.addWidget(part)

    def show_view(self, view: MedicationView) -> None:
        """Choose the period of the chosen button again for a child that is shown for the first time."""
        is_new = self._view is None or self._view.course.child.id != view.course.child.id
        self._view = view
        if is_new:
            self._choose()

    def _choose(self) -> None:
        if self._view is None:
            return
        days = list(PERIODS.values())[self.chips.checkedId()]
        today = self._view.today
        first = self._view.first if days is None else today - timedelta(days=days - 1)
        for box, day in ((self.first, first), (self.last, today)):
            box.blockSignals(True)
            box.setDate(to_qt_day(day))
            box.blockSignals(False)
        self.changed.emit()

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return day_in(self.first), day_in(self.last)


class Figures(QWidget):
    """The figures side by side, and the sentence about a period that cannot be."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = [Figure() for _ in range(4)]
        self.setLayout(row(*self.figures, spacing=10))
        for n in range(4):
            self.layout().setStretch(n, 1)  # pyright: ignore[reportAttributeAccessIssue, reportOptionalMemberAccess]

    def show_view(self, view: MedicationView, first: date, last: date) -> None:
        """Show the dose of today and the exposure of a period."""
        if last < first:
            words = tr("The period ends before it begins.")
            self.figures[1].show_words(tr("Cumulative, as prednisone"), "–", words)
            return
        for figure, words in zip(self.figures, figure_words(view, first, last), strict=True):
            figure.show_words(*words)


def figure_words(view: MedicationView, first: date, last: date) -> list[tuple[str, str, str]]:
    """Return each figure as its name, its value and a line that explains it."""
    found = steroid_figures(view, first, last)
    return [_now(found), _cumulative(found), _plan(view), _other(view)]


def _number(value: float, decimals: int = 2) -> str:
    return formats.decimal_point(plain(round(value, decimals)))


def _now(found: SteroidFigures) -> tuple[str, str, str]:
    name = tr("Glucocorticoid now, as prednisone")
    if found.now.mg is None:
        drugs = formats.listed(tr_word(drug_name(drug)) for drug in found.now.unknown)
        return name, tr("not known"), tr("no mg/day for {drugs}").format(drugs=drugs)
    if found.stopped_days is not None:
        return name, tr("0 mg/day"), tr("stopped %n day(s) ago", "", found.stopped_days)
    value = tr("{mg} mg/day").format(mg=_number(found.now.mg))
    if found.now.alternate:
        value = tr("{mg} mg/day on average").format(mg=_number(found.now.mg))
    if not found.now.mg:
        return name, value, tr("none recorded")
    if found.now_mg_per_kg is None:
        return name, value, tr("mg/kg/day not known: no weight")
    weight = written(Quantity("WEIGHT", found.weight_kg or 0.0))
    return (
        name,
        value,
        tr("{dose} mg/kg/day at {weight}").format(dose=_number(found.now_mg_per_kg), weight=weight),
    )


def _cumulative(found: SteroidFigures) -> tuple[str, str, str]:
    name, value, more = _sum(found)
    if found.with_infusions:
        left_out = say(with_infusions_words(found.with_infusions))
        more = tr("{words}; {left_out}").format(words=more, left_out=left_out)
    return name, value, more


def _sum(found: SteroidFigures) -> tuple[str, str, str]:
    name = tr("Cumulative, %n day(s)", "", found.period.days)
    if found.period.mg is None:
        drugs = formats.listed(tr_word(drug_name(drug)) for drug in found.period.unknown)
        value = tr("≥ {mg} mg").format(mg=_number(found.period.known_mg, 1))
        return name, value, tr("incomplete: no mg/day for {drugs}").format(drugs=drugs)
    value = tr("{mg} mg").format(mg=_number(found.period.mg, 1))
    if found.mean_mg_per_kg is None:
        return name, value, tr("mean mg/kg/day not known: no weight")
    return name, value, tr("{dose} mg/kg/day on average").format(dose=_number(found.mean_mg_per_kg))


def _plan(view: MedicationView) -> tuple[str, str, str]:
    if not view.tapers_in_force:
        return tr("Plan now"), tr("no plan"), ""
    taper = view.tapers_in_force[-1]
    step, name = taper.step_on(view.today), tr_word(drug_name(taper.drug))
    planned = 0.0 if step is None else step.mg_per_day
    line = next((each for each in view.lines if each.substance == taper.drug), None)
    taken = line.taken_on(view.today) if line is not None else None
    value = say(plan_step_words(step)) if step is not None else tr("{mg} mg/day").format(mg="0")
    title = tr("{drug}, plan now").format(drug=name)
    mg = 0.0 if taken is None else taken.mg_per_day
    if mg is None:
        return title, value, tr("taken: not known in mg/day")
    difference = round(mg - planned, 3)
    if not difference and taken is not None and is_off_plan(taken, step):
        return title, value, tr("{dose} is taken").format(dose=say(dose_words(taken)))
    if not difference:
        return title, value, tr("taken as planned")
    words = tr("{mg} mg/day more is taken") if difference > 0 else tr("{mg} mg/day less is taken")
    return title, value, words.format(mg=_number(abs(difference)))


def _other(view: MedicationView) -> tuple[str, str, str]:
    """Return the words about ciclosporin, else about the first other drug."""
    recorded = [line for line in view.lines if line.kind is not Kind.GLUCOCORTICOID]
    if not recorded:
        return tr("Other drugs"), tr("none recorded"), ""
    others = [line for line in recorded if line.taken_on(view.today)]
    line = (others or recorded)[0]
    step = line.on(view.today) or line.newest
    level = view.level(line)
    since = tr("since {day}").format(day=formats.day(step.start))
    more = since
    if level is not None:
        more = tr("{since} · level {value}, {day}").format(
            since=since, value=written(Quantity.of(level)), day=formats.day(level.collected_at.date())
        )
    if len(others) > 1:
        names = formats.listed(formats.within(tr_word(drug_name(each.substance))) for each in others[1:])
        more = tr("{words} · also {drugs}").format(words=more, drugs=names)
    return tr_word(drug_name(line.substance)), say(dose_words(step)), more


class Reminder(QFrame):
    """The reminder of adrenal suppression: prominent with an illness, else one quiet line."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label(wrap=True)
        self.setLayout(column(self.words, margins=(14, 8, 14, 8)))

    def show_risk(self, found: AdrenalRisk) -> None:
        """Show the risk and what reminds of it; nothing without a risk."""
        self.setVisible(found.is_shown)
        set_kind(self, "notice" if found.reminds else "card")
        parts = [say(reminder_words(found))]
        if found.triggers:
            words = tr("{what} on {day}: is there a sick-day plan?")
            trigger = found.triggers[0]
            parts.insert(0, words.format(what=say(trigger.words), day=formats.day(trigger.day)))
        if found.missing:
            missing = formats.listed(say(each) for each in found.missing)
            parts.append(tr("Missing, so the dose is taken to be above it: {what}.").format(what=missing))
        parts += [say(each) for each in not_counted_words(found)]
        parts.append(tr("Fortnight computes no stress dose."))
        self.words.setText(" ".join(parts))
