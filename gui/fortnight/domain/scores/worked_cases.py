"""Check worked cases: a hospital can file the result as evidence that this installation calculates correctly.

A case has `id`, `calculator`, `given`, `expect` and `tolerance`. A number passes if it differs from the
expected one by no more than tolerance × max(1, |expected|). Any other value must be equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from fortnight.domain.messages import Text, text
from fortnight.domain.scores.calculators import CALCULATORS, Given, is_number


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one case passed and, if it did not, why."""

    id: str
    passed: bool
    message: Text


def check(case: object) -> Verdict:
    """Calculate one case and compare the results. A malformed case fails; it raises no exception."""
    if not _is_mapping(case):
        return Verdict("?", False, text("This is not a worked case."))
    wrong = next(_problems(case), None)
    return Verdict(str(case.get("id", "?")), wrong is None, wrong or text("passed"))


def found_of(case: object) -> Given:
    """Return what is calculated for a case, of the values that it expects; nothing for a malformed case."""
    if not _is_mapping(case) or not (_is_mapping(case.get("given")) and _is_mapping(case.get("expect"))):
        return {}
    calculator = CALCULATORS.get(str(case.get("calculator")))
    if calculator is None:
        return {}
    try:
        got = calculator(case["given"])
    except (KeyError, ValueError, TypeError, AttributeError, ArithmeticError):
        return {}
    return {key: got[key] for key in case["expect"] if key in got}


def _problems(case: Mapping[str, Any]) -> Iterator[Text]:
    missing = [key for key in ("id", "calculator", "given", "expect") if key not in case]
    tolerance = case.get("tolerance", 0.0)
    if missing:
        yield text("The case has no “{key}”.", key=missing[0])
    elif not (_is_mapping(case["given"]) and _is_mapping(case["expect"])):
        yield text("“given” and “expect” must be objects of names and values.")
    elif not is_number(tolerance):
        yield text("The tolerance is not a number.")
    elif (calculator := CALCULATORS.get(str(case["calculator"]))) is None:
        yield text("“{name}” is not a calculator in this version.", name=case["calculator"])
    else:
        yield from _comparison_problems(case, calculator, tolerance)


def _comparison_problems(
    case: Mapping[str, Any], calculator: Callable[[Given], Given], tolerance: float
) -> Iterator[Text]:
    try:
        got = calculator(case["given"])
    except KeyError as missing:
        yield text("The input {name} is missing.", name=str(missing))
    except (ValueError, TypeError, AttributeError, ArithmeticError) as refused:
        yield text("The inputs were rejected: {why}", why=str(refused))
    else:
        yield from _result_problems(got, case["expect"], tolerance)


def _result_problems(got: Given, expect: Given, tolerance: float) -> Iterator[Text]:
    for key, expected in expect.items():
        if key not in got:
            yield text("“{key}” is not a result of this calculator.", key=key)
        elif not is_same_result(got[key], expected, tolerance):
            yield text("{key}: expected {expected}, got {got}.", key=key, expected=expected, got=got[key])


def is_same_result(got: Any, expected: Any, tolerance: float) -> bool:
    """Whether a result equals the expected one. A bool is not a number, and `None` equals only `None`."""
    if is_number(expected) and is_number(got):
        return bool(abs(got - expected) <= tolerance * max(1.0, abs(expected)))
    if _is_mapping(expected) and _is_mapping(got):
        return got.keys() == expected.keys() and all(
            is_same_result(got[key], value, tolerance) for key, value in expected.items()
        )
    return type(got) is type(expected) and got == expected


def _is_mapping(value: object) -> TypeGuard[Given]:
    return isinstance(value, Mapping)
