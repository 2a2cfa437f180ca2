"""The two programs that measure the time to start really paint a page."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from helpers.measuring import child_process
from helpers.programs import BARE, PROGRAM
from helpers.stores import KEY
from helpers.wards import add_children


@pytest.mark.parametrize("program", [PROGRAM, BARE], ids=["fortnight", "bare"])
def test_the_first_page_is_painted(program, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        add_children(store, 1, 2, 3)
    took, memory = child_process(program, tmp_path / "ward")
    assert took > 0
    assert memory > 1
