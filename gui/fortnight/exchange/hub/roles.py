"""The SQL that an administrator runs for one computer: its login role, and the end of it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets

from fortnight.paths import resource

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_ROUNDS = 4096


def schema_sql() -> str:
    """Return the reviewed file with the tables, rights and row security of the hub."""
    return resource("hub/hub.sql").read_text(encoding="utf-8")


def is_role_name(name: str) -> bool:
    """Whether a computer may have this name: letters, digits, `-` and `_`, at most 40, a letter first."""
    return _NAME.fullmatch(name) is not None and not name.casefold().startswith(("pg_", "fortnight_"))


def role_sql(name: str, password: str) -> str:
    """Return the SQL that adds the login role of a computer. The password itself is in a comment only."""
    return f"""\
-- The login role of one computer. Run it as the administrator of the hub's database, after hub.sql.
-- Password, one line, for the file that “fortnight hub join --secret-file” reads:
--     {password}
BEGIN;
CREATE ROLE "{name}" LOGIN CONNECTION LIMIT 6 PASSWORD '{scram_verifier(password)}';
GRANT fortnight_device TO "{name}";
ALTER ROLE "{name}" SET statement_timeout = '20s';
ALTER ROLE "{name}" SET lock_timeout = '2s';
ALTER ROLE "{name}" SET idle_in_transaction_session_timeout = '10s';
COMMIT;
"""


def end_of_role_sql(name: str) -> str:
    """Return the one statement after which a computer can neither read nor write."""
    return f'ALTER ROLE "{name}" NOLOGIN;'


def new_password() -> str:
    """Return a random password of 130 bits."""
    return base64.b32encode(secrets.token_bytes(20)).decode().lower()[:26]


def scram_verifier(password: str) -> str:
    """Return what PostgreSQL stores of a password (SCRAM-SHA-256, RFC 5802), so that no log holds it."""
    salt = secrets.token_bytes(16)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, _ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", hashlib.sha256)).digest()
    server = hmac.digest(salted, b"Server Key", hashlib.sha256)
    coded = [base64.b64encode(part).decode() for part in (salt, stored, server)]
    return f"SCRAM-SHA-256${_ROUNDS}:{coded[0]}${coded[1]}:{coded[2]}"
