"""The licensed text of the C-HAQ items is read from a file of the clinic, and only if it is complete."""

from __future__ import annotations

import pytest

from fortnight.exchange.chaq_text import FILE, MOST_BYTES, read_items

LINES = [f"Item {n}" for n in range(1, 31)]


def test_thirty_lines_are_the_items(tmp_path):
    (tmp_path / FILE).write_text(
        "\ufeff" + "\n\n".join(f" {line} " for line in LINES) + "\n", encoding="utf-8"
    )
    assert read_items(tmp_path) == tuple(LINES)


@pytest.mark.parametrize(
    "content",
    [
        b"", "\n".join(LINES[:29]).encode(), "\n".join([*LINES, "one more"]).encode(),
        b"\xff\xfe" * 40, "\n".join(LINES).encode() + b"\nx" * MOST_BYTES,
    ],
)  # fmt: skip
def test_anything_else_is_no_text(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert read_items(tmp_path) == ()


def test_no_file_and_a_folder_in_its_place_are_no_text(tmp_path):
    assert read_items(tmp_path) == ()
    (tmp_path / FILE).mkdir()
    assert read_items(tmp_path) == ()
