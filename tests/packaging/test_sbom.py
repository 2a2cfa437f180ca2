"""The list of parts: what is in the program, checked against the schema of CycloneDX 1.6."""

import json
import re
from importlib import metadata
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource

import fortnight

HOME, OTHERS = "http://cyclonedx.org/schema", ("spdx", "jsf-0.82", "cryptography-defs")
SPDX = re.compile(r"[A-Za-z0-9.+-]+")


@pytest.fixture
def made(sbom, tmp_path, monkeypatch):
    """The list of a program with some files of these libraries."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    files = chosen("numpy", "msgspec", "pyrage")
    files += [("json", json.__file__)]
    fonts = Path(fortnight.__file__).parents[2] / "resources" / "fonts"
    files += [(f"fortnight/resources/fonts/{path.name}", str(path)) for path in fonts.glob("*.otf")]
    files += [("fortnight/resources/countries/names.json", str(fonts.parent / "countries" / "names.json"))]
    data = sbom.make(files, tmp_path, "6.0")
    return json.loads((tmp_path / "fortnight.cdx.json").read_text()), data


def chosen(*names):
    """The compiled files of these libraries, with where they are."""
    files = [file for name in names for file in metadata.files(name) or () if ".so" in file.name]
    return [(str(file), str(file.locate())) for file in files]


def schema(name):
    folder = Path(str(metadata.distribution("cyclonedx-python-lib").locate_file("cyclonedx/schema/_res")))
    return json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text())


def test_it_is_a_valid_list(made):
    parts = {
        f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json": schema(name)
        for name in ("spdx", "jsf-0.82", "cryptography-defs")
    }
    registry = Registry().with_resources((uri, Resource.from_contents(each)) for uri, each in parts.items())
    jsonschema.Draft7Validator(schema("bom-1.6"), registry=registry).validate(made[0])


def test_it_names_libraries_what_is_inside_them_python_and_the_fonts(made):
    components = made[0]["components"]
    found = {each["name"]: each["licenses"][0]["expression"] for each in components}
    assert {
        "numpy",
        "msgspec",
        "pyrage",
        "age",
        "Inter",
        "Noto Sans CJK JP",
        "Unicode CLDR",
        "Python",
        "SQLCipher",
    } <= set(found)
    assert found["msgspec"] == "BSD-3-Clause"
    assert "pytest" not in found
    inside = {ref for each in made[0]["dependencies"] for ref in each["dependsOn"]}
    assert {each["bom-ref"] for each in components} == inside


def test_every_licence_is_an_expression_of_spdx_names(made):
    known = {*schema("spdx")["enum"], "AND", "OR", "WITH"}
    for each in made[0]["components"]:
        for name in SPDX.findall(each["licenses"][0]["expression"]):
            assert name in known or name.startswith("LicenseRef-"), each


def test_texts_of_licences_are_data_of_the_program(made):
    targets = {target for target, _, _ in made[1]}
    assert {"fortnight/resources/fortnight.cdx.json", "fortnight/resources/licenses/LGPL-3.0.txt"} <= targets
    assert any(target.startswith("fortnight/resources/licenses/numpy/") for target in targets)


def test_a_file_that_belongs_to_nothing_stops_the_build(sbom, tmp_path):
    (tmp_path / "libstrange.so.1").write_text("strange")
    with pytest.raises(SystemExit, match=r"belongs to no known part: libstrange\.so\.1"):
        sbom.make([("libstrange.so.1", str(tmp_path / "libstrange.so.1"))], tmp_path, "6.0")


def test_the_same_files_give_the_same_list(sbom, tmp_path):
    (tmp_path / "again").mkdir()
    files = chosen("msgspec")
    texts = []
    for _ in range(2):
        sbom.make(files, tmp_path / "again", "6.0")
        texts.append((tmp_path / "again" / "fortnight.cdx.json").read_bytes())
    assert texts[0] == texts[1]
