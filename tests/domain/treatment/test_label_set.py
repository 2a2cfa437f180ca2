"""A dosing rule has a title to show."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import word
from fortnight.domain.treatment.label_set import Band, Label


@pytest.mark.parametrize(
    ("author", "title"),
    [("", "the label of {author}"), ("Pharmacist A", "the label of Pharmacist A")],
)
def test_only_the_title_of_a_table_with_an_author_names_one(author, title):
    name = word("the label of {author}") if author else word("the label of {{author}}")
    made = Label("x", name, (Band(0.0, 12.0),), 14, 14, "source", "V", author=author)
    assert str(made.title) == title
