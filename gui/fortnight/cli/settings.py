"""The `settings` command: lists, changes, exports and imports the settings."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fortnight.cli.credentials import confirmed
from fortnight.cli.output import DONE, FAILED, UsageError, print_json, table, warn
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.operations import settings, settings_file
from fortnight.operations.session import Invalid, Session
from fortnight.operations.settings import PLACE_WORDS, SETTINGS

if TYPE_CHECKING:
    from fortnight.operations.settings import LocalSettings

COLUMNS = ("key", "value", "default", "applies", "may be changed by", "meaning")


def add_settings(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `settings`."""
    verb.add_argument("act", choices=tuple(ACTS), help="what to do")
    verb.add_argument("what", nargs="?", metavar="KEY|FILE", help="a setting, or the file to write or read")
    verb.add_argument("value", nargs="?", metavar="VALUE", help="the new value of the setting")
    verb.add_argument("--reason", default="", metavar="WORDS", help="why, where a setting needs a reason")
    verb.add_argument("--default", action="store_true", help="set the default instead of a value")
    verb.add_argument("--yes", action="store_true", help="confirm the changes of an import")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_settings(args: argparse.Namespace) -> int:
    """List or change the settings, or write them to a file or read them from one."""
    _check_usage(args)
    with open_session(args) as session:
        from fortnight.ui.services.local_settings import PreferenceFile  # imports Qt

        return ACTS[args.act](session, PreferenceFile.beside(session.store.files.folder), args)


def _check_usage(args: argparse.Namespace) -> None:
    """Check which arguments were given, before a passphrase is asked for."""
    if args.act == "set":
        _check_key(_required(args.what, "KEY"))
        if (args.value is None) is not args.default:
            raise UsageError(text("Give either VALUE or --default."))
        return
    if args.act in ("export", "import"):
        _required(args.what, "FILE")
    extra = args.value if args.act in ("export", "import") else args.what
    if extra is not None or args.default:
        raise UsageError(text("`fortnight settings {act}` does not take these arguments.", act=args.act))


def _check_key(key: str) -> None:
    try:
        settings.known(key)
    except Invalid as unknown:
        raise UsageError(unknown.sentence) from unknown


def _required(given: str | None, name: str) -> str:
    if given is None:
        raise UsageError(text("{option} is required.", option=name))
    return given


def _list(session: Session, local: LocalSettings, args: argparse.Namespace) -> int:
    values = settings.values(session.store, local)
    if args.json:
        print_json(settings_file.as_data(values))
        return DONE
    for line in table([COLUMNS, *(_cells(key, value) for key, value in values.items())]):
        print(line)
    return DONE


def _cells(key: str, value: str) -> tuple[str, ...]:
    setting = SETTINGS[key]
    place, who = str(PLACE_WORDS[setting.place]), str(setting.who)
    return key, value or "–", setting.default or "–", place, who, str(setting.meaning)


def _set(session: Session, local: LocalSettings, args: argparse.Namespace) -> int:
    setting = SETTINGS[args.what]
    value = setting.default if args.default else args.value
    before = settings.values(session.store, local)[setting.key]
    settings.change_all(session, {setting.key: value}, local, args.reason)
    _print_changes(args, (settings_file.Change(setting, before, value),))
    return DONE


def _export(session: Session, local: LocalSettings, args: argparse.Namespace) -> int:
    path = Path(args.what)
    settings_file.export(session, path, local)
    if args.json:
        print_json({"file": str(path.absolute())})
    else:
        print(path.absolute())
    return DONE


def _import(session: Session, local: LocalSettings, args: argparse.Namespace) -> int:
    changes = settings_file.changes(session, Path(args.what), local)
    _print_changes(args, changes)
    if not changes:
        return DONE
    if not args.yes and not confirmed(text("Make these changes? (yes/no) ")):
        warn(text("Nothing was changed. Add --yes to make these changes."))
        return FAILED
    settings_file.apply(session, changes, local)
    return DONE


def _print_changes(args: argparse.Namespace, changes: Sequence[settings_file.Change]) -> None:
    if args.json:
        print_json(
            [{"key": each.setting.key, "before": each.before, "after": each.after} for each in changes]
        )
        return
    if not changes:
        print(text("No setting differs from the file."))
    for each in changes:
        print(each.words)


ACTS = {"list": _list, "set": _set, "export": _export, "import": _import}
