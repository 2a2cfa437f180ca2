"""Puts what is built into the wheel: the catalogues of the languages, and the pictures of the manual."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltFilesHook(BuildHookInterface):
    """Adds each `build/i18n/*.qm` and `build/manual/LANGUAGE/*.png` to what is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files; an editable install finds them in the checkout."""
        if version == "editable":
            return
        for file in sorted(Path(self.root, "build", "i18n").glob("*.qm")):
            build_data["force_include"][str(file)] = f"fortnight/resources/i18n/{file.name}"
        for file in sorted(Path(self.root, "build", "manual").glob("*/*.png")):
            target = f"fortnight/resources/manual/{file.parent.name}/pictures/{file.name}"
            build_data["force_include"][str(file)] = target
