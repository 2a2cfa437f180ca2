"""The verbs of people: setting up a record, who may log in, and the way back in with the recovery code."""

from __future__ import annotations

import argparse
from pathlib import Path

from uuid_utils import uuid7

from fortnight.cli.credentials import passphrase_of, secret_in, user_of
from fortnight.cli.output import DONE, Misused, print_json, table
from fortnight.cli.record import KEPT_DEMO, open_session
from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, ROLE_WORDS, ROLES, Person
from fortnight.operations import people
from fortnight.paths import data_folder


def _new_id() -> str:
    return str(uuid7())


def _folder(args: argparse.Namespace) -> Path:
    if args.demo:
        raise Misused(KEPT_DEMO if args.data else text("An invented ward has no people."))
    return args.data or data_folder()


def add_init(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `init`."""
    verb.add_argument("--role", choices=ROLES, default=LEAD, help="the first person is a ward lead")
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def run_init(args: argparse.Namespace) -> int:
    """Make a record with its first lead, and print the recovery code once."""
    folder = _folder(args)
    person = Person(user_of(args), args.role)
    session, code = people.set_up(folder, person, passphrase_of(args, new=True), args.clock, _new_id)
    session.store.close()
    return _tell_code(args, {"folder": str(folder), "user": session.actor, "role": session.role}, code)


def _tell_code(args: argparse.Namespace, told: dict[str, str], code: str) -> int:
    if args.json:
        print_json({**told, "recovery_code": code})
        return DONE
    print(text("The record in {folder} is ready for {user}.", folder=told["folder"], user=told["user"]))
    print(text("Recovery code, shown this once: write it down, seal it, keep it away from this machine."))
    print(f"    {code}")
    return DONE


def add_recover(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `recover`."""
    verb.add_argument("--code-file", type=Path, required=True, metavar="FILE", help="holds the recovery code")
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def run_recover(args: argparse.Namespace) -> int:
    """Let a ward lead in with the recovery code and a new passphrase; print the next code."""
    folder = _folder(args)
    code, user = secret_in(args.code_file), user_of(args)
    session, following = people.recover(
        folder, code, user, passphrase_of(args, new=True), args.clock, _new_id
    )
    session.store.close()
    return _tell_code(args, {"folder": str(folder), "user": session.actor, "role": session.role}, following)


def add_export_key(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `export-key`."""
    verb.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new file, for you alone")


def run_export_key(args: argparse.Namespace) -> int:
    """Write the key of the record into a file: the way out with any SQLCipher client."""
    _folder(args)
    with open_session(args) as session:
        people.export_key(session, args.out)
    print(text("The key is in {file}. Whoever has it can read the whole record.", file=args.out))
    return DONE


# Those who may log in -----------------------------------------------------------------------------


def add_person(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `person`."""
    verb.add_argument("act", choices=tuple(ACTS), help="what to do")
    verb.add_argument("name", nargs="?", metavar="NAME", help="of whom (otherwise oneself)")
    verb.add_argument("--role", choices=ROLES, help="the role of somebody new, or another one")
    verb.add_argument(
        "--new-passphrase-file", type=Path, metavar="FILE", help="holds the passphrase to be given"
    )
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def run_person(args: argparse.Namespace) -> int:
    """List people, let one in, change a role or a passphrase, or take the key from someone."""
    _folder(args)
    with open_session(args) as session:
        after = ACTS[args.act](session, args) or session  # removing somebody opens the record anew
        everyone = people.everyone(after)
        after.store.close()
    if args.json:
        print_json([{"name": person.name, "role": person.role} for person in everyone])
        return DONE
    for line in table([("name", "role"), *((p.name, str(ROLE_WORDS[p.role])) for p in everyone)]):
        print(line)
    return DONE


def _needed(value: object, option: str) -> None:
    if value is None:
        raise Misused(text("This needs {option}.", option=option))


def _add(session: people.Session, args: argparse.Namespace) -> None:
    for value, option in (
        (args.name, "NAME"),
        (args.role, "--role"),
        (args.new_passphrase_file, "--new-passphrase-file"),
    ):
        _needed(value, option)
    people.add(session, args.name, args.role, secret_in(args.new_passphrase_file))


def _role(session: people.Session, args: argparse.Namespace) -> None:
    _needed(args.name, "NAME")
    _needed(args.role, "--role")
    people.change_role(session, args.name, args.role)


def _passphrase(session: people.Session, args: argparse.Namespace) -> None:
    _needed(args.new_passphrase_file, "--new-passphrase-file")
    people.change_passphrase(session, args.name or session.actor, secret_in(args.new_passphrase_file))


def _remove(session: people.Session, args: argparse.Namespace) -> people.Session:
    _needed(args.name, "NAME")
    return people.remove(session, args.name)


def _recovery_code(session: people.Session, args: argparse.Namespace) -> None:
    code = people.new_recovery_code(session)
    print(text("Recovery code, shown this once; the former one opens nothing any more:"))
    print(f"    {code}")


ACTS = {
    "list": lambda session, args: None,
    "add": _add,
    "role": _role,
    "passphrase": _passphrase,
    "remove": _remove,
    "recovery-code": _recovery_code,
}
