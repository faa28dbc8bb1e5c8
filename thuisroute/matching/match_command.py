"""`thuisroute match`: who would fit where, from three files."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from thuisroute.matching.engine.clashes import clash_in
from thuisroute.matching.engine.fairness import ways
from thuisroute.matching.engine.problem import Problem
from thuisroute.matching.engine.solve import Answer, solve
from thuisroute.matching.engine.what_if import what_if
from thuisroute.matching.question.asking import problem_of
from thuisroute.matching.question.columns import WrongValueError
from thuisroute.matching.question.groups import UnknownValueError
from thuisroute.matching.question.pairing import TooManyPointsError
from thuisroute.matching.question.reading import Asked, read_question
from thuisroute.matching.question.report import clash_as_json, report_of, why

SUMMARY = "who would fit where, from files with residents, homes and rules"
FINE, REFUSED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `thuisroute match` takes."""
    for name, what in (
        ("--residents", "JSON list of residents"),
        ("--homes", "JSON list of homes"),
        ("--rules", "YAML or JSON with the rules"),
    ):
        parser.add_argument(name, type=Path, required=True, help=what)
    parser.add_argument(
        "--why",
        nargs=2,
        metavar=("RESIDENT", "HOME"),
        help="why not this pair",
    )
    parser.add_argument(
        "--workers", type=int, default=1, help="how many look at pairs at once"
    )
    parser.add_argument("--json", action="store_true", help="print one object")


def run(arguments: argparse.Namespace) -> int:
    """0 with an answer; 1 when a file is refused, or rules clash and are named."""
    asked, problems = read_question(
        arguments.residents, arguments.homes, arguments.rules
    )
    if asked is None:
        return _refuse(one.as_text() for one in problems)
    try:
        problem = problem_of(asked, workers=max(1, arguments.workers))
    except (WrongValueError, UnknownValueError) as mistake:
        return _refuse([f"{mistake}"])
    except TooManyPointsError:
        return _refuse(["The wishes add up to too many points; use smaller ones."])
    answer = solve(problem)
    if answer is None:
        return _clash(problem, as_json=arguments.json)
    return _tell(arguments, asked, problem, answer)


def _tell(
    arguments: argparse.Namespace, asked: Asked, problem: Problem, answer: Answer
) -> int:
    if_ = what_if(problem, answer)
    if arguments.why:
        ends = _ends(problem, arguments.why)
        if isinstance(ends, str):
            return _refuse([ends])
        said = why(asked, problem, answer, if_, ends)
    else:
        found = ways(problem, answer.given)
        said = report_of(asked, problem, answer, found, if_)
    _say(said if arguments.json else _lines(said))
    return FINE


def _ends(problem: Problem, names: list[str]) -> tuple[int, int] | str:
    resident, home = names
    if resident not in problem.residents:
        return f"No resident is called {resident}."
    if home not in problem.homes:
        return f"No home is called {home}."
    return problem.residents.index(resident), problem.homes.index(home)


def _clash(problem: Problem, *, as_json: bool) -> int:
    clash = clash_in(problem)
    if clash is None:
        return _refuse(["No answer keeps every rule, though parts of homes would."])
    if as_json:
        _say(clash_as_json(clash))
        return REFUSED
    return _refuse(
        [
            f"These rules cannot hold together; {clash.short} homes too few:",
            *(f"  {name}" for name in clash.rules),
            "Lower a least number, raise a highest one, or add homes.",
        ]
    )


def _lines(said: dict[str, Any]) -> str:
    """The same for reading."""
    return "\n".join(_branches(said, ""))


def _branches(value: object, indent: str) -> Iterable[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            name = key.replace("_", " ")
            if isinstance(part, dict | list) and part:
                yield f"{indent}{name}:"
                yield from _branches(part, indent + "  ")
            else:
                yield f"{indent}{name}: {_plain(part)}"
    elif isinstance(value, list):
        for part in value:
            yield f"{indent}{_plain(part)}"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(
            f"{key} {_plain(part)}" for key, part in value.items() if part != ""
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value in (None, [], {}) else str(value)


def _say(said: dict[str, Any] | str) -> None:
    if isinstance(said, dict):
        said = json.dumps(said, indent=2, ensure_ascii=False)
    sys.stdout.write(said + "\n")


def _refuse(lines: Iterable[str]) -> int:
    sys.stderr.write("\n".join(lines) + "\n")
    return REFUSED
