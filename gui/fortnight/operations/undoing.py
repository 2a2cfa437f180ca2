"""Undoing what was just done: an entry, with all that were written beside it in the same act."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import compress

from fortnight.domain.infusion.acts import ActKind
from fortnight.domain.messages import text
from fortnight.domain.record.review_answers import is_automatic
from fortnight.operations import alert_cards, steering
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.journal.verbs import INFUSION_ACTS
from fortnight.store.queries.bedside import infusion_record

NOT_JUDGED = ("child.record", "alert.amend")  # undoing these does not change what the alert judges


def undo(session: Session, entry: str, undone: str) -> Entry:
    """Undo an entry, and those written beside it in the same act, each by an undo entry; return the first.

    :raises Invalid: if the entry is unknown or already undone, if its record was changed later, or if another
        computer steers the infusion.
    """
    acts = journal.written_together(session.store.db, undone)
    if not acts:
        raise Invalid(text("There is nothing to undo."))
    ids = {each.id: f"{entry}{each.id.removeprefix(undone)}" for each in acts}
    for target in dict.fromkeys(each.target for each in acts):
        some = [each for each in acts if each.target == target]
        _check_newest(session, set(ids.values()), target, some)
        if any(each.verb in INFUSION_ACTS for each in some):
            _require_here(session, target, {each.id for each in some})
    with session.store.transaction(session.act()) as transaction:
        for each in reversed(acts):
            id = ids[each.id]
            transaction.append(id, "undo", each.target, each.child, {"entry": each.id}, base=each.id)
        for child in sorted({each.child for each in acts if each.child and each.verb not in NOT_JUDGED}):
            alert_cards.refresh(session, transaction, child)
        for into in sorted(each.data["into"] for each in acts if each.verb == "merge.record"):
            alert_cards.refresh_after(session, transaction, into, transaction.written)
    return acts[0]


def _require_here(session: Session, infusion: str, gone: Set[str]) -> None:
    """Check that this computer steers an infusion, also if undoing its end sets it running again.

    :raises Invalid: if another computer does.
    """
    record = infusion_record(session.store, infusion)
    steering.require_here(session, record)
    if record is not None:
        is_kept = (act.entry not in gone or act.kind is ActKind.TAKE_OVER for act in record.acts)
        acts = tuple(compress(record.acts, is_kept))
        steering.require_here(session, replace(record, acts=acts))


def _check_newest(session: Session, undos: Set[str], target: str, acts: Sequence[Entry]) -> None:
    """Check that entries about one record can be undone together; `undos` are the ids of their undo.

    :raises Invalid: if they are undone already, or if the record was changed later.
    """
    before = [each for each in journal.of_target(session.store.db, target) if each.id not in undos]
    entries = [each for each in before if not is_automatic(each.verb, each.data)]
    counted = [each.id for each in (entries if acts[0].verb == "undo" else live(entries))]
    undone = {each.id for each in acts}
    if not undone <= set(counted):
        raise Invalid(text("This was already undone."))
    if not set(counted[-len(acts) :]) == undone:
        raise Invalid(text("This was changed again afterwards. Correct it instead."))
