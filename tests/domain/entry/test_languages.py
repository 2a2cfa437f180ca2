"""Each language is listed once, and everything that offers languages offers these."""

from __future__ import annotations

from fortnight.domain.entry.languages import LANGUAGES, OWN_NAMES
from fortnight.domain.entry.settings import SETTINGS


def test_the_setting_offers_every_language_by_its_own_name():
    kind = SETTINGS["language"].kind
    assert {code: str(kind.shown(code)) for code in LANGUAGES} == OWN_NAMES
    assert not kind.allows("fr")
