"""The numbers in the tables of a module, such as doses by weight, and the module with one of them changed.

These are the numbers outside of functions, where mutmut changes nothing. Limits are listed by name in
`moved_limits.py`, and the numbers of an enumeration only give an order.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.util import find_spec, module_from_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "gui"
PACKAGES = tuple(
    f"fortnight/domain/{name}" for name in ("record", "treatment", "safety", "scores", "infusion")
)


def modules() -> list[str]:
    """The modules in whose tables every number is moved."""
    paths = (path for package in PACKAGES for path in sorted((SOURCES / package).glob("*.py")))
    return [".".join(path.relative_to(SOURCES).with_suffix("").parts) for path in paths]


def modules_with_limits() -> list[str]:
    """The modules of the domain that define `NAME = Limit(…)`."""
    paths = sorted((SOURCES / "fortnight" / "domain").rglob("*.py"))
    names = [".".join(path.relative_to(SOURCES).with_suffix("").parts) for path in paths]
    return [name for name in names if named_limits(name)]


def source_of(module: str) -> Path:
    return SOURCES.joinpath(*module.split(".")).with_suffix(".py")


def numbers(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every number outside of functions, classes and named limits, in the order of the source."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            yield node
        elif not isinstance(node, ast.FunctionDef | ast.ClassDef) and not is_named_limit(node):
            yield from numbers(node)


def is_named_limit(node: ast.AST) -> bool:
    """Whether this is `NAME = Limit(…)`, which `moved_limits.py` lists."""
    value = node.value if isinstance(node, ast.Assign) else None
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Limit"


def named_limits(module: str) -> dict[str, ast.Call]:
    """The calls `NAME = Limit(…)` of a module, by name."""
    return limits_of(ast.parse(source_of(module).read_text(encoding="utf-8")))


def limits_of(tree: ast.Module) -> dict[str, ast.Call]:
    found = ((node.targets[0], node.value) for node in tree.body if isinstance(node, ast.Assign))
    return {
        ast.unparse(target): call
        for target, call in found
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Limit"
    }


def values_in(module: str) -> list[tuple[int, float]]:
    """The line and the value of each number of a module."""
    tree = ast.parse(source_of(module).read_text(encoding="utf-8"))
    return [(node.lineno, node.value) for node in numbers(tree)]  # type: ignore[misc]


def import_with(module: str, place: str, value: float) -> None:
    """Import a module with another value of a named limit, or of its number with the index `place`.

    The source is changed, because a module may use its own limits while it is imported.
    """
    spec = find_spec(module)
    if spec is None or module in sys.modules:
        raise ImportError(f"{module} cannot be imported with another number.")
    tree = ast.parse(source_of(module).read_text(encoding="utf-8"))
    change = set_number if place.isdigit() else set_limit
    change(tree, place, value)
    sys.modules[module] = made = module_from_spec(spec)
    exec(compile(ast.fix_missing_locations(tree), str(source_of(module)), "exec"), vars(made))


def set_number(tree: ast.Module, index: str, value: float) -> None:
    """Change a number of a table; a whole number stays whole."""
    node = list(numbers(tree))[int(index)]
    node.value = int(value) if isinstance(node.value, int) and value == int(value) else value


def set_limit(tree: ast.Module, name: str, value: float) -> None:
    """Change the value of `NAME = Limit(…)`."""
    limits_of(tree)[name].args[0] = ast.Constant(value)
