"""The commands `init`, `person`, `recover` and `export-key`: set up a record and manage who may log in."""

from __future__ import annotations

import argparse
from pathlib import Path

from uuid_utils import uuid7

from fortnight.cli.credentials import passphrase_of, secret_in, user_of
from fortnight.cli.output import DONE, UsageError, print_json, table
from fortnight.cli.record import DEMO_WITH_DATA, open_session
from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, ROLE_WORDS, ROLES, Person
from fortnight.operations import people
from fortnight.paths import data_folder


def _new_id() -> str:
    return str(uuid7())


def _folder(args: argparse.Namespace) -> Path:
    if args.demo:
        raise UsageError(DEMO_WITH_DATA if args.data else text("A demonstration ward has no users."))
    return args.data or data_folder()


def add_init(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `init`."""
    verb.add_argument(
        "--role", choices=ROLES, default=LEAD, help="role of the first person, who must be a ward lead"
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_init(args: argparse.Namespace) -> int:
    """Create a record with its first ward lead, and print the recovery code once."""
    folder = _folder(args)
    person = Person(user_of(args), args.role)
    session, code = people.set_up(folder, person, passphrase_of(args, new=True), args.clock, _new_id)
    session.store.close()
    return _print_code(args, {"folder": str(folder), "user": session.actor, "role": session.role}, code)


def _print_code(args: argparse.Namespace, results: dict[str, str], code: str) -> int:
    if args.json:
        print_json({**results, "recovery_code": code})
        return DONE
    print(text("The record in {folder} is ready for {user}.", folder=results["folder"], user=results["user"]))
    print(text("Recovery code, shown only once. Write it down, seal it and keep it away from this machine:"))
    print(f"    {code}")
    return DONE


def add_recover(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `recover`."""
    verb.add_argument(
        "--code-file", type=Path, required=True, metavar="FILE", help="file with the recovery code"
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_recover(args: argparse.Namespace) -> int:
    """Log a ward lead in with the recovery code and a new passphrase; print the next code."""
    folder = _folder(args)
    code, user = secret_in(args.code_file), user_of(args)
    session, next_code = people.recover(
        folder, code, user, passphrase_of(args, new=True), args.clock, _new_id
    )
    session.store.close()
    return _print_code(args, {"folder": str(folder), "user": session.actor, "role": session.role}, next_code)


def add_export_key(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `export-key`."""
    verb.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a new file, readable by you alone"
    )


def run_export_key(args: argparse.Namespace) -> int:
    """Write the key of the record into a file, so that any SQLCipher client can read the record."""
    _folder(args)  # refuses a demonstration ward
    with open_session(args) as session:
        people.export_key(session, args.out)
    print(text("The key is in {file}. Anyone who has it can read the whole record.", file=args.out))
    return DONE


# Users --------------------------------------------------------------------------------------------


def add_person(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `person`."""
    verb.add_argument("act", choices=tuple(ACTS), help="what to do")
    verb.add_argument("name", nargs="?", metavar="NAME", help="name of the person (default: yourself)")
    verb.add_argument("--role", choices=ROLES, help="the role of a new person, or a new role")
    verb.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="file with the new passphrase")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_person(args: argparse.Namespace) -> int:
    """List, add or remove people, or change a role, a passphrase or the recovery code."""
    _folder(args)  # refuses a demonstration ward
    with open_session(args) as session:
        after = ACTS[args.act](session, args) or session  # removing somebody reopens the record
        everyone = people.everyone(after)
        after.store.close()
    if args.json:
        print_json([{"name": person.name, "role": person.role} for person in everyone])
        return DONE
    for line in table([("name", "role"), *((p.name, str(ROLE_WORDS[p.role])) for p in everyone)]):
        print(line)
    return DONE


def _require(value: object, option: str) -> None:
    if value is None:
        raise UsageError(text("{option} is required.", option=option))


def _add(session: people.Session, args: argparse.Namespace) -> None:
    for value, option in (
        (args.name, "NAME"),
        (args.role, "--role"),
        (args.new_passphrase_file, "--new-passphrase-file"),
    ):
        _require(value, option)
    people.add(session, args.name, args.role, secret_in(args.new_passphrase_file))


def _role(session: people.Session, args: argparse.Namespace) -> None:
    _require(args.name, "NAME")
    _require(args.role, "--role")
    people.change_role(session, args.name, args.role)


def _passphrase(session: people.Session, args: argparse.Namespace) -> None:
    _require(args.new_passphrase_file, "--new-passphrase-file")
    people.change_passphrase(session, args.name or session.actor, secret_in(args.new_passphrase_file))


def _remove(session: people.Session, args: argparse.Namespace) -> people.Session:
    _require(args.name, "NAME")
    return people.remove(session, args.name)


def _recovery_code(session: people.Session, args: argparse.Namespace) -> None:
    code = people.new_recovery_code(session)
    print(text("New recovery code, shown only once. The former code no longer works:"))
    print(f"    {code}")


ACTS = {
    "list": lambda session, args: None,
    "add": _add,
    "role": _role,
    "passphrase": _passphrase,
    "remove": _remove,
    "recovery-code": _recovery_code,
}
