"""Judging a child again gives the same result as judging it from the start, in less time."""

from __future__ import annotations

from dataclasses import replace

from fortnight.domain.alert.judge import judge
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import cards_needing_attention
from fortnight.operations.judgement_cache import JudgementCache
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.queries import courses
from helpers.courses import course, specimen
from helpers.drafts import quiet_fortnights, sheet
from helpers.stores import KEY, Clock, present, registered, session_at

LONG = course(
    [14 * n for n in range(60)], [specimen(14 * n, IL6=15 + n % 5, WBC=6 + n % 3) for n in range(60)]
)


def test_judging_again_gives_the_same_result_and_continues_from_a_checkpoint():
    judgement_cache = JudgementCache()
    shorter = replace(LONG, specimens=LONG.specimens[:-1])
    first = judgement_cache.of(shorter)
    assert first == judge(shorter)
    later = judgement_cache.of(LONG)
    assert later == judge(LONG)
    assert all(a is b for a, b in zip(first[:40], later[:40], strict=True))


def test_a_draft_is_judged_and_not_kept():
    judgement_cache = JudgementCache()
    kept = judgement_cache.of(LONG)
    supposed = replace(LONG, specimens=(*LONG.specimens, specimen(14 * 60, IL6=300)))
    assert judgement_cache.of_hypothetical(supposed) == judge(supposed)
    assert judgement_cache.of(LONG) == kept
    assert JudgementCache().of_hypothetical(supposed) == judge(supposed)


def test_each_child_is_cached_and_the_least_recently_used_are_dropped():
    judgement_cache = JudgementCache(most=2)
    children = [replace(LONG, child=replace(LONG.child, id=f"c{n}")) for n in range(3)]
    first = [judgement_cache.of(each) for each in children]
    assert first[0] == first[1] == first[2]
    assert judgement_cache.of(children[2])[0] is first[2][0]
    assert judgement_cache.of(children[0])[0] is not first[0][0]


def test_a_corrected_record_is_judged_by_what_it_says_now(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, Clock())
        child = registered(session)
        now = quiet_fortnights(session, child, 20)
        record_labs(session, "high", child, sheet(now, IL6=150), confirmed=True)
        assert [each.id for each in cards_needing_attention(session)] == [alert_id("child-0001", "high")]
        assert session.judgement_cache.of(present(courses.course(store, child))) == judge(
            present(courses.course(store, child))
        )
