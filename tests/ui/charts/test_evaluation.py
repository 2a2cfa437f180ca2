"""The picture of an evaluation uses the program's own font."""

from __future__ import annotations

import re

import pytest

from fortnight.ui.charts.evaluation import draw
from fortnight.ui.theme import FAMILY, JAPANESE

CURVES = {"il6-rise": {0.05: 0.7, 0.1: 0.8, 0.2: 0.9}, "fixed limit": {0.05: 0.2, 0.1: 0.3, 0.2: 0.4}}


def test_the_font_is_that_of_the_other_charts(qapp, tmp_path):
    path = tmp_path / "curve.svg"
    draw("Sensitivity against false cards", CURVES, path, (0.05, 0.1, 0.2))
    drawn = path.read_text(encoding="utf-8")
    assert set(re.findall(r'<text[^>]*font-family="([^"]*)"', drawn)) == {f"{FAMILY},{JAPANESE}"}
    assert 'font-weight="700"' in drawn


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(qapp, tmp_path, ending):
    path = tmp_path / f"curve.{ending}"
    assert draw("Sensitivity against false cards", CURVES, path, (0.05, 0.1, 0.2))
    assert path.stat().st_size > 1000
