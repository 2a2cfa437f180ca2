"""The wheel is the one list of what ships: the frozen program and the package are made from it."""

import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import pytest

BUILD = ["-m", "hatchling", "build", "-t", "wheel", "-d"]


def shipped(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in files}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, pytestconfig):
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, *BUILD, str(out)], cwd=pytestconfig.rootpath, check=True, capture_output=True
    )
    (path,) = out.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def test_it_holds_the_whole_package(root, wheel):
    wanted = {f"fortnight/{name}" for name in shipped(root / "gui" / "fortnight")}
    assert wanted <= set(wheel.namelist())


def test_it_holds_every_resource(root, wheel):
    resources = (name for name in shipped(root / "resources") if not name.startswith("i18n/"))
    wanted = {f"fortnight/resources/{name}" for name in resources}
    assert wanted
    assert wanted <= set(wheel.namelist())


def test_it_holds_the_built_catalogue_of_each_language_and_not_its_source(root, wheel):
    languages = {path.stem for path in (root / "resources" / "i18n").glob("*.ts")}
    catalogues = {name for name in wheel.namelist() if "/i18n/" in name}
    assert languages
    assert catalogues == {f"fortnight/resources/i18n/{each}.qm" for each in languages}


def test_it_holds_nothing_else(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert len(tops) == 2
    assert all(top == "fortnight" or re.fullmatch(r"fortnight-[0-9.]+\.dist-info", top) for top in tops)


def test_it_brings_the_licences_and_the_command(wheel, sbom):
    names = [name.partition(".dist-info/")[2] for name in wheel.namelist()]
    assert {f"licenses/{name}" for name in sbom.OTHER_TEXTS} <= set(names)
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert b"fortnight = fortnight.__main__:main" in wheel.read(entry)


def test_the_package_depends_on_every_library_that_qt_links_to(root, system_parts):
    text = (root / "packaging" / "linux" / "nfpm.yaml").read_text()
    depends = re.search(r"^depends:\n((?:  - .*\n)+)", text, re.MULTILINE)
    assert depends
    named = set(re.findall(r"  - (\S+)", depends[1]))
    assert named == set(system_parts.LIBRARIES.values()) | {"libc6", "zlib1g"}


def test_an_rpm_depends_on_the_libraries_themselves(root, system_parts):
    text = (root / "packaging" / "linux" / "nfpm.yaml").read_text()
    named = re.findall(r"^      - (lib\S+?)\(.*\(64bit\)$", text, re.MULTILINE)
    assert set(named) == set(system_parts.LIBRARIES) | {"libc.so.6", "libz.so.1", "libcups.so.2"}


def test_the_packages_take_only_files_that_exist(root, installers):
    text = (root / "packaging" / "linux" / "nfpm.yaml").read_text()
    sources = set(re.findall(r"- src: build/linux/(\S+)", text))
    assert sources == set(installers.BESIDE.values())
    assert all(f"dst: /usr/{name}\n" in text for name in sources)
    assert [name for name in installers.BESIDE if not (root / name).is_file()] == []


def test_menu_entry_icon_and_description_name_the_same_program(root):
    linux = root / "packaging" / "linux"
    entry = dict(re.findall(r"^(\w+)=(.*)$", (linux / "fortnight.desktop").read_text(), re.MULTILINE))
    about = ElementTree.parse(linux / "fortnight.metainfo.xml").getroot()
    assert entry["Exec"].split() == [about.findtext("provides/binary"), "%f"] == ["fortnight", "%f"]
    kind = ElementTree.parse(linux / "fortnight-mime.xml").getroot()[0]
    assert entry["MimeType"] == f"{kind.get('type')};"
    assert [part.get("pattern") for part in kind if part.get("pattern")] == ["*.fortnight"]
    assert f"{entry['Icon']}.svg" in shipped(root / "resources" / "icons")
    assert about.findtext("launchable") == "fortnight.desktop"
    assert about.findtext("provides/mediatype") == kind.get("type")
    assert about.findtext("project_license") == "Apache-2.0"


def test_the_description_names_every_version_of_the_changelog(root):
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    about = ElementTree.parse(root / "packaging" / "linux" / "fortnight.metainfo.xml").getroot()
    assert versions
    assert [each.get("version") for each in about.findall("releases/release")] == versions


def test_nothing_in_packaging_names_a_registrys_host(root):
    hosts = re.compile(
        r"https?://\S*(pypi|pythonhosted|debian\.org/debian\b|ubuntu\.com|npmjs)", re.IGNORECASE
    )
    files = [path for path in (root / "packaging").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    named = [path.name for path in files if hosts.search(path.read_text(encoding="utf-8"))]
    assert len(files) > 10
    assert named == []
