"""The research export: coded tables of children for a study, as an act of a physician or a ward lead.

What identifies a child is left out, unless a ward lead asks for it with a reason. Both are entries.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.operations import exports
from fortnight.operations.lookup import course_of
from fortnight.operations.research_coding import SECRET_BYTES, coding_of
from fortnight.operations.research_fields import without_identity
from fortnight.operations.research_files import Say, write_files
from fortnight.operations.research_tables import Coded, tables
from fortnight.operations.session import Invalid, Session
from fortnight.store.queries import activity, courses
from fortnight.store.queries import research as stored
from fortnight.store.transaction import Transaction

EXPORT, IDENTIFIED = "export.research", "export.identified"
WHAT = "research export"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the files, and the number of children and results."""

    files: tuple[str, ...]
    children: int
    results: int


def may_export(session: Session) -> bool:
    """Return whether this person may make a research export."""
    return may_write(session.role, EXPORT)


def may_identify(session: Session) -> bool:
    """Return whether this person may ask for what identifies a child."""
    return may_write(session.role, IDENTIFIED)


def export_research(
    session: Session, children: Sequence[str], folder: Path, reason: str | None = None, say: Say = str
) -> Written:
    """Write the tables of some children into a new folder.

    The entry is written first: a person whose role does not allow the export is refused before a file exists.

    :param reason: why what identifies the children is included; `None` if it is not.
    :raises Invalid: for an empty reason, or a child that is not registered.
    :raises Denied: if the role does not allow it.
    :raises OSError: if the folder cannot be written, or is there and not empty; nothing is written then.
    """
    if reason is not None and not reason.strip():
        raise Invalid(text("Enter why the export has to identify the children."))
    for child in children:
        course_of(session, child)
    secret = _record(session, children, folder.name, reason)
    identified = reason is not None
    coded = [
        Coded(
            coding_of(secret, child, identified),
            course_of(session, child),
            activity.visits(session.store, child),
            tuple(courses.alerts(session.store, "child = ?", [child])),
        )
        for child in sorted(children, key=lambda child: coding_of(secret, child).code)
    ]
    made = [table if identified else without_identity(table) for table in tables(coded)]
    with exports.new_folder(folder) as draft:
        files = write_files(draft, made, identified, say)
    return Written(tuple(files), len(coded), sum(len(each.course.results) for each in coded))


def _record(session: Session, children: Sequence[str], name: str, reason: str | None) -> str:
    """Record the export and return the secret of this record, which the first export makes."""
    body = {"what": WHAT, "file": name, "children": len(children)}
    target = f"export:{session.actor.casefold()}"
    with session.store.transaction(session.act()) as transaction:
        if reason is None:
            transaction.append(session.new_id(), EXPORT, target, None, body)
        else:
            for child in children:
                transaction.append(session.new_id(), IDENTIFIED, target, child, body, reason=reason.strip())
        return stored.secret(session.store) or _new_secret(session, transaction)


def _new_secret(session: Session, transaction: Transaction) -> str:
    made, id = secrets.token_hex(SECRET_BYTES), session.new_id()
    transaction.append(id, stored.SECRET, id, None, {"secret": made})
    return made
