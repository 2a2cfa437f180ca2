"""Reads and changes settings. A change for the clinic is an entry in the journal, with date and author."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Protocol

from fortnight.domain.entry.setting import PLACE_WORDS, Place, Setting
from fortnight.domain.entry.settings import SETTINGS, TABLE
from fortnight.domain.infusion.checklist_limits import ClinicRules
from fortnight.domain.infusion.vitals_schedule import Schedule
from fortnight.domain.infusion.written_schedule import schedule_of
from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.domain.treatment.dose import NO_TABLE
from fortnight.domain.treatment.local_dose import LOCAL
from fortnight.domain.treatment.surveillance_limits import SurveillanceIntervals
from fortnight.operations.session import Invalid, Session
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal.folding import live
from fortnight.store.queries import settings as clinic
from fortnight.store.transaction import Transaction

__all__ = ["PLACE_WORDS", "SETTINGS", "TABLE", "LocalSettings", "Place", "Setting"]


class LocalSettings(Protocol):
    """The settings of this computer, in a file."""

    def get(self, key: str) -> str | None:
        """Return the stored value, or None if it was never set."""
        ...

    def put(self, values: Mapping[str, str]) -> None:
        """Store values. :raises OSError: if the file cannot be written."""
        ...


def value(store: Store, name: str) -> str:
    """Return the current value of a setting of the clinic."""
    return _checked(SETTINGS[name], clinic.setting(store, name, SETTINGS[name].default))


def local_value(local: LocalSettings, name: str) -> str:
    """Return the current value of a setting of this computer."""
    return _checked(SETTINGS[name], local.get(name))


def _checked(setting: Setting, stored: str | None) -> str:
    """Return a stored value, or the default if there is none or this version does not allow it."""
    return stored if stored is not None and setting.kind.allows(stored) else setting.default


def values(store: Store, local: LocalSettings | None = None) -> dict[str, str]:
    """Return the current value of every setting; without `local`, of those of the clinic."""
    found = {each.key: value(store, each.key) for each in TABLE if each.place is Place.CLINIC}
    if local is not None:
        found |= {each.key: local_value(local, each.key) for each in TABLE if each.place is Place.COMPUTER}
    return {each.key: found[each.key] for each in TABLE if each.key in found}


def window_days(store: Store) -> int:
    """Return how many days early or late an infusion still counts as on time."""
    return int(value(store, "window_days"))


def sign_days(store: Store) -> int:
    """Return for how many days a result waits for the signature of a physician."""
    return int(value(store, "sign_days"))


def rate_plan(store: Store) -> str:
    """Return the clinic's rate plan as it is written in the settings; empty for the label's flat rate."""
    return value(store, "rate_plan")


def vitals_schedule(store: Store) -> Schedule:
    """Return when vital signs are due in this clinic, in minutes."""
    return schedule_of(value(store, "vitals_schedule"))


def bag_hours(store: Store) -> float | None:
    """Return the clinic's own limit in hours until a bag is discarded; `None` if that of the label holds."""
    return float(value(store, "bag_hours")) or None


def bags_ml(store: Store) -> tuple[float, ...]:
    """Return the bags in mL that the clinic has beside that of the label."""
    chosen = value(store, "other_bag")
    return (float(chosen),) if chosen else ()


def clinic_rules(store: Store) -> ClinicRules:
    """Return the limits of the checklist that the clinic has chosen; each has the key of its setting."""
    numbers = {each.name: float(value(store, each.name)) for each in fields(ClinicRules)}
    return ClinicRules(**numbers)


def surveillance_intervals(store: Store) -> SurveillanceIntervals:
    """Return the intervals of surveillance that the clinic has chosen; each has the key of its setting."""
    return SurveillanceIntervals(
        **{each.name: int(value(store, each.name)) for each in fields(SurveillanceIntervals)}
    )


def change(session: Session, entry: str, name: str, chosen: str, reason: str = "") -> None:
    """Change a setting of the clinic; `entry` is the id of the new entry.

    :raises Invalid: for a value that is not allowed, or without a reason where one is needed.
    """
    check(SETTINGS[name], chosen)
    _check_dose_table(session.store, {name: chosen})
    _check_reason(SETTINGS[name], chosen, reason)
    with session.store.transaction(session.act()) as transaction:
        _append(session, transaction, entry, SETTINGS[name], chosen, reason)


def change_all(
    session: Session, chosen: Mapping[str, str], local: LocalSettings | None = None, reason: str = ""
) -> None:
    """Change several settings of the clinic and of this computer: all of them or none.

    :raises Invalid: for an unknown key, a value that is not allowed, a setting that the role may not change,
        a reason that is missing, or a file of this computer that cannot be written.
    """
    for key, words in chosen.items():
        check(known(key), words)
        _check_reason(SETTINGS[key], words, reason)
    _check_dose_table(session.store, chosen)
    here = {key: words for key, words in chosen.items() if SETTINGS[key].place is Place.COMPUTER}
    shared = {key: words for key, words in chosen.items() if key not in here}
    if not shared:
        _put(session, local, here)
        return
    with session.store.transaction(session.act()) as transaction:
        for key, words in shared.items():
            _append(session, transaction, session.new_id(), SETTINGS[key], words, reason)
        _put(session, local, here)


def check_first(chosen: Mapping[str, str]) -> None:
    """Check the first settings of a clinic. :raises Invalid: for one that is not allowed."""
    for key, words in chosen.items():
        check(known(key), words)


def append_first(session: Session, transaction: Transaction, chosen: Mapping[str, str]) -> None:
    """Write the first settings of a clinic; what is the default is not written."""
    for key, words in chosen.items():
        if words != SETTINGS[key].default:
            _append(session, transaction, session.new_id(), SETTINGS[key], words)


def known(key: str) -> Setting:
    """Return the setting with this key. :raises Invalid: if there is none."""
    if key not in SETTINGS:
        raise Invalid(
            text("There is no setting “{key}”. The settings are: {keys}.", key=key, keys=", ".join(SETTINGS))
        )
    return SETTINGS[key]


def check(setting: Setting, chosen: str) -> None:
    """Check a value. :raises Invalid: if the setting does not allow it."""
    if not setting.kind.allows(chosen):
        raise Invalid(
            text(
                "“{chosen}” cannot be used for “{title}”. {requirement}",
                chosen=chosen,
                title=setting.title,
                requirement=setting.kind.refusal(chosen),
            )
        )


def _check_dose_table(store: Store, chosen: Mapping[str, str]) -> None:
    """Keep the clinic's own dose table for as long as children are dosed by it.

    :raises Invalid: if there would be no table.
    """
    if not chosen.keys() & {"label", clinic.LOCAL_DOSE} or chosen.get(
        clinic.LOCAL_DOSE, value(store, clinic.LOCAL_DOSE)
    ):
        return
    if chosen.get("label", value(store, "label")) == LOCAL:
        raise Invalid(NO_TABLE)
    followers = clinic.count_dosed_by(store, LOCAL)
    if followers:
        raise Invalid(
            text(
                "%n (child|children) (is|are) dosed by the clinic's own dose table. Choose another label in "
                "their details first.",
                "",
                followers,
            )
        )


def reason_needed(setting: Setting, chosen: str) -> bool:
    """Return whether a reason has to be given for this value."""
    return setting.needs_reason and chosen != setting.default


def _check_reason(setting: Setting, chosen: str, reason: str) -> None:
    if reason_needed(setting, chosen) and not reason.strip():
        raise Invalid(
            text("“{title}” needs a reason. {meaning}", title=setting.title, meaning=setting.meaning)
        )


def check_role(session: Session, setting: Setting) -> None:
    """Check who changes a setting. :raises Invalid: if the role of this session may not."""
    if not setting.may_be_changed_by(session.role):
        raise Invalid(text("“{title}” may be changed by: {roles}.", title=setting.title, roles=setting.who))


def _append(
    session: Session, transaction: Transaction, entry: str, setting: Setting, chosen: str, reason: str = ""
) -> None:
    """Append one change. A role that may change no setting is refused, and recorded, by the transaction."""
    entries = [each for each in journal.of_target(session.store.db, setting.key) if each.id != entry]
    verb = "setting.amend" if live(entries) else "setting.record"
    if may_write(session.role, verb):
        check_role(session, setting)
    base = entries[-1].id if entries else None
    why = reason.strip() if setting.needs_reason else ""
    transaction.append(entry, verb, setting.key, None, {"value": chosen}, base=base, reason=why or None)


def _put(session: Session, local: LocalSettings | None, chosen: Mapping[str, str]) -> None:
    if not chosen:
        return
    for key in chosen:
        check_role(session, SETTINGS[key])
    if local is None:
        raise Invalid(text("The settings of this computer cannot be changed here."))
    try:
        local.put(chosen)
    except OSError as error:
        raise Invalid(
            text("The settings of this computer cannot be written: {why}.", why=error.strerror or error)
        ) from error
