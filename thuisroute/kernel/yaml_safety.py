"""What plain YAML files do not need and hostile ones use; refused before building."""

from collections.abc import Iterator
from typing import Protocol

import yaml

from thuisroute.kernel.problem import Place, Problem


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
                yield _problem(event.start_mark, file, "too-deep", *_TOO_MUCH)
                return
            if problem := _refused(event, file):
                yield problem
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        said = " ".join(part for part in (wrong.context, wrong.problem) if part)
        yield _problem(mark, file, "yaml-syntax", f"not YAML: {said}", _SYNTAX)
    except (yaml.YAMLError, RecursionError, ValueError):
        yield _problem(None, file, "yaml-syntax", "this is not YAML", _SYNTAX)


_TOO_MUCH = (
    "this is nested too deep, too long, or a second document",
    "A file holds one document, at most sixteen levels deep.",
)
_SYNTAX = (
    "Look at this line and the one before it: indentation in spaces, a space after "
    'each colon, and quotes round text that contains ": " or begins with a sign.'
)


def _too_much(depth: int, documents: int, parts: int) -> bool:
    return depth > DEEPEST or documents > 1 or parts > MOST_PARTS


def _refused(event: yaml.Event, file: str) -> Problem | None:
    if isinstance(event, yaml.AliasEvent):
        return _problem(
            event.start_mark,
            file,
            "alias",
            "an alias (`*name`) points at another place",
            "Write the text out here, so that each line can be read by itself.",
        )
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
        return _problem(
            event.start_mark,
            file,
            "tag",
            f"`{event.tag}` asks for something other than plain values",
            "Leave the tag out.",
        )
    return None


def _problem(
    mark: _Mark | None, file: str, code: str, message: str, mend: str
) -> Problem:
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Problem.at(place, code, message, mend)
