"""Exports the settings to a file for other computers, and imports such a file: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.exchange import settings_file
from fortnight.operations import exports, settings
from fortnight.operations.session import Invalid, Session
from fortnight.operations.settings import SETTINGS, LocalSettings, Setting


@dataclass(frozen=True, slots=True)
class Change:
    """What an import would change: a setting, its value now, and its value in the file."""

    setting: Setting
    before: str
    after: str

    @property
    def words(self) -> Text:
        """The change as a line to read."""
        return text(
            "{title}: {before} → {after}",
            title=self.setting.title,
            before=self.setting.kind.shown(self.before),
            after=self.setting.kind.shown(self.after),
        )


def export(session: Session, path: Path, local: LocalSettings | None = None) -> None:
    """Write the current value of every setting into a file, except of those that need a reason.

    The export is recorded in the journal.

    :raises Invalid: if the file cannot be written; an existing one is unchanged.
    """
    found = settings.values(session.store, local)
    current = {key: words for key, words in found.items() if not SETTINGS[key].needs_reason}
    try:
        settings_file.write(path, {key: SETTINGS[key].kind.to_file(words) for key, words in current.items()})
    except OSError as error:
        raise Invalid(
            text("{file} cannot be written: {why}.", file=path, why=error.strerror or error)
        ) from error
    exports.note(session, None, "settings", path.name)


def changes(session: Session, path: Path, local: LocalSettings | None = None) -> tuple[Change, ...]:
    """Return what an import of a file would change. Nothing is changed yet.

    :raises Invalid: if one line cannot be imported; the sentence names the file and the key.
    """
    try:
        found = settings_file.read(path)
    except settings_file.NotASettingsFile as wrong:
        raise Invalid(wrong.sentence) from wrong
    chosen = {key: _value(path, key, given) for key, given in found.items()}
    current = settings.values(session.store, local)
    changed = [
        Change(SETTINGS[key], current[key], words)
        for key, words in chosen.items()
        if key in current and words != current[key]
    ]
    for change in changed:
        _check_may_be_in_file(path, change.setting)
        _check_role(session, path, change.setting)
    return tuple(changed)


def apply(session: Session, changed: tuple[Change, ...], local: LocalSettings | None = None) -> None:
    """Make the changes of an import: all of them or none. :raises Invalid: if one is refused."""
    settings.change_all(session, {change.setting.key: change.after for change in changed}, local)


def _value(path: Path, key: str, given: object) -> str:
    setting = SETTINGS.get(key)
    if setting is None:
        raise Invalid(
            text(
                "{file}: this version has no setting “{key}”. Delete its line. Nothing was changed.",
                file=path.name,
                key=key,
            )
        )
    read = setting.kind.from_file(given)
    if read is None or not setting.kind.allows(read):
        raise Invalid(
            text(
                "{file}: the value of “{key}” cannot be used. {requirement} Nothing was changed.",
                file=path.name,
                key=key,
                requirement=setting.kind.requirement if read is None else setting.kind.refusal(read),
            )
        )
    return read


def _check_may_be_in_file(path: Path, setting: Setting) -> None:
    if setting.needs_reason:
        raise Invalid(
            text(
                "{file}: “{key}” needs a reason and is changed in the settings alone. Delete its line. "
                "Nothing was changed.",
                file=path.name,
                key=setting.key,
            )
        )


def _check_role(session: Session, path: Path, setting: Setting) -> None:
    if not setting.may_be_changed_by(session.role):
        raise Invalid(
            text(
                "{file}: “{key}” may be changed by: {roles}. Delete its line, or ask one of them to import "
                "the file. Nothing was changed.",
                file=path.name,
                key=setting.key,
                roles=setting.who,
            )
        )


def as_data(values: Mapping[str, str]) -> list[dict[str, object]]:
    """Return every setting with its value, for programs that read the list."""
    return [_line(SETTINGS[key], words) for key, words in values.items()]


def _line(setting: Setting, words: str) -> dict[str, object]:
    return {
        "key": setting.key,
        "value": setting.kind.to_file(words),
        "default": setting.kind.to_file(setting.default),
        "type": setting.kind.name,
        **setting.kind.limits,
        "applies_to": str(setting.place),
        "roles": sorted(setting.roles),
        "group": str(setting.group),
        "title": str(setting.title),
        "meaning": str(setting.meaning),
    }
