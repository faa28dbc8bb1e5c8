"""What plain YAML files do not need and hostile ones use; refused before building."""

from collections.abc import Iterator
from typing import Protocol

import yaml

from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.wording import in_english, worded


class _Mark(Protocol):
    line: int
    column: int


# The parser in C where PyYAML has it: the same values, some ten times faster.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 16
MOST_PARTS = 50_000


def unsafe_parts(text: str, file: str) -> Iterator[Problem]:
    """Every alias, tag and second document; the first syntax error or excess."""
    depth = documents = 0
    try:
        for parts, event in enumerate(yaml.parse(text, Loader=LOADER)):
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if _too_much(depth, documents, parts):
                yield _problem(event.start_mark, file, "too-deep", *_too_deep())
                return
            if problem := _refused(event, file):
                yield problem
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        said = " ".join(part for part in (wrong.context, wrong.problem) if part)
        yield _no_yaml(mark, file, said)
    except (yaml.YAMLError, RecursionError, ValueError):
        yield _no_yaml(None, file)


def _too_deep() -> tuple[str, str]:
    return (
        worded("this is nested too deep, too long, or a second document"),
        worded("A file holds one document, at most sixteen levels deep."),
    )


def _no_yaml(mark: _Mark | None, file: str, said: str = "") -> Problem:
    """The parser speaks English; who reads otherwise has the place and the cure."""
    return _problem(
        mark,
        file,
        "yaml-syntax",
        f"not YAML: {said}" if said and in_english() else worded("this is not YAML"),
        worded(
            "Look at this line and the one before it: indentation in spaces, a space "
            'after each colon, and quotes round text that contains ": " or begins with '
            "a sign."
        ),
    )


def _too_much(depth: int, documents: int, parts: int) -> bool:
    return depth > DEEPEST or documents > 1 or parts > MOST_PARTS


def _refused(event: yaml.Event, file: str) -> Problem | None:
    if isinstance(event, yaml.AliasEvent):
        return _problem(
            event.start_mark,
            file,
            "alias",
            worded("an alias (`*name`) points at another place"),
            worded("Write the text out here, so that each line can be read by itself."),
        )
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
        return _problem(
            event.start_mark,
            file,
            "tag",
            worded(
                "`%(tag)s` asks for something other than plain values", tag=event.tag
            ),
            worded("Leave the tag out."),
        )
    return None


def _problem(
    mark: _Mark | None, file: str, code: str, message: str, mend: str
) -> Problem:
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Problem.at(place, code, message, mend)
