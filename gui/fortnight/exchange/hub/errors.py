"""What went wrong with the hub, in a sentence: address, certificate, role, version, or nobody answers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum

import psycopg

from fortnight.domain.messages import Text, Word, filled, text, word
from fortnight.exchange.hub.address import BadAddress


class Trouble(StrEnum):
    """What kind of trouble it is."""

    ADDRESS = "address"
    CERTIFICATE = "certificate"
    ROLE = "role"
    VERSION = "version"
    OFFLINE = "offline"
    OTHER = "other"


class HubError(Exception):
    """The hub cannot be used now; `sentence` says why and what to do. Nothing in the record was changed."""

    def __init__(self, sentence: Text, trouble: Trouble = Trouble.OTHER) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.trouble = trouble


_ROLE = word(
    "The server refused the login role: {why}. Check the role and its password, or ask your IT department."
)
_OFFLINE = word("The hub does not answer: {why}. Work goes on here; entries wait and are sent later.")
_CERTIFICATE = word(
    "The certificate of the server is not valid for its name, or is not signed by a known authority: {why}. "
    "Nothing was sent. Name the authority in the URL (sslrootcert=FILE) or ask your IT department."
)
# Words of libpq and PostgreSQL, the kind of trouble, and its sentence. The first that fits counts.
_BY_WORDS: tuple[tuple[str, Trouble, Word], ...] = (
    ("eof", Trouble.OFFLINE, _OFFLINE),  # TLS that was cut, not refused
    ("EOF", Trouble.OFFLINE, _OFFLINE),
    ("certificate", Trouble.CERTIFICATE, _CERTIFICATE),
    ("SSL error", Trouble.CERTIFICATE, _CERTIFICATE),
    (
        "does not support SSL",
        Trouble.CERTIFICATE,
        word("The server does not offer TLS: {why}. Nothing was sent."),
    ),
    ("sslrootcert", Trouble.CERTIFICATE, _CERTIFICATE),
    ("password authentication failed", Trouble.ROLE, _ROLE),
    ("no password supplied", Trouble.ROLE, _ROLE),
    (
        "not permitted to log in",
        Trouble.ROLE,
        word("The server refused this computer: {why}. It was revoked."),
    ),
    ("pg_hba.conf", Trouble.ROLE, _ROLE),
    ("too many connections", Trouble.OFFLINE, _OFFLINE),
    ("could not translate host name", Trouble.ADDRESS, word("There is no server of this name: {why}.")),
    ("Name or service not known", Trouble.ADDRESS, word("There is no server of this name: {why}.")),
    ("failed to resolve host", Trouble.ADDRESS, word("There is no server of this name: {why}.")),
    ("does not exist", Trouble.ADDRESS, word("The server does not know this: {why}. Check the URL.")),
    ("read-only", Trouble.OFFLINE, word("Only a standby answers, and nothing can be sent to it: {why}.")),
    (
        "not read-write",
        Trouble.OFFLINE,
        word("Only a standby answers, and nothing can be sent to it: {why}."),
    ),
    ("recovery mode", Trouble.OFFLINE, _OFFLINE),
    (
        "permission denied",
        Trouble.ROLE,
        word("The login role lacks a right: {why}. It needs fortnight_device."),
    ),
    ("No space left", Trouble.OTHER, word("The disk of the server is full: {why}. Entries wait here.")),
    (
        "could not extend file",
        Trouble.OTHER,
        word("The disk of the server is full: {why}. Entries wait here."),
    ),
)
NO_TABLES = text(
    "The database has no tables of Fortnight. The administrator has to run what “fortnight hub sql” prints."
)


def error_of(error: psycopg.Error) -> HubError:
    """Return what an error of the connection means."""
    if isinstance(error, (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName)):
        return HubError(NO_TABLES, Trouble.VERSION)
    why = _each_once(str(error)) or type(error).__name__
    for words, trouble, sentence in _BY_WORDS:
        if words in why:
            return HubError(filled(sentence, why=why), trouble)
    if isinstance(error, psycopg.OperationalError):
        return HubError(filled(_OFFLINE, why=why), Trouble.OFFLINE)
    return HubError(text("The hub reported an error: {why}.", why=why))


def _each_once(words: str) -> str:
    """Return the lines of a message one after another. With and without TLS, libpq says the same twice."""
    lines = (" ".join(line.split()).removeprefix(_FAILED) for line in words.splitlines())
    return " ".join(dict.fromkeys(line for line in lines if line)).rstrip(".")


_FAILED = "connection failed: "


@contextmanager
def said() -> Generator[None]:
    """Turn every error of the connection into `HubError`."""
    try:
        yield
    except BadAddress as error:
        raise HubError(error.sentence, Trouble.ADDRESS) from error
    except psycopg.Error as error:
        raise error_of(error) from error
    except OSError as error:  # of the socket
        raise HubError(filled(_OFFLINE, why=error.strerror or error), Trouble.OFFLINE) from error
