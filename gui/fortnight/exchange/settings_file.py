"""The settings file: JSON that people can read, with the version of its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from fortnight.domain.entry.setting_kinds import FileValue
from fortnight.domain.messages import Text, text
from fortnight.store.files.layout import private_draft, read_small

FORM = "fortnight-settings"
VERSION = 1
LARGEST = 1 << 20  # bytes
_PARTS = {"form", "version", "settings"}


class NotASettingsFile(ValueError):
    """The file is not a settings file that this version can read; `sentence` says what to do."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def write(path: Path, values: Mapping[str, FileValue]) -> None:
    """Write a settings file. :raises OSError: if it cannot be written; an existing file is unchanged."""
    content = {"form": FORM, "version": VERSION, "settings": dict(values)}
    with private_draft(path) as draft:
        draft.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read(path: Path) -> dict[str, object]:
    """Return the settings in a file, not yet checked.

    :raises NotASettingsFile: if it cannot be read, or is something else.
    """
    try:
        words = read_small(path, LARGEST).decode("utf-8-sig")
        content = json.loads(words, object_pairs_hook=_without_repeats)
        json.dumps(content, ensure_ascii=False).encode()  # refuses half of a surrogate pair
    except _Repeated as repeated:
        raise NotASettingsFile(
            text(
                "{file}: “{key}” is in the file twice. Delete one of the two lines. Nothing was changed.",
                file=path.name,
                key=repeated.args[0],
            )
        ) from None
    except OSError as error:
        raise NotASettingsFile(
            text("{file} cannot be read: {why}.", file=path.name, why=error.strerror or error)
        ) from None
    except (ValueError, RecursionError):
        raise _wrong(path) from None
    return _settings_of(path, content)


class _Repeated(Exception):
    """A key that is in an object twice."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, words in pairs:
        if key in found:
            raise _Repeated(key)
        found[key] = words
    return found


def _settings_of(path: Path, content: Any) -> dict[str, object]:
    parts = cast("dict[str, object]", content) if isinstance(content, dict) else {}
    version, settings = parts.get("version"), parts.get("settings")
    if parts.get("form") != FORM or isinstance(version, bool) or not isinstance(version, int):
        raise _wrong(path)
    if version > VERSION:
        raise NotASettingsFile(
            text(
                "{file} was written by a newer version of Fortnight. Update this program, then import the "
                "file again.",
                file=path.name,
            )
        )
    if version != VERSION or not isinstance(settings, dict) or set(parts) != _PARTS:
        raise _wrong(path)
    return cast("dict[str, object]", settings)


def _wrong(path: Path) -> NotASettingsFile:
    return NotASettingsFile(
        text(
            "{file} is not a settings file. Choose a file that was exported from the settings. Nothing was "
            "changed.",
            file=path.name,
        )
    )
