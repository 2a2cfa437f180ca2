"""After the infusion: given against ordered, rates, waste, observation, advice, and both signatures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLayout, QWidget

from fortnight.domain.infusion.acts import Act, ActKind, Observation, Part, Signature
from fortnight.domain.infusion.preparation import difference
from fortnight.domain.infusion.rate_plan import plan_minutes
from fortnight.domain.labs.display import signed
from fortnight.domain.messages import word
from fortnight.operations import views
from fortnight.operations.bedside import Now, Shown
from fortnight.ui import formats
from fortnight.ui.bedside.figures import amount, lot_words, milligrams, millilitres
from fortnight.ui.bedside.rate_chart import RateChart
from fortnight.ui.bedside.second_person import SecondPerson
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, clear, column, label, row

# The advice that is given before the child goes home. The keys are stored.
ADVICE = {
    "ill without fever": word("Ill, even without fever or with normal CRP: call"),
    "reaction in 24 h": word("Rash or breathless within 24 h: emergency call"),
    "no live vaccine": word("No live vaccine while on the drug"),
    "next blood test": word("Blood test before the next infusion, with IL-6"),
}


class SignOffPanel(QWidget):
    """The summary of one infusion and its signatures.

    `act` carries an act; `signed` the part, the name and the secret of who signs; `wasted` the mg that were
    discarded, the name and the secret of who saw it; `sheet` asks for the sheet.
    """

    act = Signal(object, object, str)
    signed = Signal(object, str, str)
    wasted = Signal(float, str, str)
    sheet = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self._now: Now | None = None
        self._given, self._waste, self._next = QGridLayout(), QGridLayout(), label(style="strong", wrap=True)
        self._given.setHorizontalSpacing(18)
        self.chart = RateChart(context)
        self.observed = label(style="muted", wrap=True)
        self.boxes = {key: QCheckBox(tr_word(words)) for key, words in ADVICE.items()}
        self.advise = button(tr("Save advice"), self._save_advice)
        self.first = button(tr("Sign: I gave the infusion"), self._sign_first, "primary")
        self.first_words, self.second_words = label(style="muted"), label(style="muted")
        self.second = SecondPerson(
            context, tr("Second signature by"), tr("Sign as the second person"), "primary"
        )
        self.second.given.connect(lambda *who: self.signed.emit(Part.CHECKED, *who))
        self.waste_words = label(style="strong", wrap=True)
        self.witness = SecondPerson(context, tr("Waste seen by"), tr("Record waste"))
        self.witness.given.connect(lambda *who: self.wasted.emit(self._waste_mg(), *who))
        self.sheet_button = button(tr("Infusion sheet…"), self.sheet.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        advice = column(*self.boxes.values(), row(self.advise, None), spacing=6)
        left = column(
            self._card(tr("Given against ordered"), self._given, self.chart),
            self._card(tr("Waste of each vial"), self._waste, self.waste_words, self.witness),
            None,
            spacing=12,
        )
        right = column(
            self._card(tr("Next infusion"), self._next),
            self._card(tr("Observation"), self.observed),
            self._card(tr("Advice given"), advice),
            self._card(tr("Signatures"), self.first_words, self.first, self.second_words, self.second),
            row(None, self.sheet_button),
            None,
            spacing=12,
        )
        whole = row(left, right, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 3)
        whole.setStretch(1, 2)
        self.setLayout(whole)

    def _card(self, title: str, *parts: QWidget | QLayout) -> QFrame:
        return card(label(title, "h2"), *parts, margins=(16, 10, 16, 12))

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show an infusion that has ended."""
        new = self._shown is None or self._shown.record.id != shown.record.id
        self._shown = shown
        advice = shown.record.observation.advice if shown.record.observation else ()
        if new:
            self.second.renew()
            self.witness.renew()
        self._show_waste(shown)
        if new or shown.record.observation:
            for key, box in self.boxes.items():
                box.setChecked(key in advice)

    def show_now(self, now: Now) -> None:
        """Show an infusion as it is at a moment."""
        shown = self._shown
        if shown is None or now == self._now:
            return
        self._now = now
        made = shown.record.preparation
        if made is None or now.drip.ended_at is None:
            return
        self._fill(self._given, self._given_lines(shown, now))
        self._fill(self._waste, self._waste_lines(shown))
        self.chart.show_now(shown, now)
        until = now.observed_until
        self.observed.setText(tr("until {time}").format(time=formats.clock(until)) if until else "")
        banner = views.banner(self._context.session, shown.course)
        due = banner.due.due if banner.due else None
        self._next.setText(formats.weekday(due) if due else "–")
        self._show_signatures(now)

    def _fill(self, grid: QGridLayout, lines: Iterable[Sequence[str]]) -> None:
        clear(grid)
        for place, line in enumerate(lines):
            for spot, words in enumerate(line):
                made: QLabel = label(words, "small" if place == 0 else "muted" if spot == 0 else "strong")
                made.setAlignment(Qt.AlignmentFlag.AlignLeft if spot == 0 else Qt.AlignmentFlag.AlignRight)
                grid.addWidget(made, place, spot)

    def _given_lines(self, shown: Shown, now: Now) -> list[list[str]]:
        made, drip = shown.record.preparation, now.drip
        assert made is not None
        given = shown.record.given_mg or 0.0
        off = difference(given, made.ordered_mg) if made.ordered_mg else None
        against = f"{signed(off.mg, 1)} mg, {signed(off.percent, 1)} %" if off else "–"
        planned = plan_minutes(shown.plan, made.bag_ml) if shown.plan else 0.0
        bag = millilitres(made.bag_ml)
        took = drip.running_minutes + drip.paused_minutes
        return [
            ["", tr("Ordered"), tr("Prepared"), tr("Given"), tr("Given against ordered")],
            [
                tr("Tocilizumab"), milligrams(made.ordered_mg), milligrams(made.prepared_mg),
                milligrams(given), formats.decimal_point(against),
            ],
            [tr("Volume"), bag, bag, millilitres(drip.volume_ml), ""],
            [
                tr("Time"), tr("{n} min").format(n=round(planned)), "–", tr("{n} min").format(n=round(took)),
                _paused_words(drip.paused_minutes),
            ],
        ]  # fmt: skip

    def _waste_lines(self, shown: Shown) -> list[list[str]]:
        made = shown.record.preparation
        vials = made.vials if made else ()
        head = [tr("Vial"), tr("Lot"), tr("Expiry"), tr("Used"), tr("Left over")]
        lines = [
            [
                f"{n} · {vial.size_mg} mg",
                lot_words(vial),
                formats.day(vial.expiry) if vial.expiry else "–",
                tr("{mg} mg").format(mg=amount(vial.used_mg)),
                tr("{mg} mg").format(mg=amount(vial.size_mg - vial.used_mg)),
            ]
            for n, vial in enumerate(vials, 1)
        ]
        return [head, *lines]

    def _waste_mg(self) -> float:
        made = self._shown.record.preparation if self._shown else None
        return sum(vial.size_mg - vial.used_mg for vial in made.vials) if made else 0.0

    def _show_waste(self, shown: Shown) -> None:
        """Show what is left over in all vials, and who saw it discarded."""
        waste, left = shown.record.waste, milligrams(self._waste_mg())
        words = tr("{mg} left over").format(mg=left)
        if waste is not None:
            words = tr("{mg} discarded, seen by {who}").format(mg=milligrams(waste.mg), who=waste.witness)
        has_vials = bool(shown.record.preparation and shown.record.preparation.vials)
        self.waste_words.setText(words if has_vials else tr("The vials were not recorded."))
        self.witness.setVisible(has_vials and waste is None)

    def _show_signatures(self, now: Now) -> None:
        assert self._shown is not None
        signatures = self._shown.record.signatures
        for part, words, parts in (
            (Part.GAVE, self.first_words, (self.first,)),
            (Part.CHECKED, self.second_words, (self.second,)),
        ):
            act = signatures.get(part)
            for each in parts:
                each.setVisible(act is None)
            words.setText(_signature_words(part, act))
            set_kind(words, "strong" if act else "muted")

    # Doing --------------------------------------------------------------------------------------

    def _save_advice(self) -> None:
        if self._now is None or self._now.observed_until is None:
            return
        advice = tuple(key for key, box in self.boxes.items() if box.isChecked())
        self.act.emit(ActKind.OBSERVE, Observation(self._now.observed_until, advice), tr("Advice saved"))

    def begin(self) -> None:
        """Put the cursor where the next signature is given, or onto the sheet if both were given."""
        if self.first.isHidden() and not self.second.isHidden():
            self.second.begin()
            return
        target = self.sheet_button if self.first.isHidden() else self.first
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sign_first(self) -> None:
        self.signed.emit(Part.GAVE, self._context.session.actor, "")


NOT_SIGNED = {
    Part.GAVE: word("Gave the infusion: not signed"),
    Part.CHECKED: word("Checked dose and waste: not signed"),
}


def _signature_words(part: Part, act: Act | None) -> str:
    if act is None or not isinstance(act.body, Signature):
        return tr_word(NOT_SIGNED[part])
    return tr("{name} signed {time}").format(name=act.body.by, time=formats.moment(act.written_at))


def _paused_words(minutes: float) -> str:
    """Return how long the drip was paused, in seconds if it was less than a minute; nothing if it was not."""
    if round(minutes):
        return tr("paused {n} min").format(n=round(minutes))
    return tr("paused {n} s").format(n=round(minutes * 60)) if minutes else ""
