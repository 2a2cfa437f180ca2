"""Letters about the course of a child: recorded as they are printed, read again, corrected by a new one."""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.domain.record.letter import PARAGRAPHS, Letter
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.bodies import letter_body
from fortnight.store.queries import letters as queries

LONGEST_PARAGRAPH = 3000  # characters; six of this length fill two pages


def may_write_letters(session: Session) -> bool:
    """Return whether this person may record a letter."""
    return may_write(session.role, "letter.record")


def letters_of(session: Session, child: str) -> tuple[Letter, ...]:
    """Return the letters of a child, the newest first."""
    return queries.letters(session.store, child)


def draft_letter(
    session: Session, id: str, recipient: str, written: Mapping[str, str], corrects: str = ""
) -> Letter:
    """Return a letter as it is typed, without spaces at the ends of its paragraphs and without empty ones."""
    paragraphs = {name: written.get(name, "").strip() for name in PARAGRAPHS}
    kept = {name: words for name, words in paragraphs.items() if words}
    return Letter(id, session.clock(), session.actor, recipient.strip(), kept, corrects)


def record_letter(session: Session, child: str, letter: Letter) -> None:
    """Record a letter, which is printed.

    :raises Invalid: for an unknown child or letter to be corrected, an empty letter, or a paragraph that is
        too long.
    """
    course_of(session, child)
    _check(letter)
    if letter.corrects and all(each.id != letter.corrects for each in letters_of(session, child)):
        raise Invalid(text("The letter that this one corrects is no longer in the record."))
    with session.store.transaction(session.act()) as transaction:
        transaction.append(letter.id, "letter.record", letter.id, child, letter_body(letter))


def _check(letter: Letter) -> None:
    if not letter.paragraphs:
        raise Invalid(text("The letter is empty. Write at least one paragraph."))
    for name, words in letter.paragraphs.items():
        if len(words) > LONGEST_PARAGRAPH:
            raise Invalid(
                text(
                    "“{name}” has {n} characters; {most} fit. Shorten it.",
                    name=PARAGRAPHS[name],
                    n=len(words),
                    most=LONGEST_PARAGRAPH,
                )
            )
