"""The choice of the summary page is kept for each person on this computer; an unreadable one is ignored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.ui.services.local_settings import PreferenceFile
from fortnight.ui.services.summary_choice import SECTIONS, WHOLE, SummaryChoice, keep, kept
from helpers.stores import NOW

CHOSEN = SummaryChoice(182, ("IL6",), ("milestones", "alerts"))


@pytest.fixture
def local(context, tmp_path):
    return replace(context, local=PreferenceFile.beside(tmp_path))


def of(local, actor):
    return replace(local, session=replace(local.session, actor=actor))


def test_what_was_chosen_is_kept_for_each_person(local, tmp_path):
    assert kept(local) == WHOLE
    keep(local, CHOSEN)
    assert kept(replace(local, local=PreferenceFile.beside(tmp_path))) == CHOSEN
    assert kept(of(local, "Dr B / C")) == WHOLE
    keep(of(local, "Dr B / C"), SummaryChoice(91))
    assert kept(of(local, "Dr B / C")).days == 91
    assert kept(local) == CHOSEN


@pytest.mark.parametrize(
    "stored", ["{", "[]", '"x"', '{"days": 12, "panels": [], "sections": []}', '{"days": 91}', "null"]
)
def test_a_choice_that_cannot_be_read_is_the_whole_page(local, stored):
    local.local.put({"summary_nurse a": stored})
    assert kept(local) == WHOLE


def test_an_unknown_section_is_left_out(local):
    local.local.put({"summary_nurse a": '{"days": null, "panels": ["IL6"], "sections": ["moon", "due"]}'})
    assert kept(local) == SummaryChoice(None, ("IL6",), ("due",))


def test_a_demonstration_and_a_file_that_cannot_be_written_keep_nothing(context):
    keep(context, CHOSEN)
    assert kept(context) == WHOLE

    class Full:
        def get(self, key):
            return None

        def put(self, values):
            raise OSError

    keep(replace(context, local=Full()), CHOSEN)


def test_a_period_begins_that_many_days_ago():
    assert CHOSEN.begins(NOW) == NOW - timedelta(days=182)
    assert WHOLE.begins(NOW) is None
    assert set(CHOSEN.left_out) == set(SECTIONS) - {"milestones", "alerts"}
