"""The SQL for the administrator."""

from __future__ import annotations

import pytest

from fortnight.exchange.hub.roles import end_of_role_sql, is_role_name, new_password, role_sql, schema_sql
from helpers.stores import ROOT


@pytest.mark.parametrize("name", ["ward-1", "W", "pc_2", "a" * 40])
def test_names_of_computers(name):
    assert is_role_name(name)
    assert f'"{name}"' in role_sql(name, "x")
    assert end_of_role_sql(name) == f'ALTER ROLE "{name}" NOLOGIN;'


@pytest.mark.parametrize(
    "name", ["", "1a", "a b", 'a"b', "ä", "pg_a", "PG_a", "fortnight_device", "a" * 41, "a;b", "a\n"]
)
def test_other_names_are_refused(name):
    assert not is_role_name(name)


def test_the_password_is_in_a_comment_only():
    statements = [line for line in role_sql("pc", "the-password").splitlines() if not line.startswith("--")]
    assert "the-password" not in "".join(statements)
    assert "SCRAM-SHA-256$4096:" in "".join(statements)


def test_passwords_differ():
    assert len({new_password() for _ in range(50)}) == 50
    assert all(len(new_password()) == 26 for _ in range(3))


def test_the_schema_is_the_reviewed_file_and_lets_nobody_change_a_row():
    sql = schema_sql()
    assert sql == (ROOT / "packaging/hub/hub.sql").read_text(encoding="utf-8")
    grants = [line for line in sql.splitlines() if line.startswith("GRANT")]
    assert len(grants) == 7
    assert not any(
        word in line for line in grants for word in ("UPDATE", "DELETE", "TRUNCATE", "ALL PRIVILEGES")
    )
    tables = {line.split()[5] for line in sql.splitlines() if line.startswith("CREATE TABLE")}
    guarded = {line.split()[2] for line in sql.splitlines() if "ENABLE ROW LEVEL SECURITY" in line}
    assert tables - guarded == {"fortnight.hub", "fortnight.ward"}
