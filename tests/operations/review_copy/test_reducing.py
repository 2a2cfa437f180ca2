"""A copy of a period, and a copy with codes only: what is in them, and that answers still come home."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.messages import english_day
from fortnight.exchange.review_copy import sealing
from fortnight.operations.alerts import acknowledge, cards_needing_attention
from fortnight.operations.events import event_rows, record_event
from fortnight.operations.review_copy.making import Wanted, codes, make
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.review_copy.merging import merge
from fortnight.operations.session import Invalid
from fortnight.operations.views import children, course
from fortnight.store.journal import entries
from fortnight.store.journal.conflicts import SETTLE
from fortnight.store.queries.review_copy import made_copy
from helpers.copies import CARD, CHILD, READER, SECOND, answered, copy_of, opened, physician
from helpers.people import new_id
from helpers.stores import NOW, present

BORN = english_day(NOW.date() - timedelta(days=7 * 365))
HINT = EventDraft("note", "21 Nov 2026", "", f"Case 1 (0001), born {BORN}, was seen")
SINCE = (NOW - timedelta(days=60)).date()


@pytest.fixture
def with_note(home):
    with physician(home) as session:
        record_event(session, "n1", CHILD, HINT)
        record_event(session, "n0", CHILD, EventDraft("note", "1 Feb 2026", "", "long ago"))
    return home


def whole(session):
    return present(course(session, CHILD))


def texts(session):
    return [row.event.text for row in event_rows(session, whole(session)) if row.event.kind == "note"]


def test_a_copy_of_a_period_has_its_results_and_events_and_all_infusions(with_note, laptop, tmp_path):
    path = copy_of(with_note, tmp_path / "r.fortnight", since=SINCE)
    with physician(with_note) as session:
        home = whole(session)
    with opened(laptop, path) as session:
        there = whole(session)
        assert present(session.review).since == SINCE
        assert texts(session) == [HINT.text]
    assert [i.started_at for i in there.infusions] == [i.started_at for i in home.infusions]
    assert {r.specimen for r in there.results} == {
        r.specimen for r in home.results if r.collected_at.date() >= SINCE
    }
    assert 0 < len(there.results) < len(home.results)


def test_the_first_day_belongs_to_the_period(with_note, laptop, tmp_path):
    for day, found in ((date(2026, 2, 1), 2), (date(2026, 2, 2), 1)):
        path = copy_of(with_note, tmp_path / "r.fortnight", since=day)
        with opened(laptop, path) as session:
            assert len(texts(session)) == found


def test_a_period_that_begins_tomorrow_is_refused(home, tmp_path):
    with physician(home) as session, pytest.raises(Invalid, match="in the future"):
        make(
            session,
            Wanted((CHILD,), (READER,), since=NOW.date() + timedelta(days=1)),
            tmp_path / "r.fortnight",
        )


def test_answering_in_a_copy_of_a_period_judges_nothing_again(with_note, laptop, tmp_path):
    path = copy_of(with_note, tmp_path / "r.fortnight", since=NOW.date())
    with opened(laptop, path) as session:
        before = [(card.id, card.state) for card in cards_needing_attention(session)]
        record_event(session, "a1", CHILD, EventDraft("note", "22 Nov 2026", "", "seen"))
        assert [(card.id, card.state) for card in cards_needing_attention(session)] == before
        written = entries.entries(session.store.db, "device = ?", [session.store.device])
        assert [each.verb for each in written if each.verb.startswith("alert.")] == []


def test_a_copy_with_codes_only_holds_no_name_number_or_birth_date(with_note, laptop, tmp_path):
    path = copy_of(with_note, tmp_path / "r.fortnight", codes_only=True)
    with physician(with_note) as session:
        home = whole(session).child
        known = codes(session, Wanted((CHILD, SECOND), codes_only=True))
        assert codes(session, Wanted((CHILD,))) == {}
    with opened(laptop, path) as session:
        (child,) = children(session)
        bodies = "\n".join(
            f"{entry.body} {entry.reason} {entry.target}" for entry in entries.entries(session.store.db)
        )
        assert present(session.review).codes_only
    code = next(code for code, who in known.items() if who == f"{home.number} {home.name}")
    assert (child.name, child.number, child.is_coded) == (f"Child {code}", f"code-{code}", True)
    assert child.birth_date != home.birth_date
    for gone in (home.name, f'"{home.number}"', home.birth_date.isoformat(), BORN):
        assert gone not in bodies
    assert child.id == home.id  # under it the answers come home


def test_what_a_settled_conflict_states_about_the_child_is_replaced_too(with_note, laptop, tmp_path):
    fields = {"number": "MRN-4711", "birth_date": "2019-03-05"}
    body = {"kind": "child", "fields": fields, "settled": []}
    with physician(with_note) as session:
        with session.store.transaction(session.act()) as transaction:
            transaction.append("x1", SETTLE, CHILD, CHILD, body, reason="MRN-4711")
        assert whole(session).child.number == "MRN-4711"
    with opened(laptop, copy_of(with_note, tmp_path / "r.fortnight", codes_only=True)) as session:
        (child,) = children(session)
        bodies = "\n".join(f"{entry.body} {entry.reason}" for entry in entries.entries(session.store.db))
    assert child.is_coded
    assert "4711" not in bodies
    assert "2019-03-05" not in bodies


def test_answers_to_a_copy_with_codes_only_come_home(with_note, laptop, tmp_path):
    path = copy_of(with_note, tmp_path / "r.fortnight", codes_only=True, since=SINCE)
    reply = answered(
        laptop, path, tmp_path / "a.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant")
    )
    with physician(with_note) as session:
        plan = read_answers(session, reply)
        assert present(plan.items[0].child).name == "Case 1"
        assert merge(session, new_id(), plan, {}).held == 1


def test_the_journal_says_what_was_left_out(home, tmp_path):
    with physician(home) as session:
        wanted = Wanted((CHILD,), (READER,), since=SINCE, codes_only=True)
        make(session, wanted, tmp_path / "r.fortnight")
        made = entries.entries(session.store.db, "verb = 'copy.make'")
        id = [entry.id for entry in made][-1]
        body = present(made_copy(session.store.db, id)).data
        assert (body["since"], body["codes_only"]) == (SINCE.isoformat(), True)
        assert sealing.recipient_of(body["secret"]).startswith("age1")
