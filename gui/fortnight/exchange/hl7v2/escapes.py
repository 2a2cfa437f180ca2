r"""Escape sequences within the texts of a message, such as `\F\` for the field separator."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Unescape:
    """Unescapes texts with the separators of one message."""

    def __init__(self, separators: str) -> None:
        field, component, repetition, escape, sub = separators
        self._sequence = re.compile(f"{re.escape(escape)}([^{re.escape(escape)}]*){re.escape(escape)}")
        self._lone = escape
        self._plain: Mapping[str, str] = {
            "F": field,
            "S": component,
            "T": sub,
            "R": repetition,
            "E": escape,
            "H": "",
            "N": "",
            ".br": "\n",
            ".sp": "\n",
            ".in": "",
            ".ti": "",
            ".fi": "",
            ".nf": "",
            ".ce": "",
            ".sk": " ",
            "X0D": "\n",
            "X0A": "\n",
            "X0D0A": "\n",
        }

    def text(self, written: str) -> str:
        """Return a text without escape sequences; sequences that are not known are left as they are."""
        return self._sequence.sub(self._replaced, written) if self._lone in written else written

    def unknown(self, written: str) -> str:
        """Return the first escape sequence that is not known, or empty text."""
        if self._lone not in written:
            return ""
        for found in self._sequence.finditer(written):
            if self._replaced(found) == found[0]:
                return found[0]
        return self._lone if self._lone in self._sequence.sub("", written) else ""

    def _replaced(self, found: re.Match[str]) -> str:
        name = found[1]
        if name in self._plain:
            return self._plain[name]
        if name[:3] in self._plain and re.fullmatch(r"[+-]?\d{1,3}", name[3:]):
            return self._plain[name[:3]]
        if name.startswith("X") and re.fullmatch(r"([0-9A-Fa-f]{2})+", name[1:]):
            return _from_hexadecimal(name[1:], found[0])
        return found[0]


def _from_hexadecimal(digits: str, whole: str) -> str:
    """Return the ASCII characters that these digits stand for; other bytes are left as they were written."""
    data = bytes.fromhex(digits)
    return data.decode("ascii") if data.isascii() and data.decode("ascii").isprintable() else whole
