"""The parts that the program consists of, with their versions and licences.

A package holds a list of what is really in it (CycloneDX, made by `packaging/sbom.py`). A checkout and a
wheel have none: there the installed libraries are asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from fortnight.paths import resource

LIST = "fortnight.cdx.json"
LICENCES = "licenses"
# Licences as SPDX expressions, where the metadata of a library state none, or one in other words.
STATED = {
    "click-default-group": "BSD-3-Clause",
    "colorama": "BSD-3-Clause",
    "hl7": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",  # of its hooks that run in the program
    "pyrage": "MIT",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "sqlcipher3": "Zlib",
    "sqlite-fts4": "Apache-2.0",
}
# The texts that every package has, by what is found in the SPDX expression of a licence.
WHOLE_TEXTS = {
    "LGPL-3.0": "LGPL-3.0.txt",
    "GPL-3.0": "GPL-3.0.txt",
    "LGPL-2.1": "LGPL-2.1.txt",
    "OFL-1.1": "OFL.txt",
    "Unicode-3.0": "UNICODE.txt",
    "Apache-2.0": "LICENSE",
    "Python-2.0": "Python.txt",
}
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|ofl)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRAS = re.compile(r"\[([^]]*)\]")
_ASKED_EXTRA = re.compile(r"""extra == ['"]([^'"]+)['"]""")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program. `within` is the part that contains it, empty if it is one by itself."""

    name: str
    version: str
    licence: str
    within: str = ""


def parts() -> tuple[Part, ...]:
    """Return the parts of this program by name, each followed by what it contains."""
    try:
        listed = json.loads(resource(LIST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return installed_parts()
    return tuple(_listed(listed))


def licence_text(part: Part) -> str:
    """Return the text of a part's licence; empty if it does not come with the program."""
    owner = part.within or part.name
    texts = _texts_of(owner) if not part.within else []
    return "\n\n".join(texts or _whole_texts(part.licence) or _texts_of(owner))


def _texts_of(name: str) -> list[str]:
    """Return the licence texts of a library: those in the package, or else those of its installation."""
    try:
        files = sorted((resource(LICENCES) / name).glob("*"))
    except FileNotFoundError:
        files = _installed_texts(name)
    return [file.read_text(encoding="utf-8", errors="replace") for file in files]


def _installed_texts(name: str) -> list[Path]:
    try:
        library = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return []
    found = [Path(str(library.locate_file(file))) for file in library.files or () if is_licence(file.name)]
    return [path for path in found if path.is_file()]


def is_licence(name: str) -> bool:
    """Whether a file of this name holds the text of a licence."""
    return _LICENCE_FILE.match(name) is not None


def _whole_texts(licence: str) -> list[str]:
    """Return the texts of the licences that are named and come with every package."""
    named = [file for id, file in WHOLE_TEXTS.items() if id in licence]
    try:
        folder = resource(LICENCES)
    except FileNotFoundError:
        return []
    return [(folder / file).read_text(encoding="utf-8") for file in named]


def _listed(listed: dict[str, Any]) -> Iterator[Part]:
    names = {each["bom-ref"]: each["name"] for each in listed["components"]}
    root = listed["metadata"]["component"]["bom-ref"]
    within = {
        inner: names[each["ref"]]
        for each in listed["dependencies"]
        for inner in each["dependsOn"]
        if each["ref"] != root
    }
    found = [
        Part(each["name"], each.get("version", ""), _licence_in_list(each), within.get(each["bom-ref"], ""))
        for each in listed["components"]
    ]
    yield from sorted(found, key=_place)


def _place(part: Part) -> tuple[str, bool, str]:
    return (part.within or part.name).casefold(), bool(part.within), part.name.casefold()


def _licence_in_list(component: dict[str, Any]) -> str:
    (stated,) = component["licenses"]
    return stated["expression"]


def installed_parts() -> tuple[Part, ...]:
    """Return the libraries that the program is installed with."""
    found: dict[str, Part] = {}
    wanted = [("fortnight", "")]
    while wanted:
        name, extras = wanted.pop()
        try:
            library = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        wanted += _required(library, extras) if name not in found or extras else []
        found[name] = Part(library.name, library.version, licence_of(library))
    found.pop("fortnight", None)
    return tuple(sorted(found.values(), key=lambda part: part.name.casefold()))


def _required(library: metadata.Distribution, extras: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the extras of each library that this one needs."""
    for line in library.requires or ():
        name, asked, extra = _NAME.match(line), _EXTRAS.search(line), _ASKED_EXTRA.search(line)
        if name is not None and (extra is None or extra[1] in extras.split(",")):
            yield canonical(name[0]), asked[1] if asked else ""


def canonical(name: str) -> str:
    """Return the name of a library as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(library: metadata.Distribution) -> str:
    """Return the licence of a library as an SPDX expression; empty if it is not known."""
    about = library.metadata
    in_metadata = (about[name] for name in ("License-Expression", "License") if name in about)
    return STATED.get(canonical(library.name)) or next(in_metadata, "")
