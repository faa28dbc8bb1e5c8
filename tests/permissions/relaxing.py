"""The policy of the program relaxed one condition at a time, while the program runs.

The conditions are found in the source of its functions: each condition of a filter,
each guard that refuses, each half of an "and", each condition of a comprehension. The
function in memory gets the code without it, and its own code back afterwards.
"""

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import CodeType, FunctionType, ModuleType
from typing import Any


@dataclass(frozen=True)
class Relaxed:
    """One function without one of its conditions."""

    function: FunctionType
    place: int
    what: str

    def __str__(self) -> str:
        name = f"{self.function.__module__}.{self.function.__name__}"
        return f"{name}: without {self.what}"


def relaxed(*modules: ModuleType) -> list[Relaxed]:
    """Every condition of every function of these modules."""
    return [
        Relaxed(function, place, what)
        for module in modules
        for function in functions_of(module)
        for place, what in enumerate(_named(_tree(function)))
    ]


def functions_of(module: ModuleType) -> Iterator[FunctionType]:
    """Those that were written in it."""
    for _name, found in sorted(vars(module).items()):
        function = inspect.unwrap(found) if callable(found) else found
        if (
            isinstance(function, FunctionType)
            and function.__module__ == module.__name__
        ):
            yield function


@contextmanager
def without(one: Relaxed) -> Iterator[None]:
    """The function is relaxed for the block."""
    kept = one.function.__code__
    one.function.__code__ = _code(one, kept.co_filename)
    try:
        yield
    finally:
        one.function.__code__ = kept


def _tree(function: FunctionType) -> ast.Module:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.decorator_list = []
    return tree


def _code(one: Relaxed, file: str) -> CodeType:
    tree = _tree(one.function)
    list(_conditions(tree))[one.place][1]()
    made: dict[str, FunctionType] = {}
    compiled = compile(ast.fix_missing_locations(tree), file, "exec")
    exec(compiled, one.function.__globals__, made)  # noqa: S102 - our own source, less one condition
    return made[one.function.__name__].__code__


def _named(tree: ast.Module) -> Iterator[str]:
    for what, _remove in _conditions(copy.deepcopy(tree)):
        yield what


Condition = tuple[str, Callable[[], object]]


def _conditions(tree: ast.Module) -> Iterator[Condition]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(keywords=named, args=plain) if _called(node) == "filter":
                yield from _removals(named)
                yield from _removals(plain)
            case ast.comprehension(ifs=conditions):
                yield from _removals(conditions)
            case ast.If(test=test) if _refuses(node):
                yield f"if {ast.unparse(test)}", _never(node)
            case ast.BoolOp(op=ast.And(), values=values):
                yield from _halves(values)


def _halves(values: list[ast.expr]) -> Iterator[Condition]:
    for value in values:
        yield ast.unparse(value), _always(values, value)


def _removals(rows: list[Any]) -> Iterator[Condition]:
    for row in rows:
        yield ast.unparse(row), partial(rows.remove, row)


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _refuses(node: ast.If) -> bool:
    """It ends the function, or raises."""
    return isinstance(node.body[-1], ast.Raise | ast.Return)


def _never(node: ast.If) -> Callable[[], object]:
    def change() -> None:
        node.test = ast.Constant(value=False)

    return change


def _always(rows: list[ast.expr], row: ast.expr) -> Callable[[], object]:
    def change() -> None:
        rows[rows.index(row)] = ast.Constant(value=True)

    return change
