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
        if isinstance(node, ast.Call) and _called(node) == "filter":
            for keyword in node.keywords:
                yield ast.unparse(keyword), _remover(node.keywords, keyword)
            for given in node.args:
                yield ast.unparse(given), _remover(node.args, given)
        elif isinstance(node, ast.If) and _refuses(node):
            yield f"if {ast.unparse(node.test)}", _setter(node, "test", False)
        elif isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            for value in node.values:
                yield ast.unparse(value), _replacer(node.values, value)
        elif isinstance(node, ast.comprehension):
            for condition in node.ifs:
                yield ast.unparse(condition), _remover(node.ifs, condition)


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _refuses(node: ast.If) -> bool:
    """It ends the function, or raises."""
    return isinstance(node.body[-1], ast.Raise | ast.Return)


def _remover(rows: list[Any], row: object) -> Callable[[], object]:
    return lambda: rows.remove(row)


def _setter(node: ast.If, name: str, value: bool) -> Callable[[], object]:
    return lambda: setattr(node, name, ast.Constant(value))


def _replacer(rows: list[ast.expr], row: ast.expr) -> Callable[[], object]:
    return lambda: rows.__setitem__(rows.index(row), ast.Constant(True))
