"""A review copy on a computer without a record: who opens it, what is asked, and that nothing is left behind."""

from __future__ import annotations

import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from fortnight.domain.people import PHYSICIAN, READER
from fortnight.operations import alerts, views
from fortnight.operations.review_copy import opening
from fortnight.operations.review_copy.opening import OLDER, TRUST, CopyQuestion, Opener, open_copy
from fortnight.operations.viewing import news, open_record
from fortnight.store.errors import CopyRefused, Locked
from helpers.copies import CHILD, COPY_PASSPHRASE, OWN, SECOND, copy_of, opened, physician
from helpers.people import OTHER, PASSPHRASE, new_id
from helpers.stores import NOW, Clock


def test_the_reader_opens_it_with_the_own_passphrase_and_reads_the_whole_course(home, copy, laptop):
    with physician(home) as at_home:
        course, cards = views.course(at_home, CHILD), alerts.alert_history(at_home.store, "x")
        open_cards = [each.id for each in alerts.cards_needing_attention(at_home)]
    with opened(laptop, copy) as session:
        assert (session.actor, session.role) == ("Physician A", PHYSICIAN)
        assert session.review.made_at == NOW
        assert views.course(session, CHILD) == course
        assert views.course(session, SECOND) is None  # the child was not chosen
        assert [each.id for each in alerts.cards_needing_attention(session)] == open_cards != []
    assert cards == []
