"""The scores of an assessment with their calculation, and the ACR Pedi response against a baseline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fortnight.domain.labs.display import analyte_name
from fortnight.domain.scores.activity import ACR_LEVELS
from fortnight.domain.scores.activity_bounds import Score, missing_labs, scores, state_of
from fortnight.domain.scores.activity_cutoffs import CutOffs
from fortnight.domain.scores.assessment import WITHOUT_FEVER, Assessment
from fortnight.domain.scores.bounds import Bounds
from fortnight.domain.scores.response import Response, Variable, response
from fortnight.domain.scores.score_course import cut_offs_of
from fortnight.ui import formats
from fortnight.ui.pages.activity_panel import (
    HIDDEN_MARK,
    MET_SIGNS,
    Panel,
    bounds_words,
    grid_of,
    number,
    part_name,
    parts_words,
)
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, clear, column, label
from fortnight.ui.widgets.choice import Choice, set_options
from fortnight.ui.widgets.flow import FlowLayout


class ScoresPanel(Panel):
    """The scores as tiles; pressing one shows its calculation. `labs_asked` carries missing results."""

    labs_asked = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, tr("Scores"))
        self.enter = button(tr("Enter results…"), lambda: self.labs_asked.emit(self._missing), "link")
        self._missing: tuple[str, ...] = ()
        self.head.addWidget(self.enter)
        self.tiles: dict[str, QPushButton] = {}
        self._holder, self._below = QWidget(), column(spacing=4)
        self._flow = FlowLayout(self._holder, 8)
        self._chosen = ""
        self._scores: tuple[Score, ...] = ()
        self.body.addWidget(self._holder)
        self.body.addLayout(self._below)

    def show_assessment(self, found: Assessment | None) -> None:
        """Show the scores of an assessment."""
        self._scores = () if found is None else scores(found)
        missing = [name for name in ("esr",) if any(name in s.value.missing for s in self._scores)]
        self.badge.show_as(tr("ESR missing") if missing else "", "watch")
        self._missing = () if found is None else missing_labs(found)
        self.enter.setVisible(bool(self._missing))
        self.enter.setToolTip(formats.listed(tr_word(analyte_name(code)) for code in self._missing))
        for score in self._scores:
            self._tile(score).setText(_tile_words(score))
        self._holder.setVisible(bool(self._scores))
        self._show_calculation()

    def _tile(self, score: Score) -> QPushButton:
        if score.name not in self.tiles:
            made = button("", lambda: self._choose(score.name), "tile")
            made.setCheckable(True)
            self.tiles[score.name] = made
            self._flow.addWidget(made)
        tile = self.tiles[score.name]
        tile.setAccessibleName(tr("{score}: calculation").format(score=score.name))
        tile.setAccessibleDescription(_tile_words(score))
        return tile

    def _choose(self, name: str) -> None:
        self._chosen = "" if self._chosen == name else name
        self._show_calculation()

    def _show_calculation(self) -> None:
        clear(self._below)
        for name, tile in self.tiles.items():
            tile.setChecked(name == self._chosen)
        score = next((s for s in self._scores if s.name == self._chosen), None)
        if score is None:
            return
        rows = [
            (label(part_name(p.name, p.is_hidden)), label(_range_words(p.value), "h3")) for p in score.parts
        ]
        rows.append((label(tr("Sum"), "h3"), label(_range_words(score.value), "h3")))
        self._below.addLayout(grid_of(rows))
        cut_offs = cut_offs_of(score.name)
        if cut_offs is not None:
            self._below.addWidget(label(_state_words(score, cut_offs), "muted", wrap=True))
        if score.has_hidden:
            self._below.addWidget(label(tr("* suppressed by the drug"), "muted"))


def _tile_words(score: Score) -> str:
    missing = score.value.missing if score.value.exact is None else ()
    below = tr("%n missing", "", len(missing)) if missing else tr("complete")
    if missing == ("esr",):
        below = tr("ESR missing")
    hidden = HIDDEN_MARK if score.has_hidden else ""
    return tr("{name}{hidden}\n{value}\n0–{highest}\n{below}").format(
        name=score.name,
        hidden=hidden,
        value=bounds_words(score.value),
        highest=number(score.highest),
        below=below,
    )


def _range_words(value: Bounds) -> str:
    if value.exact is not None:
        return number(value.low, 2)
    return tr("{low} to {high}").format(low=number(value.low, 2), high=number(value.high, 2))


def _state_words(score: Score, cut_offs: CutOffs) -> str:
    found = state_of(score.value, cut_offs)
    source = tr("{name}, {course} (not validated on tocilizumab)").format(
        name=cut_offs.name, course=tr_word(cut_offs.course)
    )
    if found.certain is not None:
        changes = "" if score.value.exact is not None else " " + tr("What is missing cannot change this.")
        return (
            tr("{state} by {source}.").format(state=formats.capital(tr_word(found.certain)), source=source)
            + changes
        )
    return tr("From {lowest} to {highest}, depending on what is missing, by {source}.").format(
        lowest=tr_word(found.lowest), highest=tr_word(found.highest), source=source
    )


class ResponsePanel(Panel):
    """The ACR Pedi response against a baseline. `baseline_chosen` carries the id of an assessment."""

    baseline_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, tr("ACR Pedi"))
        self.baseline = Choice()
        self.head.insertWidget(1, self.baseline)
        name_field(self.baseline, tr("Baseline of the response"))
        self.baseline.activated.connect(lambda _n: self.baseline_chosen.emit(self.baseline.currentData()))

    def show_response(
        self,
        found: Assessment | None,
        baseline: Assessment | None,
        choices: Sequence[Assessment],
        may_choose: bool,
    ) -> None:
        """Show the response of an assessment; the baseline can be chosen by a physician."""
        clear(self.body)
        self._offer(choices, baseline, may_choose)
        self.badge.show_as("")
        if baseline is None:
            self.add_words(tr("No baseline: choose the visit that the response is measured against."))
        elif found is None or found.at <= baseline.at:
            self.add_words(tr("The response is measured on later visits."))
        else:
            self._show(response(baseline, found))

    def _offer(self, choices: Sequence[Assessment], baseline: Assessment | None, may_choose: bool) -> None:
        none = {"": tr("no baseline")} if baseline is None else {}
        days = {each.id: tr("against {day}").format(day=formats.day(each.at.date())) for each in choices}
        set_options(self.baseline, {**none, **days}, baseline.id if baseline else "")
        self.baseline.setEnabled(may_choose and bool(choices))
        self.baseline.setToolTip("" if may_choose else tr("Only a physician chooses the baseline."))

    def _show(self, found: Response) -> None:
        reached = [level_words(level, found) for level in reversed(ACR_LEVELS)]
        self.add_words("   ".join(reached), "h3")
        rows = [tuple(label(words, "small") for words in ("", tr("then"), tr("now"), tr("change")))]
        rows += [_variable_row(each) for each in found.variables]
        self.body.addLayout(grid_of(rows))
        self.add_words(certainty_words(found))
        self.add_words(systemic_words(found), "muted" if found.without_fever else "asked")
        self.add_words(tr("* ESR and fever are suppressed by the drug."))


def level_words(level: int, found: Response) -> str:
    """Return a level of the response with the sign of whether it is reached."""
    reached = True if found.lowest >= level else None if found.highest >= level else False
    return f"{level} {MET_SIGNS[reached]}"


def _variable_row(each: Variable) -> tuple[QLabel, ...]:
    name = part_name(each.name, each.name == "esr")
    change = tr("missing") if each.change is None else percent_words(each.change)
    return (
        label(name), label(value_words(each.then), "muted"), label(value_words(each.now)),
        label(change, "asked" if each.change is None else ""),
    )  # fmt: skip


def value_words(value: Bounds) -> str:
    """Return a variable of the core set, or what is known of it."""
    if value.exact is not None:
        return number(value.low)
    return "–" if value.low == 0 else f"≥ {number(value.low)}"


def percent_words(change: float) -> str:
    """Return a change in percent."""
    if change == float("inf"):
        return tr("from 0")
    return tr("{change} %").format(change=f"{change:+.0f}".replace("-", "−"))


def certainty_words(found: Response) -> str:
    """Return what is missing, and whether it could change the response."""
    if not found.missing:
        return tr("All six variables are known.")
    what = parts_words(found.missing)
    if found.level is not None:
        return tr("Missing: {what}. It cannot change the response.").format(what=what)
    return tr("Missing: {what}. The response is between {low} and {high}.").format(
        what=what, low=found.lowest, high=found.highest
    )


def systemic_words(found: Response) -> str:
    """Return the response adapted to systemic JIA."""
    if found.without_fever is None:
        return tr(
            "Systemic form: not known. It needs {all} days without fever; {n} of {all} have a temperature."
        ).format(all=number(WITHOUT_FEVER.value), n=found.temperature_days)
    if found.adapted is None:
        return tr("Systemic form: not known, as the response.")
    return tr("Systemic form: {level}.").format(level=found.adapted or tr("no response"))
