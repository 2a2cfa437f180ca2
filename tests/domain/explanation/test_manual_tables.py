"""The tables of the manual are those of the program: nothing is missing, and no number is written twice."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.settings import TABLE
from fortnight.domain.explanation.manual_tables import MANUAL_TABLES, RIGHTS, manual_value
from fortnight.domain.infusion.infusion_record import LATE_MINUTES
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.people import MAY_WRITE, ROLES, may_write
from fortnight.operations.audit_acts import WHAT


@pytest.mark.parametrize("name", MANUAL_TABLES)
def test_each_table_has_rows_as_wide_as_its_head(name):
    sections = MANUAL_TABLES[name]()
    assert any(section.rows for section in sections)
    for section in sections:
        assert all(len(row) == len(section.head) for row in section.rows)


@pytest.mark.parametrize("name", ["checklist", "dose", "infusion", "label", "steroid", "surveillance"])
def test_each_limit_has_a_source(name):
    rows = [row for section in MANUAL_TABLES[name]() for row in section.rows]
    assert [row for row in rows if not str(row[-1]).strip(" []")] == []


def test_the_settings_and_the_analytes_are_all_there():
    shown = [str(row[0]) for section in MANUAL_TABLES["settings"]() for row in section.rows]
    assert shown == [str(setting.title) for setting in TABLE]
    (analytes,) = MANUAL_TABLES["analytes"]()
    assert len(analytes.rows) == len(ANALYTES)


def test_who_may_do_what_is_what_the_program_checks():
    (roles,) = MANUAL_TABLES["roles"]()
    for (_, verb), row in zip(RIGHTS, roles.rows, strict=True):
        assert verb in WHAT or verb in MAY_WRITE
        assert [mark == "✓" for mark in row[1:]] == [may_write(role, verb) for role in ROLES]


def test_a_value_has_its_unit_and_an_unknown_one_is_an_error():
    assert str(manual_value("LATE_MINUTES")) == f"{LATE_MINUTES.value:g} min"
    assert manual_value("PIN digits") == "4–8"
    with pytest.raises(KeyError):
        manual_value("NO_SUCH_LIMIT")
