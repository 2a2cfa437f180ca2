"""Where the hub is: the URL of a PostgreSQL, what it may say, and the settings of every connection to it."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import Any

from psycopg import ProgrammingError, conninfo

from fortnight.domain.messages import Text, text

CONNECT_S, UNANSWERED_MS = 3, 5_000
# A connection that nobody answers any more is noticed by the system within about this time.
KEEPALIVES = {"keepalives": 1, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
VERIFIED = "verify-full"


class BadAddress(ValueError):
    """The URL cannot be used; `sentence` says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Address:
    """The URL of the hub, and the password of the login role that it names."""

    url: str
    password: str = field(repr=False)

    @property
    def role(self) -> str:
        """The login role of this computer: the user of the URL."""
        return str(_parts(self.url)["user"])

    def parameters(self) -> dict[str, Any]:
        """Return the parameters of a connection. :raises BadAddress: if the URL cannot be used."""
        given = checked(self.url)
        secure = {} if is_loopback(given) else {"sslmode": VERIFIED, "sslrootcert": "system"}
        if "sslrootcert" in given:
            secure.pop("sslrootcert", None)
        waits = {"connect_timeout": CONNECT_S, "tcp_user_timeout": UNANSWERED_MS, **KEEPALIVES}
        fixed = {"password": self.password, "application_name": "fortnight", "client_encoding": "utf8"}
        several = {"target_session_attrs": "read-write"} if "," in str(given.get("host", "")) else {}
        return {**several, **waits, **secure, **given, **fixed}


def _parts(url: str) -> dict[str, Any]:
    try:
        return conninfo.conninfo_to_dict(url)
    except ProgrammingError as error:
        raise BadAddress(text("This is not the URL of a PostgreSQL: {why}.", why=_first(error))) from None


def _first(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".") if str(error).strip() else "?"


def checked(url: str) -> dict[str, Any]:
    """Return the parts of a URL.

    :raises BadAddress: if it is not one of a PostgreSQL, names no role, holds a password, or would send the
        password without a verified certificate over a network.
    """
    if not url.startswith(("postgresql://", "postgres://")):
        raise BadAddress(text("The URL must begin with postgresql://."))
    parts = _parts(url)
    if "password" in parts:
        raise BadAddress(text("The URL holds a password. Put it into the secret file instead."))
    if not parts.get("user"):
        raise BadAddress(text("The URL names no role: postgresql://ROLE@HOST/DATABASE."))
    if not is_loopback(parts) and parts.get("sslmode", VERIFIED) != VERIFIED:
        raise BadAddress(
            text(
                "sslmode={mode} does not verify the certificate of the server. Leave it out, or use "
                "verify-full.",
                mode=parts["sslmode"],
            )
        )
    return parts


def is_loopback(parts: dict[str, Any]) -> bool:
    """Whether every host, by name and by address, is this computer or a socket of it."""
    return all(
        _is_here(host) for name in ("host", "hostaddr") for host in str(parts.get(name, "")).split(",")
    )


def _is_here(host: str) -> bool:
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
