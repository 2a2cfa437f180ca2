"""The validation pack as PDF: installation and operation qualification, signature lines, all files."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from fortnight import __version__
from fortnight.domain.messages import Text, Word, word
from fortnight.operations.installed_files import ADDED, AS_BUILT, CHANGED, MISSING, InstalledFile
from fortnight.operations.validation_pack import Check, Pack
from fortnight.ui import formats
from fortnight.ui.reports import pdf
from fortnight.ui.reports.pdf import Document
from fortnight.ui.translation import tr, tr_word, written

STYLE = (
    "body {font-size: 8pt} th {text-align: left} td, th {padding: 2px 5px} .failed {font-weight: bold} "
    ".code {font-family: monospace; font-size: 6pt}"
)
STATE_WORDS = {
    AS_BUILT: word("as built"),
    CHANGED: word("CHANGED"),
    ADDED: word("not part of the package"),
    MISSING: word("MISSING"),
}
NAMED = {
    MISSING: word("Missing: {files}"),
    CHANGED: word("Changed: {files}"),
    ADDED: word("Not part of the package: {files}"),
}


def draw(pack: Pack, path: Path) -> str:
    """Write the pack to a PDF file. Return an error message, or an empty string."""
    foot = tr("Fortnight {version}, {machine}, {when}").format(
        version=__version__, machine=_fact(pack, "Machine"), when=formats.moment(pack.made_at)
    )
    return pdf.draw(Document(tr("Validation pack"), page(pack), foot), path)


def _fact(pack: Pack, name: str) -> str:
    return next((value for title, value in pack.facts if str(title) == name), "")


def page(pack: Pack) -> str:
    """Return the pack as HTML."""
    parts = (
        (tr("1 Installation qualification"), _facts(pack) + _files_in_words(pack)),
        (tr("2 Operation qualification"), _checks(pack.checks)),
        (tr("3 Signatures"), _signatures()),
        (tr("Appendix: installed files"), _files(pack.files)),
    )
    whole = "".join(f"<h2>{escape(title)}</h2>{content}" for title, content in parts)
    head = f"<h1>{escape(tr('Validation pack'))}</h1>{_result(pack)}"
    return f"<style>{STYLE}</style><body>{head}{whole}</body>"


def _result(pack: Pack) -> str:
    failed = sum(not each.passed for each in pack.checks)
    passed = tr("All %n check(s) passed.", "", len(pack.checks))
    words = tr("%n check(s) FAILED.", "", failed) if failed else passed
    if pack.wrong_files:
        words = f"{words} " + tr("Installed files are missing or changed: FAILED.")
    if not pack.listed:
        words = f"{words} " + tr("Installed files were not compared with anything.")
    about = tr("Everything was run on invented data in temporary folders. No record of a ward was opened.")
    return f"<p><b>{escape(words)}</b><br>{escape(about)}</p>"


def _facts(pack: Pack) -> str:
    when = ((tr("Day and time"), formats.moment(pack.made_at)),)
    rows = (*when, *((written(name), value) for name, value in pack.facts))
    return _table((), ((name, value) for name, value in rows))


def _files_in_words(pack: Pack) -> str:
    sentences = [_verdict_on_files(pack), *(_named(pack, state, words) for state, words in NAMED.items())]
    return "".join(f"<p><b>{escape(words)}</b></p>" for words in filter(None, sentences))


def _verdict_on_files(pack: Pack) -> str:
    if not pack.listed:
        return tr(
            "Nothing was compared, because this installation has no list of its package. Every file is in "
            "the appendix."
        )
    if pack.wrong_files:
        return tr("FAILED: the installation is not as it was built.")
    return tr("Passed: every file of the package is as it was built.")


def _named(pack: Pack, state: str, words: Word) -> str:
    """Return a sentence with the files in a state, or an empty text if there are none."""
    names = [each.name for each in pack.files if each.state == state]
    return tr_word(words).format(files=", ".join(names)) if names else ""


def _checks(checks: Iterable[Check]) -> str:
    heads = (tr("Check"), tr("Expected"), tr("Found"), tr("Result"))
    return _table(heads, ((each.name, each.expected, each.found, _verdict(each)) for each in checks))


def _verdict(check: Check) -> str:
    return tr("passed") if check.passed else tr("FAILED")


def _signatures() -> str:
    heads = ("", tr("name in capitals"), tr("signature"), tr("date, time"))
    who = (tr("Installed by"), tr("Checked by"), tr("Released by"))
    rows = ((each, "<br><br>", "", "") for each in who)
    body = "".join(
        f"<tr><td width='20%'>{escape(name)}</td><td width='30%'>{space}</td>"
        f"<td width='30%'></td><td width='20%'></td></tr>"
        for name, space, *_ in rows
    )
    return f"<table border='1' cellspacing='0' width='100%'>{_head(heads)}{body}</table>"


def _files(found: Iterable[InstalledFile]) -> str:
    heads = (tr("File"), tr("State"), tr("SHA-256"))
    body = "".join(
        f"<tr><td>{escape(each.name)}</td><td>{escape(_state(each))}</td>"
        f"<td class='code'>{each.sha256}</td></tr>"
        for each in found
    )
    return f"<table cellspacing='0' width='100%'>{_head(heads)}{body}</table>"


def _state(file: InstalledFile) -> str:
    return tr_word(STATE_WORDS[file.state]) if file.state else "–"


def _head(heads: Iterable[str]) -> str:
    return "<thead><tr>" + "".join(f"<th>{escape(each)}</th>" for each in heads) + "</tr></thead>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[Text | str]]) -> str:
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(written(cell))}</td>" for cell in cells) + "</tr>" for cells in rows
    )
    head = _head(heads) if (heads := tuple(heads)) else ""
    return f"<table border='1' cellspacing='0' width='100%'>{head}{body}</table>"
