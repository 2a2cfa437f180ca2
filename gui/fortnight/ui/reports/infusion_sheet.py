"""The infusion sheet as PDF: the dose ordered, prepared and given, vials, vital signs, acts, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from fortnight.domain.infusion.act_words import PART_WORDS, act_words
from fortnight.domain.infusion.acts import Act, Part, Preparation, Signature, Vitals
from fortnight.domain.infusion.infusion_record import happened_at
from fortnight.domain.infusion.preparation import difference
from fortnight.domain.infusion.reaction import OUTCOME_NAMES
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.display import Quantity, analyte_name, signed
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.child import allergy_text
from fortnight.domain.treatment.dose import label_title
from fortnight.operations.bedside import Shown
from fortnight.operations.session import Session
from fortnight.ui import formats
from fortnight.ui.bedside.bag_boxes import STORAGES
from fortnight.ui.bedside.figures import milligrams
from fortnight.ui.reports import pdf
from fortnight.ui.reports.paper import born_words, foot_lines, sex_words
from fortnight.ui.reports.pdf import Document
from fortnight.ui.translation import say, tr, tr_word, written

STYLE = "body {font-size: 9pt} th {text-align: left} td, th {padding: 2px 6px} h3 {margin-bottom: 2px}"


def draw(session: Session, shown: Shown, path: Path) -> str:
    """Write the sheet of an infusion to a .pdf, .svg or .png file. Return an error message, or nothing."""
    return pdf.draw(document(session, shown), path)


def document(session: Session, shown: Shown) -> Document:
    """Return the sheet of an infusion. Everything that users typed is escaped."""
    title = tr("Infusion {n}").format(n=shown.number)
    parts = (
        _head(session, shown),
        _doses(shown),
        _vials(shown),
        _vitals(shown),
        _reactions(shown),
        _acts(shown),
    )
    parts = (*parts, _corrections(shown))
    html = f"<style>{STYLE}</style><body><h2>{escape(title)}</h2>{''.join(parts)}{_signatures(shown)}</body>"
    return Document(title, html, "\n".join(foot_lines(session, shown.child, None)))


def _head(session: Session, shown: Shown) -> str:
    child, drip = shown.child, shown.record.final_drip
    lines = [
        f"<b>{escape(child.name)} · {escape(sex_words(child))}</b> · {escape(child.number)} · "
        + escape(born_words(child, session.clock().date())),
        escape(say(allergy_text(child.allergies))),
    ]
    if drip.started_at is not None:
        end = formats.clock(drip.ended_at) if drip.ended_at else "–"
        lines.append(escape(f"{formats.moment(drip.started_at)} – {end}"))
    return f"<p>{'<br>'.join(lines)}</p>"


def _doses(shown: Shown) -> str:
    made, given = shown.record.preparation, shown.record.given_mg
    if made is None:
        return ""
    off = difference(given, made.ordered_mg) if given is not None and made.ordered_mg else None
    against = f"{signed(off.mg, 1)} mg, {signed(off.percent, 1)} %" if off else "–"
    rows = [
        (tr("Ordered"), f"{dose_figure(made.ordered_mg)} mg"),
        (tr("Prepared"), f"{dose_figure(made.prepared_mg)} mg"),
        (tr("Given"), "–" if given is None else milligrams(given)),
        (tr("Given against ordered"), against),
        (tr("Weight"), "–" if made.weight_kg is None else f"{plain(made.weight_kg)} kg"),
        (tr("Bag"), _bag_words(made)),
        (tr("Discard by"), formats.moment(made.discard_by) if made.discard_by else "–"),
        (tr("Pump, access"), formats.listed(filter(None, (made.pump, made.access))) or "–"),
        (tr("Dosing label"), say(label_title(made.label)) if made.label else "–"),
        (tr("Brand"), (shown.record.order.brand if shown.record.order else "") or "–"),
        (tr("Volume given"), formats.decimal_point(f"{shown.record.final_drip.volume_ml:.1f} mL")),
    ]
    return _table(tr("Dose"), (), [(name, formats.decimal_point(value)) for name, value in rows])


def _bag_words(made: Preparation) -> str:
    bag = tr("{ml} mL").format(ml=plain(made.bag_ml))
    if made.is_afterwards:
        return tr("{bag}, by the label; written down afterwards").format(bag=bag)
    return tr("{bag}, kept at {where}").format(bag=bag, where=tr_word(STORAGES[made.storage]))


def _vials(shown: Shown) -> str:
    made = shown.record.preparation
    if made is None:
        return ""
    heads = (tr("Vial"), tr("Brand"), tr("Lot"), tr("Expiry"), tr("Used"), tr("Left over"))
    rows = [
        (
            f"{vial.size_mg} mg",
            vial.brand or "–",
            vial.lot,
            formats.day(vial.expiry) if vial.expiry else "–",
            f"{dose_figure(vial.used_mg)} mg",
            f"{dose_figure(vial.size_mg - vial.used_mg)} mg",
        )
        for vial in made.vials
    ]
    return _table(tr("Vials and waste"), heads, rows)


def _vitals(shown: Shown) -> str:
    heads = (tr("Time"), *(tr_word(analyte_name(code)) for code in PLAUSIBLE))
    rows = [
        (formats.clock(each.at), *(_vital(each, code) for code in PLAUSIBLE)) for each in shown.record.vitals
    ]
    return _table(tr("Vital signs"), heads, rows)


def _vital(vitals: Vitals, code: str) -> str:
    return written(Quantity(code, vitals.values[code])) if code in vitals.values else "–"


def _reactions(shown: Shown) -> str:
    heads = (tr("Onset"), tr("Grade"), tr("Drugs given"), tr("Outcome"))
    rows = [
        (
            formats.moment(report.reaction.onset_at),
            f"{report.reaction.grade} ({report.reaction.version})" if report.reaction.grade else "–",
            formats.listed(
                (f"{formats.clock(d.at)} {d.drug} {d.dose} {d.route}" for d in report.reaction.drugs), "; "
            ),
            tr_word(OUTCOME_NAMES[report.reaction.outcome]) if report.reaction.outcome else "–",
        )
        for report in shown.record.reactions
    ]
    return _table(tr("Reaction"), heads, rows)


def _acts(shown: Shown) -> str:
    heads = (tr("Time"), tr("What"), tr("Who"), tr("Written"))
    rows = [
        (
            formats.clock(happened_at(act)),
            say(act_words(act)),
            act.by,
            _late_words(shown, act),
        )
        for act in shown.record.log()
    ]
    return _table(tr("What was done"), heads, rows)


def _late_words(shown: Shown, act: Act) -> str:
    if not shown.record.is_late(act):
        return ""
    return tr("late, {time}").format(time=formats.moment(act.written_at))


def _corrections(shown: Shown) -> str:
    """Return what was corrected after the acts; the acts themselves stay as they were written."""
    heads = (tr("Time"), tr("Field"), tr("Old value"), tr("New value"), tr("Who"), tr("Reason"))
    rows = [
        (formats.moment(each.at), change.field, change.old, change.new, each.by, each.reason)
        for each in shown.corrections
        for change in each.changes
    ]
    return _table(tr("Corrections"), heads, rows)


def _signatures(shown: Shown) -> str:
    rows = list[Sequence[str]]()
    for part in Part:
        act = shown.record.signatures.get(part)
        name = act.body.by if act is not None and isinstance(act.body, Signature) else tr("not signed")
        rows.append((say(PART_WORDS[part]), name, formats.moment(act.written_at) if act else ""))
    return _table(tr("Signatures"), (), rows)


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with its title; nothing if it has no rows."""
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    if not body:
        return ""
    head = f"<thead><tr>{''.join(f'<th>{escape(each)}</th>' for each in heads)}</tr></thead>" if heads else ""
    return f"<h3>{escape(title)}</h3><table border='1' cellspacing='0' width='100%'>{head}{body}</table>"
