"""The table of settings."""

from __future__ import annotations

from fortnight.domain.people import MAY_WRITE
from fortnight.operations.settings import SETTINGS, TABLE, Place


def test_every_line_of_the_table_is_complete_and_no_key_is_used_twice():
    keys = [each.key for each in TABLE]
    assert len(set(keys)) == len(keys) == len(SETTINGS)
    for each in TABLE:
        assert each.key.isidentifier(), each.key
        assert str(each.title).strip(), each.key
        assert str(each.group).strip(), each.key
        assert str(each.meaning).endswith("."), each.key
        assert each.roles, each.key
        assert str(each.who), each.key
        assert each.kind.allows(each.default), each.key


def test_who_may_change_a_setting_of_the_clinic_may_write_it_into_the_journal():
    for each in TABLE:
        if each.place is Place.CLINIC:
            assert each.roles <= MAY_WRITE["setting"], each.key


def test_the_settings_of_a_group_stand_together():
    groups = [str(each.group) for each in TABLE]
    starts = [here for before, here in zip(["", *groups], groups, strict=False) if here != before]
    assert len(starts) == len(set(groups))


def test_the_keys_and_stored_values_of_earlier_records_are_as_they_were():
    earlier = {
        "units": ("si", "japan"),
        "label": ("us-eu", "japan"),
        "window_days": tuple("1234567"),
        "lock_minutes": ("1", "2", "3", "5", "10", "15"),
        "sound": ("off", "on"),
        "backup_folder": ("", "/media/stick", "D:\\Backup", "~/copies"),
        "theme": ("light", "dark"),
    }
    for key, stored in earlier.items():
        assert all(SETTINGS[key].kind.allows(value) for value in stored), key
