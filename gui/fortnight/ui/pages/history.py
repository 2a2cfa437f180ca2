"""The History tab: every change to the record of one child, with the old and the new values."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.explanation.card import from_data
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.numbers import plain
from fortnight.operations import audit
from fortnight.operations.views import Act
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, label, row
from fortnight.ui.widgets.page import table_card
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

# Fields that are listed first when an entry changes several.
LEADING = {str(audit.FIELDS[name]) for name in ("dose_mg", "weight_kg", "number", "name", "drug")}
HistoryRow = tuple[Act, str, str, str]


class HistoryTab(QWidget):
    """Lists who changed what and when, the old and new values, and the reason.

    Old values are struck through. `export` requests the audit trail as a file.
    """

    export = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model: RowsModel[HistoryRow] = RowsModel(
            context.appearance,
            (
                Column(tr("When"), lambda r: Cell(formats.moment(r[0].when), struck=r[0].undone)),
                Column(tr("Who"), lambda r: Cell(r[0].entry.actor)),
                Column(
                    tr("What"),
                    lambda r: Cell(_undone(r[1]) if r[0].undone else r[1], bold=True),
                ),
                Column(tr("Old value"), lambda r: Cell(r[2], "muted", struck=True), most=160),
                Column(tr("New value"), lambda r: Cell(r[3], struck=r[0].undone), stretch=True),
                Column(tr("Reason"), lambda r: Cell(_reason(r[0]), "muted"), most=200),
            ),
        )
        self.view = table(self.model, tr("History"), 34)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        words = label(
            tr("Nothing is deleted: every change stays listed here, with the name of the person."), "muted"
        )
        save = button(tr("Save audit trail…"), self.export.emit)
        self.setLayout(
            table_card(self.view, row(words, None, save), empty=tr("Nothing has been recorded yet."))
        )

    def show_acts(self, acts: list[Act]) -> None:
        """List these changes, in the order given."""
        self.model.show([(act, _what(act), *_change(act)) for act in acts])


def _undone(words: str) -> str:
    return tr("{what} (undone)").format(what=words)


def _reason(act: Act) -> str:
    return "" if act.entry.verb.startswith("alert.") else act.entry.reason or ""


def _what(act: Act) -> str:
    if act.entry.verb == "alert.amend" and act.after.get("state") in (
        StoredState.ACKNOWLEDGED,
        StoredState.ENDED,
    ):
        return (
            tr("acknowledged an alert")
            if act.after["state"] == StoredState.ACKNOWLEDGED
            else tr("an alert ended because its values were corrected")
        )
    return say(audit.what_of(act.entry))


def _change(act: Act) -> tuple[str, str]:
    """Return the old and the new values of an entry as text."""
    kind = act.entry.verb.partition(".")[0]
    words = {"specimen": _results_change, "alert": _alert_change}.get(kind, _fields_change)
    return words(act)


def _results_change(act: Act) -> tuple[str, str]:
    before, after = act.before.get("results", {}), act.after.get("results", {})
    old = ", ".join(_result(code, before[code]) for code in after if code in before)
    new = ", ".join(
        _result(code, result) if result else tr("{name} removed").format(name=tr_word(analyte_name(code)))
        for code, result in after.items()
    )
    return (old, new) if old else ("", new)


def _result(code: str, result: Mapping[str, object]) -> str:
    written = str(result.get("reported") or plain(float(str(result["value"]))))
    return f"{tr_word(analyte_name(code))} {written} {unit_text(str(result.get('unit', '')))}".strip()


def _alert_change(act: Act) -> tuple[str, str]:
    if act.entry.verb in ("alert.outcome", "alert.seen"):
        outcome = act.after.get("outcome") or {}
        name = say(OUTCOMES[outcome["name"]].words) if outcome else ""
        return "", ": ".join(part for part in (name, outcome.get("text", "")) if part)
    if act.after.get("reason"):
        remark = f" · {act.after['remark']}" if act.after.get("remark") else ""
        return "", say(REASONS[act.after["reason"]]) + remark
    detail = act.after.get("detail")
    return "", say(from_data(detail).short) if detail else ""


def _fields_change(act: Act) -> tuple[str, str]:
    """Return the old and new values field by field, worded as in the audit trail."""
    changes = sorted(act.changes, key=lambda each: each.field not in LEADING)
    old = ", ".join(f"{each.field} {each.old}" for each in changes if each.old)
    return old, ", ".join(f"{each.field} {each.new or '–'}" for each in changes)
