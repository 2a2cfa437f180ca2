"""The changes to the record of one child as a table model: when, who, what, old and new value, reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.explanation.card import from_data
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import PRELIMINARY
from fortnight.domain.treatment.dose import LABELS
from fortnight.operations import audit
from fortnight.operations.history import Act
from fortnight.ui import formats
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.tables import Cell, Column, RowsModel

# Fields that are listed first when an entry changes several.
LEADING = {str(audit.FIELDS[name]) for name in ("dose_mg", "weight_kg", "number", "name", "drug")}
LABEL_NAMES = {str(label.name): label.name for label in LABELS.values()}
FIELDS_BY_NAME = {str(words): words for words in audit.FIELDS.values()}
HistoryRow = tuple[Act, str, str, str]


class HistoryModel(RowsModel[HistoryRow]):
    """Lists changes; old values and changes that were undone are struck through."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, _columns())

    def show_acts(self, acts: Sequence[Act]) -> None:
        """List these changes, in the order given."""
        self.show([(act, _what(act), *_change(act)) for act in acts])


def _columns() -> Sequence[Column[HistoryRow]]:
    return (
        Column(tr("When"), lambda r: Cell(formats.moment(r[0].when), struck=r[0].undone)),
        Column(tr("Who"), lambda r: Cell(r[0].entry.actor)),
        Column(
            tr("What"),
            lambda r: Cell(_undone(r[1]) if r[0].undone else r[1], bold=True),
        ),
        Column(tr("Old value"), lambda r: Cell(r[2], "muted", struck=True), most=19),
        Column(tr("New value"), lambda r: Cell(r[3], struck=r[0].undone), stretch=True),
        Column(tr("Reason"), lambda r: Cell(_reason(r[0]), "muted"), most=24),
    )


def _undone(words: str) -> str:
    return tr("{what} (undone)").format(what=words)


def _reason(act: Act) -> str:
    return "" if act.entry.verb.startswith("alert.") else act.entry.reason or ""


def _what(act: Act) -> str:
    state = act.after.get("state") if act.entry.verb == "alert.amend" else None
    if state in (StoredState.ACKNOWLEDGED, StoredState.ENDED):
        return (
            tr("acknowledged an alert")
            if state == StoredState.ACKNOWLEDGED
            else tr("an alert ended because its values were corrected")
        )
    return say(audit.what_of(act.entry, act.newer))


def _change(act: Act) -> tuple[str, str]:
    """Return the old and the new values of an entry as text."""
    if act.words is not None:
        return "", say(act.words)
    kind = act.entry.verb.partition(".")[0]
    words = {"specimen": _results_change, "alert": _alert_change}.get(kind, _fields_change)
    return words(act)


def _results_change(act: Act) -> tuple[str, str]:
    before, after = act.before.get("results", {}), act.after.get("results", {})
    old = formats.listed(_result(code, before[code]) for code in after if code in before)
    new = formats.listed(
        _result(code, result) if result else tr("{name} removed").format(name=tr_word(analyte_name(code)))
        for code, result in after.items()
    )
    return (old, new) if old else ("", new)


def _result(code: str, result: Mapping[str, object]) -> str:
    written = str(result.get("reported") or plain(float(str(result["value"]))))
    words = f"{tr_word(analyte_name(code))} {written} {unit_text(str(result.get('unit', '')))}".strip()
    return tr("{value} (preliminary)").format(value=words) if result.get("state") == PRELIMINARY else words


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
    old = formats.listed(f"{_field(each.field)} {_value(each.old)}" for each in changes if each.old)
    return old, formats.listed(f"{_field(each.field)} {_value(each.new) or '–'}" for each in changes)


def _value(words: str) -> str:
    """Return a value, the name of a dosing label in the reader's language."""
    return tr_word(LABEL_NAMES[words]) if words in LABEL_NAMES else words


def _field(name: str) -> str:
    """Return the name of a field, which the audit trail has in English, in the reader's language."""
    return say(FIELDS_BY_NAME[name]) if name in FIELDS_BY_NAME else name
