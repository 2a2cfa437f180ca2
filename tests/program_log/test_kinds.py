"""Every error of the store has a code, and every problem has words."""

from __future__ import annotations

import sqlite3

import pytest

from fortnight.domain.messages import text
from fortnight.exchange.hub.errors import HubError
from fortnight.operations.session import Invalid
from fortnight.program_log.kinds import ANSWERS, KINDS, code_of
from fortnight.store import errors
from fortnight.store.errors import StoreProblem

EVERY = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, StoreProblem)]


def subclass_code(kind: type[BaseException]) -> str:
    return code_of(kind.__new__(kind))


def test_every_error_of_the_store_has_a_code_of_its_own_or_answers_a_person():
    codes = {each.__name__: subclass_code(each) for each in EVERY}
    assert len(codes) > 10
    own = {name: code for name, code in codes.items() if name not in ANSWERS | {"ForeignBackup"}}
    assert len(set(own.values())) == len(own)
    assert all(KINDS[code].is_problem for code in own.values())
    assert {name: code for name, code in codes.items() if name in ANSWERS} == dict.fromkeys(
        ANSWERS & codes.keys(), "refused"
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Invalid(text("The weight is missing.")), "refused"),
        (PermissionError(13, "no"), "system"),
        (sqlite3.OperationalError("no"), "engine"),
        (ZeroDivisionError("no"), "fault"),
    ],
)
def test_other_errors(error, code):
    assert code_of(error) == code


def test_an_error_of_the_hub_has_its_code():
    assert subclass_code(HubError) == "hub"


def test_a_problem_has_words_and_says_what_to_do():
    problems = [kind for kind in KINDS.values() if kind.is_problem]
    assert len(problems) > 15
    assert all(kind.words.endswith(".") and kind.advice.endswith(".") for kind in problems)
    assert [kind.code for kind in KINDS.values() if not kind.is_problem and kind.words] == []
