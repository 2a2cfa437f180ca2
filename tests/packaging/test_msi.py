"""The MSI, made by msitools from the same files as on Windows, and read back."""

import subprocess
import sys
from xml.etree import ElementTree

import pytest

FILES = ("fortnight.exe", "fortnight-cli.exe", "_internal/a.dll", "_internal/fortnight/resources/a.svg")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="msitools")


@pytest.fixture
def made(tmp_path, msi):
    """The MSI of a small program."""
    for name in FILES:
        path = tmp_path / "program" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "fortnight.ico").write_bytes(b"picture")
    msi.write_files(tmp_path / "program", tmp_path / "files.wxs")
    settings = {"Version": "1.2.3", "Program": "program", "Icon": "fortnight.ico"}
    command = msi.wixl_command(tmp_path, tmp_path / "made.msi", settings)
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path / "made.msi"


def rows(made, table):
    done = subprocess.run(["msiinfo", "export", str(made), table], capture_output=True, text=True, check=True)
    head, _types, _key, *lines = done.stdout.splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=False)) for line in lines]


def test_every_file_is_in_it_and_belongs_to_the_feature(made):
    files = rows(made, "File")
    assert sorted(each["FileName"] for each in files) == sorted(name.split("/")[-1] for name in FILES)
    in_feature = {each["Component_"] for each in rows(made, "FeatureComponents")}
    assert {each["Component_"] for each in files} < in_feature
    assert len(in_feature) == len(FILES) + 2


def test_it_names_the_version_and_replaces_earlier_ones(made):
    properties = {each["Property"]: each["Value"] for each in rows(made, "Property")}
    assert (properties["ProductName"], properties["ProductVersion"]) == ("Fortnight", "1.2.3")
    replaced = {each["UpgradeCode"] for each in rows(made, "Upgrade")}
    assert replaced == {properties["UpgradeCode"]}


def test_it_opens_review_copies_and_is_in_the_menu(made):
    values = {each["Key"]: each["Value"] for each in rows(made, "Registry")}
    assert values[".fortnight"] == "Fortnight.ReviewCopy"
    command = values["Fortnight.ReviewCopy\\shell\\open\\command"]
    assert command == '"[INSTALLDIR]fortnight.exe" "%1"'
    (entry,) = rows(made, "Shortcut")
    assert entry["Target"] == "[INSTALLDIR]fortnight.exe"


def test_the_id_of_a_file_follows_from_its_place(tmp_path, msi):
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "a.dll").write_text("a")
    written = []
    for content in ("a", "b"):
        (tmp_path / "program" / "a.dll").write_text(content)
        msi.write_files(tmp_path / "program", tmp_path / "files.wxs")
        written.append((tmp_path / "files.wxs").read_bytes())
    assert written[0] == written[1]


def test_the_definition_holds_what_the_commands_on_windows_name(root, tmp_path, msi):
    text = (root / "packaging" / "windows" / "fortnight.wxs").read_text()
    ElementTree.fromstring(text)
    settings = {"Version": "1.2.3", "Icon": "a.ico"}
    assert all(f"$(var.{name})" in text for name in settings)
    candle, light = msi.wix_commands(tmp_path, tmp_path, tmp_path / "a.msi", settings)
    assert "-dVersion=1.2.3" in candle
    assert [word for word in light if word.endswith(".wixobj")] == [
        str(tmp_path / "fortnight.wixobj"),
        str(tmp_path / "files.wixobj"),
    ]
