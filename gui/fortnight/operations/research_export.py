"""The research export: coded tables of children for a study, as an act of a physician or a ward lead.

What identifies a child is left out, unless a ward lead asks for it with a reason. Both are entries.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.operations import exports
from fortnight.operations.lookup import course_of
from fortnight.operations.research_coding import SECRET_BYTES, Coding, coding_of
from fortnight.operations.research_fields import without_identity
from fortnight.operations.research_files import Say, write_files
from fortnight.operations.research_tables import Coded, tables
from fortnight.operations.session import Invalid, Progress, Session
from fortnight.store.queries import activity, courses
from fortnight.store.queries import research as stored
from fortnight.store.transaction import Transaction

EXPORT, IDENTIFIED = "export.research", "export.identified"
WHAT = "research export"


def may_export(session: Session) -> bool:
    """Return whether this person may make a research export."""
    return may_write(session.role, EXPORT)


def may_identify(session: Session) -> bool:
    """Return whether this person may ask for what identifies a child."""
    return may_write(session.role, IDENTIFIED)


def record_research(session: Session, children: Sequence[str], name: str, reason: str | None) -> None:
    """Record an export before it is made, and make the secret of this record if it has none.

    :param reason: why what identifies the children is included; `None` if it is not.
    :raises Invalid: for an empty reason.
    :raises Denied: if the role does not allow it.
    """
    if reason is not None and not reason.strip():
        raise Invalid(text("Enter why the export has to identify the children."))
    body = {"what": WHAT, "file": name, "children": len(children)}
    target = f"export:{session.actor.casefold()}"
    with session.store.transaction(session.act()) as transaction:
        if reason is None:
            transaction.append(session.new_id(), EXPORT, target, None, body)
        else:
            for child in children:
                transaction.append(session.new_id(), IDENTIFIED, target, child, body, reason=reason.strip())
        if stored.secret(session.store) is None:
            _new_secret(session, transaction)


def _new_secret(session: Session, transaction: Transaction) -> None:
    id = session.new_id()
    transaction.append(id, stored.SECRET, id, None, {"secret": secrets.token_hex(SECRET_BYTES)})


def write_research(
    session: Session,
    children: Sequence[str],
    folder: Path,
    identified: bool,
    progress: Progress,
    say: Say = str,
) -> dict[str, int]:
    """Write the tables of some children into a new folder; return the number of files and of results.

    :param identified: whether what identifies the children is included; their dates are then not moved.
    :raises OSError: if the folder cannot be written, or is there and not empty; nothing is written then.
    """
    secret = stored.secret(session.store)
    assert secret is not None, "record_research makes it"
    ordered = sorted(children, key=lambda child: coding_of(secret, child).code)
    coded: list[Coded] = []
    for done, child in enumerate(ordered):
        progress.step(text("Reading the children"), done, len(ordered))
        coded.append(_coded(session, child, coding_of(secret, child, identified)))
    progress.step(text("Writing the files"))
    made = [table if identified else without_identity(table) for table in tables(coded)]
    with exports.new_folder(folder) as draft:
        files = write_files(draft, made, identified, say)
    return {"files": len(files), "results": sum(len(each.course.results) for each in coded)}


def _coded(session: Session, child: str, coding: Coding) -> Coded:
    store = session.store
    visits, alerts = activity.visits(store, child), courses.alerts(store, "child = ?", [child])
    return Coded(coding, course_of(session, child), visits, tuple(alerts))
