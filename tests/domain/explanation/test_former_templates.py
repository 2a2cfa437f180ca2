"""Templates of stored cards: they stay translatable, and none of them is still in use."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest

from fortnight.domain.explanation.former_templates import FORMER_TEMPLATES
from fortnight.domain.messages import Word
from helpers.locations import PROJECT

DOMAIN = PROJECT / "gui/fortnight/domain"


def literals() -> set[str]:
    """Every string of the domain, except in the table itself."""
    sources = (path for path in DOMAIN.rglob("*.py") if path.name != "former_templates.py")
    nodes = (node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_a_template_that_cards_still_get_is_not_a_former_one():
    assert set(FORMER_TEMPLATES) & literals() == set()


def test_no_template_is_there_twice():
    assert [each for each, count in Counter(FORMER_TEMPLATES).items() if count > 1] == []


@pytest.mark.parametrize("template", FORMER_TEMPLATES)
def test_a_template_is_marked_for_translators_and_can_be_filled_in(template):
    assert isinstance(template, Word)
    names = re.findall(r"{(\w+)}", template)
    filled = template.format(**{name: f"<{name}>" for name in names})
    assert all(f"<{name}>" in filled for name in names)
    assert not re.search(r"[{}]", filled)
