"""The parts of the MSI that follow from the frozen program: one component for each of its files.

`fortnight.wxs` is written by hand. Both are in the form of WiX 3, which msitools' wixl also reads, so that
the MSI can be made and looked at without Windows.
"""

import uuid
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

FORM = "http://schemas.microsoft.com/wix/2006/wi"
SOURCE = Path(__file__).with_name("fortnight.wxs")
# Component ids follow from the path, so that an update of a file replaces it.
COMPONENTS = uuid.UUID("6a2f0f0e-5f3f-5a75-9f0c-3c4a9d0a8d11")


def id_of(kind: str, path: str) -> str:
    """An identifier as MSI allows it, the same for the same path."""
    return f"{kind}_{uuid.uuid5(COMPONENTS, path).hex}"


def write_files(program: Path, target: Path) -> None:
    """Write a fragment that names every file of the program and its folder."""
    root = Element("Wix", xmlns=FORM)
    tree = SubElement(SubElement(root, "Fragment"), "DirectoryRef", Id="INSTALLDIR")
    group = SubElement(SubElement(root, "Fragment"), "ComponentGroup", Id="ProgramFiles")
    folders = {Path(): tree}
    for path in sorted(program.rglob("*")):
        inside = path.relative_to(program)
        if path.is_dir():
            id = id_of("dir", inside.as_posix())
            folders[inside] = SubElement(folders[inside.parent], "Directory", Id=id, Name=path.name)
        else:
            add_file(folders[inside.parent], group, inside.as_posix())
    target.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)


def add_file(folder: Element, group: Element, inside: str) -> None:
    id = id_of("part", inside)
    guid = str(uuid.uuid5(COMPONENTS, inside)).upper()
    component = SubElement(folder, "Component", Id=id, Guid=guid, Win64="yes")
    SubElement(component, "File", Id=id_of("file", inside), Source=f"$(var.Program)/{inside}", KeyPath="yes")
    SubElement(group, "ComponentRef", Id=id)


def wix_commands(wix: Path, folder: Path, target: Path, settings: dict[str, str]) -> list[list[str]]:
    """The commands of WiX 3 that make the MSI from both files; the second is in `folder`."""
    objects = [str(folder / "fortnight.wixobj"), str(folder / "files.wixobj")]
    said = [f"-d{name}={value}" for name, value in settings.items()]
    sources = [str(SOURCE), str(folder / "files.wxs")]
    return [
        [str(wix / "candle"), "-nologo", *said, "-arch", "x64", "-out", f"{folder}\\", *sources],
        [str(wix / "light"), "-nologo", "-sice:ICE61", "-out", str(target), *objects],
    ]


def wixl_command(folder: Path, target: Path, settings: dict[str, str]) -> list[str]:
    """The same with msitools, to look at the result on Linux. It finds only paths that are relative to it."""
    said = [word for name, value in settings.items() for word in ("-D", f"{name}={value}")]
    return ["wixl", *said, "--arch", "x64", "-o", str(target), str(SOURCE), str(folder / "files.wxs")]
