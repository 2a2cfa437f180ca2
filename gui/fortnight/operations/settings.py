"""The settings of a clinic. A change is an entry in the journal, with its date and who made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, text
from fortnight.domain.treatment.dose import LABELS
from fortnight.operations.session import Invalid, Session
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal.folding import live
from fortnight.store.queries import courses


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its title, its choices in words, and its default.

    A setting without choices is free text.
    """

    name: str
    title: Text
    choices: Mapping[str, Text]
    default: str


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting(
            "units",
            text("Units on the screen"),
            {
                "si": text("CRP mg/L, white cells and platelets 10⁹/L"),
                "japan": text("Japanese chart: CRP mg/dL, white cells /µL, platelets 10⁴/µL"),
            },
            "si",
        ),
        Setting(
            "label",
            text("Label for new children"),
            {code: text(label.name) for code, label in LABELS.items()},
            "us-eu",
        ),
        Setting(
            "window_days",
            text("An infusion is on time within"),
            {str(n): text("± {n} days", n=n) if n > 1 else text("± 1 day") for n in range(1, 8)},
            "3",
        ),
        Setting(
            "lock_minutes",
            text("Lock the screen after no input for"),
            {str(n): text("{n} minutes", n=n) if n > 1 else text("1 minute") for n in (1, 2, 3, 5, 10, 15)},
            "3",
        ),
        Setting(
            "sound",
            text("A new alert card while another window is in front"),
            {"off": text("is shown, without a sound"), "on": text("is shown, with a sound")},
            "off",
        ),
        Setting("backup_folder", text("Second folder for backups"), {}, ""),
    )
}


def value(store: Store, name: str) -> str:
    """Return the current value of a setting in `SETTINGS`."""
    return courses.setting(store, name, SETTINGS[name].default)


def window_days(store: Store) -> int:
    """Return how many days early or late an infusion still counts as on time."""
    return int(value(store, "window_days"))


def change(session: Session, entry: str, name: str, chosen: str) -> None:
    """Change a setting. :raises Invalid: for a value that is not a choice."""
    choices = SETTINGS[name].choices
    if choices and chosen not in choices:
        raise Invalid(
            text("“{chosen}” is not a choice for “{title}”.", chosen=chosen, title=SETTINGS[name].title)
        )
    entries = [each for each in journal.of_target(session.store.db, name) if each.id != entry]
    verb = "setting.amend" if live(entries) else "setting.record"
    base = entries[-1].id if entries else None
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, verb, name, None, {"value": chosen}, base=base)
