"""Inactive disease and the clock of remission of a child."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QProgressBar

from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import Text, text
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.inactive_disease import CRITERIA, HIDDEN_BY_DRUG, Remission, RemissionClock
from fortnight.domain.scores.targets import judged
from fortnight.ui import formats
from fortnight.ui.pages.activity_panel import MET_SIGNS, Panel, bounds_words, grid_of, marked, number
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import say, tr, tr_word, written
from fortnight.ui.widgets.basics import clear, label

REMISSION_WORDS: dict[Remission | None, Text] = {
    None: text("Not known: no visit could be judged"),
    Remission.ACTIVE: text("Active"),
    Remission.INACTIVE: text("Inactive disease, not yet remission"),
    Remission.ON_MEDICATION: text("Remission on medication"),
    Remission.OFF_MEDICATION: text("Remission off medication"),
}


class InactivePanel(Panel):
    """The criteria of inactive disease (Wallace 2011), each met, failed or unknown."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, tr("Inactive disease"))

    def show_assessment(self, found: Assessment | None) -> None:
        """Show the criteria of an assessment."""
        clear(self.body)
        self.badge.show_as("")
        if found is None:
            return
        state = judged(found)
        words = {
            True: (tr("yes"), "good"),
            False: (tr("no: {n} of {all} fail").format(n=len(state.failed), all=len(CRITERIA)), "alert"),
            None: (tr("not known: %n missing", "", len(state.missing)), "watch"),
        }
        self.badge.show_as(*words[state.inactive])
        rows = []
        for name, (title, _) in CRITERIA.items():
            met = None if name in state.missing else name not in state.failed
            sign = label(MET_SIGNS[met], {True: "h3", False: "wrong", None: "asked"}[met])
            words = marked(say(title), name in HIDDEN_BY_DRUG)
            sign.setAccessibleName({True: tr("met"), False: tr("not met"), None: tr("not known")}[met])
            value = label(criterion_words(name, found, met), "muted")
            rows.append((sign, label(words, wrap=True), value))
        self.body.addLayout(grid_of(rows, stretch=1))
        self.add_words(
            tr("Wallace 2011, validated on polyarticular courses · * suppressed by the drug"), "small"
        )


def criterion_words(name: str, found: Assessment, met: bool | None) -> str:
    """Return the value that met or failed a criterion."""
    values: dict[str, Callable[[], str]] = {
        "active_joints": lambda: tr("{n} active").format(n=bounds_words(found.active)),
        "physician_global": lambda: number(found.physician_global or 0),
        "morning_stiffness_min": lambda: tr("{n} min").format(n=number(found.stiffness_min or 0)),
    }
    if name == "esr_or_crp_raised_by_jia":
        return _acute_phase_words(found) or tr("not known")
    if met is None:
        return tr("not known")
    return values[name]() if name in values else tr("none") if met else tr("present")


def _acute_phase_words(found: Assessment) -> str:
    """Return ESR and CRP as they were measured, in the clinic's units."""
    measured = (found.results[code] for code in ("ESR", "CRP") if code in found.results)
    return " · ".join(f"{tr_word(analyte_name(r.analyte))} {written(Quantity.of(r))}" for r in measured)


class ClockPanel(Panel):
    """The clock of remission on or off medication, with the longest run."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, tr("Remission clock"))

    def show_clock(self, clock: RemissionClock, today: date) -> None:
        """Show the clock on a day."""
        clear(self.body)
        self.add_words(say(REMISSION_WORDS[clock.state]), "strong")
        if clock.inactive_since is not None:
            bar = QProgressBar()
            bar.setRange(0, clock.needed)
            bar.setValue(min(clock.days, clock.needed))
            bar.setTextVisible(False)
            bar.setFixedHeight(8)
            bar.setAccessibleName(tr("Days of inactive disease"))
            self.add_words(tr("{n} of {needed} d").format(n=clock.days, needed=clock.needed), "figure")
            self.body.addWidget(bar)
            since = formats.day(clock.inactive_since)
            reached = clock.inactive_since + timedelta(days=clock.needed)
            self.add_words(
                tr("Inactive since {since}; reached on {day} if no visit is active before.").format(
                    since=since, day=formats.day(reached)
                )
                if clock.days < clock.needed
                else tr("Inactive since {since}.").format(since=since)
            )
        elif clock.state is not None:
            self.add_words(tr("It starts again on the first visit that meets all criteria."))
        if clock.longest is not None and clock.longest.ended is not None:
            run = clock.longest
            assert run.ended is not None
            self.add_words(
                tr("Longest run: {since} – {until}, %n day(s); ended {ended}.", "", run.days).format(
                    since=formats.day(run.since), until=formats.day(run.until), ended=formats.day(run.ended)
                )
            )
