"""The parts of the program: what is installed, or what the list of a package says."""

from __future__ import annotations

import json
import re
from importlib import metadata

import pytest

from fortnight.operations import program_parts
from fortnight.operations.program_parts import Part, canonical, installed_parts, licence_text, parts

EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
LISTED = {
    "metadata": {"component": {"bom-ref": "root"}},
    "components": [
        {"bom-ref": "qt", "name": "Qt", "version": "6.11", "licenses": [{"expression": "LGPL-3.0-only"}]},
        {"bom-ref": "b", "name": "binding", "version": "1", "licenses": [{"expression": "MIT"}]},
        {"bom-ref": "a", "name": "another", "version": "2", "licenses": [{"expression": "MIT"}]},
    ],
    "dependencies": [{"ref": "b", "dependsOn": ["qt"]}, {"ref": "root", "dependsOn": ["a", "b"]}],
}


@pytest.fixture
def packaged(tmp_path, monkeypatch):
    """The resources of a package, which has a list of its parts and the texts of licences."""
    (tmp_path / "fortnight.cdx.json").write_text(json.dumps(LISTED))
    (tmp_path / "licenses" / "binding").mkdir(parents=True)
    (tmp_path / "licenses" / "binding" / "LICENSE").write_text("text of the binding")
    (tmp_path / "licenses" / "LGPL-3.0.txt").write_text("text of the LGPL")
    (tmp_path / "licenses" / "GPL-3.0.txt").write_text("text of the GPL, which it refers to")
    monkeypatch.setattr(program_parts, "resource", tmp_path.joinpath)


def test_every_library_that_the_program_names_is_a_part_with_a_licence():
    named = {canonical(re.split(r"[\[<>=;]", line)[0]) for line in metadata.requires("fortnight") or ()}
    found = {canonical(part.name): part for part in installed_parts()}
    assert len(named) > 15
    assert named <= set(found)
    assert "psycopg-binary" in found  # of the extra that is asked for
    assert "pytest" not in found
    assert [part for part in found.values() if not EXPRESSION.fullmatch(part.licence)] == []


def test_without_a_list_the_installed_libraries_are_shown():
    assert parts() == installed_parts()
    biip = next(part for part in parts() if part.name == "biip")
    assert "Apache License" in licence_text(biip)


@pytest.mark.usefixtures("packaged")
def test_a_package_shows_its_list_and_each_part_after_what_contains_it():
    assert parts() == (
        Part("another", "2", "MIT"),
        Part("binding", "1", "MIT"),
        Part("Qt", "6.11", "LGPL-3.0-only", within="binding"),
    )


@pytest.mark.usefixtures("packaged")
def test_the_text_of_a_licence_is_that_of_the_part_or_of_the_licence_it_names():
    another, binding, qt = parts()
    assert licence_text(binding) == "text of the binding"
    assert licence_text(qt) == "text of the LGPL\n\ntext of the GPL, which it refers to"
    assert licence_text(another) == ""
