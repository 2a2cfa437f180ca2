"""List what the frozen program really contains (CycloneDX 1.6), and put the texts of the licences beside it.

Used by packaging/frozen/fortnight.spec, which knows where each file of the program comes from. Stops if a
file belongs to nothing that is known here, or if a part has no licence.
"""

import json
import re
import shutil
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from bundled_parts import FILES, INSIDE, LICENCES, PYTHON, STARTER, STARTER_LICENCE, Bundled
from fortnight.operations.program_parts import canonical, is_licence, licence_of
from outcome import LICENCES_FOLDER, ROOT, SBOM, epoch, version

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "fortnight")
WHOLE_TEXTS = ROOT / "packaging" / "licences"
OTHER_TEXTS = ("LICENSE", "resources/fonts/OFL.txt", "resources/countries/UNICODE.txt")


class Component(NamedTuple):
    """A part as the list names it; `within` is the reference of the part that contains it."""

    ref: str
    name: str
    version: str
    licence: str
    within: str = ""
    purl: str = ""

    def as_json(self) -> dict[str, Any]:
        about = {"type": "library", "bom-ref": self.ref, "name": self.name, "version": self.version}
        whole = {**about, "licenses": [{"expression": self.licence}], "purl": self.purl}
        return {name: value for name, value in whole.items() if value}


def python_ref(name: str, number: str) -> str:
    return f"pkg:pypi/{canonical(name)}@{number}"


class Contents:
    """The files of the frozen program, each with the library that it belongs to."""

    def __init__(self, files: Iterable[tuple[str, str]]) -> None:
        self.libraries: dict[str, metadata.Distribution] = {}
        self.bundled: dict[Bundled, Path] = {}
        self.unknown: list[str] = []
        self._owners = {
            Path(str(each.locate_file(file))).resolve(): each
            for each in metadata.distributions()
            for file in each.files or ()
        }
        self._python = [Path(sysconfig.get_path(each)).resolve() for each in ("stdlib", "platstdlib")]
        if sys.platform == "win32":  # there Python is in a folder of its own
            self._python.append(Path(sys.base_prefix).resolve())
        for target, source in files:
            self._attribute(Path(target).as_posix(), Path(source))

    def _attribute(self, target: str, source: Path) -> None:
        if not source.is_absolute():  # a link within the program, or a package without a file
            return
        resolved = source.resolve()
        owner = self._owners.get(source) or self._owners.get(resolved)
        if owner is not None:
            self.libraries[canonical(owner.name)] = owner
        bundled = next((each for pattern, each in FILES if re.search(pattern, target)), None)
        if bundled is not None:
            self.bundled.setdefault(bundled, resolved)
        elif owner is None and not self._is_pythons(target, resolved):
            self.unknown.append(f"{target} (from {source})")

    def _is_pythons(self, target: str, source: Path) -> bool:
        is_library = re.match(r"(lib)?python3|Python$|base_library\.zip", Path(target).name) is not None
        in_folder = any(source.is_relative_to(folder) for folder in self._python)
        return is_library or in_folder or "lib-dynload" in target


def of_library(library: metadata.Distribution) -> Component:
    ref = python_ref(library.name, library.version)
    return Component(ref, library.name, library.version, licence_of(library), purl=ref)


def of_bundled(part: Bundled, file: Path, libraries: dict[str, metadata.Distribution]) -> Component:
    number = part.version(file)
    owner = libraries.get(canonical(part.within)) if part.within else None
    within = python_ref(owner.name, owner.version) if owner else ""
    return Component(f"{within or 'python'}#{part.name}", part.name, number, part.licence, within)


def listed_by(library: metadata.Distribution) -> Iterator[Component]:
    """What the list of parts inside a wheel says it contains (crates of Rust, libraries of C)."""
    within = python_ref(library.name, library.version)
    for file in library.files or ():
        if "sboms" in file.parts and file.name.endswith(".json"):
            for each in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
                if canonical(each["name"]) != canonical(library.name):
                    purl = each.get("purl", "").split("?")[0]
                    yield Component(
                        f"{within}#{purl}", each["name"], each["version"], stated(each), within, purl
                    )


def stated(component: dict[str, Any]) -> str:
    for each in component.get("licenses", ()):
        found = each.get("expression") or each.get("license", {}).get("id")
        if found:
            return found
    return LICENCES.get(component["name"], "")


def components(contents: Contents, starter: str) -> list[Component]:
    libraries = [each for name, each in contents.libraries.items() if name != "fortnight"]
    known = contents.libraries
    found = [of_library(each) for each in libraries]
    found += [of_bundled(part, file, known) for part, file in contents.bundled.items()]
    found += [of_bundled(part, Path(), known) for part in (*INSIDE, PYTHON)]
    found += [each for library in libraries for each in listed_by(library)]
    found.append(Component("pyinstaller#bootloader", STARTER, starter, STARTER_LICENCE))
    return sorted({each.ref: each for each in found}.values())


def as_cyclonedx(found: list[Component]) -> dict[str, Any]:
    root = python_ref("fortnight", version())
    outer = sorted({each.ref for each in found if each.within in ("", root)})
    inner: dict[str, list[str]] = {root: outer}
    for each in found:
        if each.within not in ("", root):
            inner.setdefault(each.within, []).append(each.ref)
    about = {"type": "application", "bom-ref": root, "name": "fortnight", "version": version()}
    serial = uuid.uuid5(NAMESPACE, json.dumps(found))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch(), UTC).isoformat().replace("+00:00", "Z"),
            "component": {**about, "purl": root, "licenses": [{"expression": "Apache-2.0"}]},
        },
        "components": [each.as_json() for each in found],
        "dependencies": [{"ref": ref, "dependsOn": sorted(refs)} for ref, refs in sorted(inner.items())],
    }


def copy_licences(libraries: Iterable[metadata.Distribution], folder: Path) -> None:
    """The licence texts of every library in the program, and those that the wheels leave out."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in (*WHOLE_TEXTS.iterdir(), *(ROOT / name for name in OTHER_TEXTS)):
        shutil.copyfile(path, folder / path.name)
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    of_python = next(place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists())
    shutil.copyfile(of_python, folder / "Python.txt")
    for library in libraries:
        for file in library.files or ():
            source = Path(str(library.locate_file(file)))
            if is_licence(source.name) and source.is_file():
                target = folder / library.name / "-".join(file.parts[1:])
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)


def make(files: Iterable[tuple[str, str]], folder: Path, starter: str) -> list[tuple[str, str, str]]:
    """Write the list and the texts into a folder; return them as data files of the program.

    `starter` is the version of PyInstaller, whose starter is in the program.

    :raises SystemExit: if a file or a licence is not known.
    """
    contents = Contents(files)
    found = components(contents, starter)
    problems = [f"belongs to no known part: {each}" for each in contents.unknown]
    problems += [f"has no known licence: {each.name} {each.version}" for each in found if not each.licence]
    if problems:
        sys.exit("The list of parts is incomplete:\n" + "\n".join(problems))
    copy_licences(contents.libraries.values(), folder / LICENCES_FOLDER)
    text = json.dumps(as_cyclonedx(found), indent=1, ensure_ascii=False)
    (folder / SBOM).write_text(f"{text}\n", encoding="utf-8")
    made = sorted(path for path in folder.rglob("*") if path.is_file())
    place = Path("fortnight", "resources")
    return [(str(place / path.relative_to(folder)), str(path), "DATA") for path in made]
