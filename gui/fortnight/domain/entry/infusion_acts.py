"""An infusion that is written down after it was given, as the acts that the bedside would have written.

Only what was typed is stated: there is no order, no rate and no size of a vial. The bag is that of the
label, as for a bag at the bedside, and is marked as written down afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.domain.entry.drafts import InfusionDraft, ReadInfusion
from fortnight.domain.infusion.acts import (
    ActKind,
    Body,
    Check,
    DripAct,
    Note,
    Part,
    Preparation,
    ReactionReport,
    Signature,
)
from fortnight.domain.infusion.preparation import bag_for, label_mg
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import Person

NamedAct = tuple[str, ActKind, Body]


def infusion_acts(
    id: str, draft: InfusionDraft, read: ReadInfusion, label: str, giver: Person
) -> Iterator[NamedAct]:
    """Yield the acts of an infusion, each with a name of its own; the first one makes the record.

    The draft must be without errors. `giver` is who writes it down, and signs if the draft is signed.

    :raises DoseRefused: if the weight is not plausible.
    """
    yield "", ActKind.PREPARE, _preparation(draft, read, label)
    if draft.checked_by:
        yield "check", ActKind.CHECK, Check(draft.checked_by, draft.checked_role)
    yield "start", ActKind.START, DripAct(draft.started_at)
    if reaction := draft.reaction.strip():
        report = ReactionReport(f"{id}/reaction", Reaction(draft.started_at), reaction, is_onset_unknown=True)
        yield "reaction", ActKind.REACTION, report
    if note := draft.note.strip():
        yield "note", ActKind.NOTE, Note(draft.started_at, note)
    yield "end", *_end(draft, read)
    yield from _signatures(draft, giver)


def _preparation(draft: InfusionDraft, read: ReadInfusion, label: str) -> Preparation:
    assert read.weight_kg is not None
    assert read.dose_mg is not None
    ordered = label_mg(read.weight_kg, label)
    prepared = max(read.dose_mg, ordered) if draft.stopped else read.dose_mg
    bag = bag_for(read.weight_kg, label, prepared)
    return Preparation(
        made_at=draft.started_at,
        prepared_mg=prepared,
        ordered_mg=ordered,
        bag_ml=bag.volume_ml,
        take_out_ml=bag.take_out_ml,
        vials=(),
        weight_kg=read.weight_kg,
        label=label,
        lots=draft.lots.strip(),
        is_afterwards=True,
    )


def _end(draft: InfusionDraft, read: ReadInfusion) -> tuple[ActKind, DripAct]:
    kind = ActKind.STOP if draft.stopped else ActKind.FINISH
    end = draft.ended_at or draft.started_at
    return kind, DripAct(end, given_mg=read.dose_mg, is_time_unknown=draft.ended_at is None)


def _signatures(draft: InfusionDraft, giver: Person) -> Iterator[NamedAct]:
    if not draft.is_signed:
        return
    yield "gave", ActKind.SIGN, Signature(giver.name, giver.role, Part.GAVE)
    if draft.checked_by:
        checked = Signature(draft.checked_by, draft.checked_role, Part.CHECKED)
        yield "checked", ActKind.SIGN, checked
