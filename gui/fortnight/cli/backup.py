"""The commands `backup` and `restore`: make a backup, list backups, replace the record with one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from fortnight.cli.credentials import passphrase_of, user_of
from fortnight.cli.output import DONE, FAILED, UsageError, check_files, print_json, printable, table, warn
from fortnight.cli.record import DEMO_WITH_DATA, open_session
from fortnight.domain.messages import Text, text
from fortnight.operations import backups, restoring
from fortnight.paths import data_folder
from fortnight.store.backups.folder import Backup

COLUMNS = ("made", "why", "entries", "file")


def add_backup(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `backup`."""
    verb.add_argument("--to", type=Path, metavar="DIR", help="also copy the backup to this folder")
    verb.add_argument("--list", action="store_true", help="list the backups instead of making one")
    verb.add_argument("--json", action="store_true", help="print JSON")


def add_restore(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `restore`."""
    verb.add_argument(
        "file", type=Path, metavar="FILE", help="a backup, or the name of one in the backup folder"
    )
    verb.add_argument("--yes", action="store_true", help="confirm that this backup replaces the record")
    verb.add_argument(
        "--move",
        action="store_true",
        help="accept a backup of another record or installation, and move it here",
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_backup(args: argparse.Namespace) -> int:
    """Make a backup, or list the existing ones."""
    if args.list:
        return _list(args)
    with open_session(args) as session:
        made = backups.back_up(session, second=None if args.to is None else str(args.to))
    if made.trouble is not None:
        warn(text("No second copy was made: {why}", why=made.trouble))
    if args.json:
        second = None if made.second is None else str(made.second)
        trouble = None if made.trouble is None else str(made.trouble)
        print_json({**_as_data(made.backup), "second": second, "trouble": trouble})
    else:
        print(text("Backed up and verified: {file}", file=made.backup.path))
    return FAILED if made.trouble is not None and args.to is not None else DONE


def _list(args: argparse.Namespace) -> int:
    found = backups.backups_of(_folder(args))
    for path, what in backups.unrecognised_files_of(_folder(args)):
        warn(
            text(
                "{name} is not a backup but {what}. It is left as it is.",
                name=printable(path.name),
                what=what,
            )
        )
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
    """Return the folder of the record. The record is not opened: it may be damaged or missing."""
    if args.demo:
        raise UsageError(DEMO_WITH_DATA if args.data else text("A demonstration ward has no backups."))
    folder = args.data or data_folder()
    if not folder.is_dir():
        raise UsageError(text("There is no record in {folder}.", folder=folder))
    return folder


def run_restore(args: argparse.Namespace) -> int:
    """Replace the record by a backup, if that was confirmed with `--yes`."""
    folder = _folder(args)
    path = args.file if args.file.exists() else folder / "backups" / args.file
    check_files((path if path.exists() else args.file,))
    if not args.yes:
        raise UsageError(
            text(
                "This replaces the record in {folder} by {file}. Entries saved after the backup are kept "
                "in a separate folder. Add --yes to confirm.",
                folder=folder,
                file=path.name,
            )
        )
    user, passphrase = user_of(args), passphrase_of(args)
    done = restoring.restore_as(folder, path, user, passphrase, args.clock(), str(uuid7()), args.move)
    return _print_result(args, path, done)


def _print_result(args: argparse.Namespace, path: Path, done: restoring.Restored) -> int:
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
        return DONE if done.report.sound else FAILED
    for finding in done.report.findings:
        print(finding)
    print(text("Restored {file}: {entries} entries.", file=path.name, entries=done.report.entries))
    print(_missing(done))
    return DONE if done.report.sound else FAILED


def _missing(done: restoring.Restored) -> Text:
    if done.lost is None:
        return text(
            "It is not known whether entries were saved after this backup. The old files are in {aside}.",
            aside=done.aside,
        )
    if done.lost == 0:
        return text("No saved entry is missing. The old files are in {aside}.", aside=done.aside)
    return text(
        "{count} entries saved after this backup are not in it. The old files are in {aside}.",
        count=done.lost,
        aside=done.aside,
    )
