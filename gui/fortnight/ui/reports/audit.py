"""The audit trail as PDF: scope at the top, one entry per row, signed head of the journal at the end."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from fortnight.domain.messages import word
from fortnight.operations.audit import Change, Line, Trail
from fortnight.operations.session import SILENT, Progress
from fortnight.ui import formats
from fortnight.ui.reports import pdf
from fortnight.ui.reports.pdf import LANDSCAPE, Document
from fortnight.ui.translation import say, tr, tr_word

STYLE = "body {font-size: 8pt} th {text-align: left} td, th {padding: 2px 6px} .code {font-family: monospace}"
COLUMNS = (word("When"), word("Who"), word("What"), word("From → to"), word("Reason"))


def draw(trail: Trail, path: Path, progress: Progress = SILENT) -> str:
    """Write the trail to a PDF file that only its owner can read. It may run in any thread.

    Return an error message, or an empty string.

    :raises Stopped: if it was stopped. An existing file is then unchanged.
    """
    return pdf.draw(Document(tr("Audit trail"), page(trail), orientation=LANDSCAPE), path, progress)


def page(trail: Trail) -> str:
    """Return the trail as HTML. Everything that users typed is escaped."""
    heads = "".join(f"<th>{escape(tr_word(each))}</th>" for each in COLUMNS)
    body = "".join(map(_row, trail.lines))
    return (
        f"<style>{STYLE}</style><body><h2>{escape(tr('Audit trail'))}</h2>{_scope(trail)}"
        f"<table border='1' cellspacing='0' width='100%'><thead><tr>{heads}</tr></thead>{body}</table>"
        f"{_foot(trail)}</body>"
    )


def _scope(trail: Trail) -> str:
    number, name = trail.child
    whose = f"{number} · {name}" if number else tr("the whole record")
    parts = [whose, _period(trail.asked.since, trail.asked.until)]
    if trail.asked.by:
        parts.append(tr("entries by {name}").format(name=trail.asked.by))
    made = tr("Created {when} by {who} · %n (entry|entries)", "", len(trail.lines)).format(
        when=trail.made, who=trail.by
    )
    return f"<p><b>{escape(' · '.join(parts))}</b><br>{escape(made)}</p>"


def _period(since: date | None, until: date | None) -> str:
    if since is None and until is None:
        return tr("from the first entry to the last")
    return tr("{since} to {until}").format(
        since=formats.day(since) if since else tr("the first entry"),
        until=formats.day(until) if until else tr("the last entry"),
    )


def _row(line: Line) -> str:
    what, *more = map(say, line.said)
    what += f" ({'; '.join(more)})" if more else ""
    about = " · ".join(filter(None, (line.child[0], line.about)))
    cells = (
        f"{escape(line.local)}<br>{escape(line.entry.at)}",
        f"{escape(line.who)}<br>{escape(say(line.role))}",
        f"<b>{escape(what)}</b><br>{escape(about)}",
        "<br>".join(map(_change, line.changes)),
        escape(line.why),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _change(change: Change) -> str:
    old = f"<s>{escape(change.old)}</s> → " if change.old else ""
    return f"{escape(change.field)}: {old}{escape(change.new or '–')}"


def _foot(trail: Trail) -> str:
    if not trail.head:
        return ""
    how = tr(
        "Head of the journal's hash chain, signed by this installation. "
        "Check it with: fortnight verify --head CODE"
    )
    return f"<p>{escape(how)}<br><span class='code'>{escape(trail.head)}</span></p>"
