"""The verbs of backups: make one, list them, put one in the place of the record."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from fortnight.cli.credentials import passphrase_of, user_of
from fortnight.cli.output import DONE, WRONG, Misused, need_files, print_json, printable, table, warn
from fortnight.cli.record import KEPT_DEMO, open_session
from fortnight.domain.messages import Text, text
from fortnight.operations import backups, restoring
from fortnight.paths import data_folder
from fortnight.store.backups.folder import Backup

COLUMNS = ("made", "why", "entries", "file")


def add_backup(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `backup`."""
    verb.add_argument("--to", type=Path, metavar="DIR", help="also put a copy into this folder")
    verb.add_argument("--list", action="store_true", help="make none; show those there are")
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def add_restore(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `restore`."""
    verb.add_argument(
        "file", type=Path, metavar="FILE", help="a backup, or its name in the folder of backups"
    )
    verb.add_argument("--yes", action="store_true", help="yes, replace the record by this backup")
    verb.add_argument(
        "--move", action="store_true", help="the backup is another record's or installation's: move it here"
    )
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def run_backup(args: argparse.Namespace) -> int:
    """Make a backup, or list those there are."""
    if args.list:
        return _list(args)
    with open_session(args) as session:
        made = backups.back_up(session, second=None if args.to is None else str(args.to))
    if made.trouble is not None:
        warn(text("no second copy: {why}", why=made.trouble))
    if args.json:
        second = None if made.second is None else str(made.second)
        trouble = None if made.trouble is None else str(made.trouble)
        print_json({**_as_data(made.backup), "second": second, "trouble": trouble})
    else:
        print(text("Backed up and proved: {file}", file=made.backup.path))
    return WRONG if made.trouble is not None and args.to is not None else DONE


def _list(args: argparse.Namespace) -> int:
    found = backups.backups_of(_folder(args))
    for path, what in backups.strangers_of(_folder(args)):
        warn(text("{name} is no backup but {what}: it is left alone.", name=printable(path.name), what=what))
    if args.json:
        print_json([_as_data(backup) for backup in found])
        return DONE
    for line in table([COLUMNS, *map(_as_cells, found)]):
        print(line)
    return DONE


def _as_data(backup: Backup) -> dict[str, Any]:
    return {
        "file": str(backup.path),
        "at": backup.at.isoformat(),
        "reason": backup.reason,
        "entries": backup.reach.seq if backup.reach else None,
        "sha256": backup.reach.sha256 if backup.reach else None,
    }


def _as_cells(backup: Backup) -> tuple[str, str, str, str]:
    entries = str(backup.reach.seq) if backup.reach else "?"
    return f"{backup.at:%Y-%m-%d %H:%M} UTC", backup.reason, entries, backup.path.name


def _folder(args: argparse.Namespace) -> Path:
    """The folder of the record, which may be damaged or gone: it is not opened."""
    if args.demo:
        raise Misused(KEPT_DEMO if args.data else text("An invented ward has no backups."))
    folder = args.data or data_folder()
    if not folder.is_dir():
        raise Misused(text("There is no record in {folder}.", folder=folder))
    return folder


def run_restore(args: argparse.Namespace) -> int:
    """Put a backup in the place of the record, when that was confirmed."""
    folder = _folder(args)
    path = args.file if args.file.exists() else folder / "backups" / args.file
    need_files((path if path.exists() else args.file,))
    if not args.yes:
        raise Misused(
            text(
                "This replaces the record in {folder} by {file}; what was saved since is kept aside. "
                "Say --yes to do it.",
                folder=folder,
                file=path.name,
            )
        )
    user, passphrase = user_of(args), passphrase_of(args)
    done = restoring.restore_as(folder, path, user, passphrase, args.clock(), str(uuid7()), args.move)
    return _tell(args, path, done)


def _tell(args: argparse.Namespace, path: Path, done: restoring.Restored) -> int:
    if args.json:
        print_json(
            {
                "restored": str(path),
                "lost": done.lost,
                "aside": str(done.aside),
                "sound": done.report.sound,
                "findings": [str(finding) for finding in done.report.findings],
            }
        )
        return DONE if done.report.sound else WRONG
    for finding in done.report.findings:
        print(finding)
    print(text("Restored {file}: {entries} entries.", file=path.name, entries=done.report.entries))
    print(_missing(done))
    return DONE if done.report.sound else WRONG


def _missing(done: restoring.Restored) -> Text:
    if done.lost is None:
        return text(
            "Whether later entries were saved is not known. The old files are in {aside}.", aside=done.aside
        )
    if done.lost == 0:
        return text("No saved entry is missing. The old files are in {aside}.", aside=done.aside)
    return text(
        "{count} entries saved after this backup are not in it; the old files are in {aside}.",
        count=done.lost,
        aside=done.aside,
    )
