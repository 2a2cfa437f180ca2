"""Names beside the panels fit their space, and the tooltip has the full name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from fortnight.app.user_window import application
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.treatment.drugs import NAMES, TOCILIZUMAB
from fortnight.ui.charts.kinds import DRUGS, PANELS, PanelKind, menu_words, small_font, tip, titles
from fortnight.ui.charts.layout import LABEL_WIDTH
from fortnight.ui.theme import LIGHT

KINDS = [
    *(kind for kind in PANELS.values() if kind.name != DRUGS),
    *(PanelKind(drug, drug=drug) for drug in NAMES if drug != TOCILIZUMAB),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_name_is_cut(qapp, kind):
    application()  # loads the bundled fonts
    metrics = QFontMetricsF(small_font(LIGHT, 12, bold=True))
    for name, _ in titles(kind):
        assert metrics.horizontalAdvance(name) <= LABEL_WIDTH - 4, name


def test_the_tooltip_has_the_full_name():
    assert tip(PANELS["AST"]) == f"{ANALYTES['AST'].name}, {ANALYTES['ALT'].name}"
    assert "Methylprednisolone" in tip(PanelKind("x", drug="methylprednisolone"))


def test_the_menu_names_every_panel():
    words = [menu_words(kind) for kind in PANELS.values()]
    assert all(words)
    assert len(set(words)) == len(words)
