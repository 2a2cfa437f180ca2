"""The command `hub`: several computers share one record through a PostgreSQL.

What needs PostgreSQL is imported when it is used, so that the start of the window does not wait for it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uuid_utils import uuid7

from fortnight.cli.credentials import passphrase_of, secret_in, user_of
from fortnight.cli.output import DONE, FAILED, CommandFailed, UsageError, print_json, table, warn
from fortnight.cli.record import DEMO_WITH_DATA, open_session
from fortnight.domain.messages import text
from fortnight.operations import people
from fortnight.operations.session import Session
from fortnight.paths import data_folder
from fortnight.program_log.writing import note

if TYPE_CHECKING:
    from fortnight.operations.sync.outcome import Exchanged, Joined
    from fortnight.operations.sync.status import Status


def add_hub(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `hub`."""
    verb.add_argument("act", choices=tuple(ACTS), help="what to do")
    verb.add_argument(
        "name", nargs="?", metavar="NAME", help="name of a computer: its login role on the server"
    )
    verb.add_argument("--url", metavar="URL", help="the hub: postgresql://ROLE@HOST/DATABASE")
    verb.add_argument(
        "--secret-file", type=Path, metavar="FILE", help="file with the password of the role, one line"
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_hub(args: argparse.Namespace) -> int:
    """Print SQL for the administrator, join, exchange, show what is known, or revoke a computer."""
    if args.demo:
        raise UsageError(DEMO_WITH_DATA if args.data else text("A demonstration ward is not shared."))
    return ACTS[args.act](args)


@contextmanager
def _hub_errors() -> Iterator[None]:
    """Turn errors of the hub into sentences with an exit code."""
    from fortnight.exchange.hub.errors import HubError, Trouble

    try:
        yield
    except HubError as error:
        wrong_use = error.trouble is Trouble.ADDRESS
        raise (UsageError if wrong_use else CommandFailed)(error.sentence) from error


# For the administrator ----------------------------------------------------------------------------


def _sql(args: argparse.Namespace) -> int:
    from fortnight.exchange.hub.roles import schema_sql

    print(schema_sql(), end="")
    return DONE


def _device(args: argparse.Namespace) -> int:
    from fortnight.exchange.hub.roles import is_role_name, new_password, role_sql

    name = _named(args)
    if not is_role_name(name):
        raise UsageError(
            text(
                "“{name}” cannot be the name of a role: use letters, digits, - and _, a letter first.",
                name=name,
            )
        )
    print(role_sql(name, new_password()), end="")
    return DONE


def _named(args: argparse.Namespace) -> str:
    if not args.name:
        raise UsageError(text("{option} is required.", option="NAME"))
    return args.name


# Joining ------------------------------------------------------------------------------------------


def _join(args: argparse.Namespace) -> int:
    from fortnight.exchange.hub.address import Address, BadAddress, checked
    from fortnight.operations.sync.joining import join_empty, join_record

    for value, option in ((args.url, "--url"), (args.secret_file, "--secret-file")):
        if value is None:
            raise UsageError(text("{option} is required.", option=option))
    try:
        checked(args.url)
    except BadAddress as wrong:
        raise UsageError(wrong.sentence) from None
    address = Address(args.url, secret_in(args.secret_file))
    folder, passphrase = args.data or data_folder(), passphrase_of(args)
    with _hub_errors():
        if people.is_set_up(folder):
            with open_session(args) as session:
                joined = join_record(session, address, passphrase)
        else:
            joined = join_empty(folder, address, user_of(args), passphrase, args.clock, lambda: str(uuid7()))
            joined.session.store.close()
    return _print_joined(args, joined)


def _print_joined(args: argparse.Namespace, joined: Joined) -> int:
    if args.json:
        data = {"ward": joined.ward, "new_ward": joined.is_new_ward, "device": joined.session.store.device}
        print_json({**data, **_counts(joined.first)})
    else:
        print(
            text(
                "This computer shares the record of ward {ward}. Compare this with “fortnight hub status” "
                "on another one.",
                ward=joined.ward,
            )
        )
        print(_line(joined.first))
    for notice in joined.notices:
        warn(notice)
    return _outcome(joined.first)


# Exchanging ---------------------------------------------------------------------------------------


def _exchange(args: argparse.Namespace) -> int:
    from fortnight.operations.sync.exchanging import exchange

    with _hub_errors(), open_session(args) as session:
        done = exchange(session, thorough=True)
        note("exchanged")
    if args.json:
        print_json(_counts(done))
    else:
        print(_line(done))
    return _outcome(done)


def _counts(done: Exchanged) -> dict[str, Any]:
    return {"pushed": done.pushed, "pulled": done.pulled, "waiting": done.waiting}


def _line(done: Exchanged) -> str:
    return str(
        text(
            "{pushed} entries sent, {pulled} received, {waiting} waiting.",
            pushed=done.pushed,
            pulled=done.pulled,
            waiting=done.waiting,
        )
    )


def _outcome(done: Exchanged) -> int:
    for notice in (*done.notices, *done.problems):
        warn(notice)
    return FAILED if done.problems else DONE


# What is known ------------------------------------------------------------------------------------


def _status(args: argparse.Namespace) -> int:
    from fortnight.operations.sync.status import status

    with open_session(args) as session:
        found = status(session)
    if args.json:
        print_json(_status_data(found))
        return DONE
    at = f"{found.exchanged_at:%Y-%m-%d %H:%M} UTC" if found.exchanged_at else text("never")
    print(
        text(
            "Hub {url}, ward {ward}, this computer {device}.",
            url=found.url,
            ward=found.ward,
            device=found.device,
        )
    )
    print(text("Last exchange: {at}. Entries that wait: {count}.", at=at, count=found.waiting))
    if found.newer:
        print(text("%n entry needs a newer version of Fortnight. Nothing of it is lost.", "", found.newer))
    rows = [
        (c.device, c.role, str(c.here), str(c.on_hub), "revoked" if c.revoked else "") for c in found.chains
    ]
    for line in table([("computer", "role", "entries here", "on the hub", ""), *rows]):
        print(line)
    for problem in found.problems:
        print(problem)
    return DONE


def _status_data(found: Status) -> dict[str, Any]:
    return {
        "url": found.url,
        "ward": found.ward,
        "device": found.device,
        "exchanged_at": found.exchanged_at.isoformat() if found.exchanged_at else None,
        "waiting": found.waiting,
        "newer": found.newer,
        "problems": list(found.problems),
        "computers": [
            {"device": c.device, "role": c.role, "here": c.here, "on_hub": c.on_hub, "revoked": c.revoked}
            for c in found.chains
        ],
    }


def _doctor(args: argparse.Namespace) -> int:
    from fortnight.operations.sync.status import doctor

    with open_session(args) as session:
        checks = doctor(session)
    if args.json:
        print_json([{"check": c.name, "right": c.right, "sentence": str(c.sentence)} for c in checks])
    else:
        for check in checks:
            print(f"{'ok   ' if check.right else 'WRONG'}  {check.name}: {check.sentence}")
    return DONE if all(check.right for check in checks) else FAILED


def _revoke(args: argparse.Namespace) -> int:
    from fortnight.exchange.hub.errors import HubError
    from fortnight.exchange.hub.roles import end_of_role_sql
    from fortnight.operations.sync.exchanging import exchange
    from fortnight.operations.sync.revoking import revoke

    name = _named(args)
    with open_session(args) as session:
        trouble = _exchanged(session, exchange, HubError)
        revoke(session, name)
        trouble = trouble or _exchanged(session, exchange, HubError)
    if trouble is not None:
        warn(text("The others hear of it with the next exchange. {why}", why=trouble))
    warn(
        text("Nothing new is taken from {name}. The administrator of the hub runs this statement:", name=name)
    )
    print(end_of_role_sql(name))
    return DONE


def _exchanged(session: Session, exchange: Any, error: type[Exception]) -> Any:
    """Exchange, and return what hindered it; `None` if nothing did."""
    try:
        exchange(session)
    except error as hindered:
        return getattr(hindered, "sentence", None)
    return None


ACTS = {
    "sql": _sql,
    "device": _device,
    "join": _join,
    "exchange": _exchange,
    "status": _status,
    "doctor": _doctor,
    "revoke": _revoke,
}
