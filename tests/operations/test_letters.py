"""Letters: recorded by a physician, read again, corrected by a new one, taken back, marked as an error."""

from __future__ import annotations

import pytest

from fortnight.domain.record.letter import PARAGRAPHS
from fortnight.operations import audit
from fortnight.operations.correcting import void
from fortnight.operations.letters import (
    LONGEST_PARAGRAPH,
    draft_letter,
    letters_of,
    may_write_letters,
    record_letter,
)
from fortnight.operations.maintenance import rebuild
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import Denied
from fortnight.store.recovery.verify import verify

pytestmark = pytest.mark.usefixtures("two_children")

CHILD = "child-0001"
WORDS = {"course": "  Well since May. ", "growth": "", "due": "Eyes in March."}


def written(session, id="l1", words=WORDS, **fields):
    letter = draft_letter(session, id, " the family doctor ", words, **fields)
    record_letter(session, CHILD, letter)
    return letter


def test_a_letter_is_read_again_with_its_author_as_it_was_written(physician, clock):
    letter = written(physician)
    assert letter.paragraphs == {"course": "Well since May.", "due": "Eyes in March."}
    assert letters_of(physician, CHILD) == (letter,)
    assert (letter.by, letter.recipient, letter.at) == ("Physician A", "the family doctor", clock())
    assert letters_of(physician, "child-0002") == ()
    assert verify(physician.store).sound


def test_the_newest_letter_comes_first_and_a_correction_names_the_one_before(physician, clock):
    written(physician)
    clock.forward(days=1)
    written(physician, "l2", {"course": "Well since June."}, corrects="l1")
    assert [(each.id, each.corrects) for each in letters_of(physician, CHILD)] == [("l2", "l1"), ("l1", "")]


def test_recording_the_same_letter_twice_makes_one(physician):
    letter = written(physician)
    record_letter(physician, CHILD, letter)
    assert len(letters_of(physician, CHILD)) == 1


@pytest.mark.parametrize(
    ("words", "fields", "why"),
    [
        ({"course": "  "}, {}, "The letter is empty"),
        ({"growth": "a" * (LONGEST_PARAGRAPH + 1)}, {}, "“Growth” has 3001 characters; 3000 fit"),
        ({"course": "Well."}, {"corrects": "l0"}, "no longer in the record"),
    ],
)
def test_a_letter_that_cannot_be_recorded_says_why_and_changes_nothing(physician, words, fields, why):
    with pytest.raises(Invalid, match=why):
        written(physician, words=words, **fields)
    assert letters_of(physician, CHILD) == ()


def test_the_longest_paragraphs_are_recorded(physician):
    written(physician, words=dict.fromkeys(PARAGRAPHS, "a" * LONGEST_PARAGRAPH))
    assert len(letters_of(physician, CHILD)) == 1


def test_a_nurse_records_no_letter(session, physician):
    assert may_write_letters(physician)
    assert not may_write_letters(session)
    with pytest.raises(Denied):
        written(session)


def test_a_letter_is_undone_and_marked_as_entered_in_error(physician):
    written(physician)
    undo(physician, "u1", "l1")
    assert letters_of(physician, CHILD) == ()
    written(physician, "l2")
    void(physician, "v1", "l2", "of another child")
    assert letters_of(physician, CHILD) == ()
    assert verify(physician.store).sound


def test_the_trail_has_the_words_of_a_letter(physician):
    written(physician)
    (line,) = [
        e for e in audit.trail(physician, audit.AuditQuery("0001")).lines if e.entry.verb == "letter.record"
    ]
    assert str(line.what) == "wrote a letter"
    assert ("recipient", "", "the family doctor") in [tuple(change) for change in line.changes]
    assert any("Well since May." in change.new for change in line.changes)


def test_letters_are_made_again_from_the_journal(physician):
    letter = written(physician)
    physician.store.db.execute("UPDATE letter SET paragraphs = '{}'")
    rebuild(physician, "r1")
    assert letters_of(physician, CHILD) == (letter,)
