"""Pictures of the pages: their language, also if nothing was drawn before."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fortnight.paths import catalogue

SCRIPT = """
from fortnight.app.screenshots import in_language
from fortnight.ui.language import language
from fortnight.ui.translation import tr
with in_language("de"):
    print(language(), tr("Patients"))
print(language(), tr("Patients"))
"""


def test_the_first_pictures_of_a_process_are_in_the_language_that_is_asked_for():
    if not catalogue("de").exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    said = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["de", "Patienten", "en", "Patients"]
