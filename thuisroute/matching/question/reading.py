"""The three files, or everything that is wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.yaml_file import read_yaml
from thuisroute.matching.question.schema import ID, ROWS, Row, RulesFile

MOST_ROWS = 100_000
MOST_BYTES = 256 * 1024 * 1024
ROWS_LOOK_LIKE = 'Write a list: [{"id": "R1", "rooms_needed": 2}, ...].'


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the files; rows in the order of their ids."""

    rules: RulesFile
    residents: tuple[Row, ...]
    homes: tuple[Row, ...]


def read_question(
    residents: Path, homes: Path, rules: Path
) -> tuple[Asked | None, list[Problem]]:
    """All three, or what is wrong, each thing once."""
    people, wrong_people = _rows(residents)
    places, wrong_places = _rows(homes)
    agreed, wrong_rules = _rules(rules)
    problems = [*wrong_people, *wrong_places, *wrong_rules]
    if problems or agreed is None:
        return None, problems
    return Asked(agreed, people, places), []


def _rows(path: Path) -> tuple[tuple[Row, ...], list[Problem]]:
    content = _content(path)
    if isinstance(content, Problem):
        return (), [content]
    try:
        found = ROWS.validate_json(content)
    except ValidationError as mistake:
        return (), list(_mistakes(mistake, Place(str(path)), ROWS_LOOK_LIKE))
    wrong = list(_wrong_ids(found, str(path)))
    if wrong:
        return (), wrong
    return tuple(sorted(found, key=lambda row: str(row[ID]))), []


def _content(path: Path) -> bytes | Problem:
    place = Place(str(path))
    try:
        if path.stat().st_size > MOST_BYTES:
            mend = "Leave out fields that no rule speaks of."
            return Problem.at(place, "too-large", "this file is too large", mend)
        return path.read_bytes()
    except OSError as mistake:
        mend = "Check the path and that you may read it."
        said = f"this file cannot be read ({type(mistake).__name__})"
        return Problem.at(place, "unreadable", said, mend)


def _wrong_ids(rows: Sequence[Row], file: str) -> Iterator[Problem]:
    if len(rows) > MOST_ROWS:
        said = f"{len(rows)} rows; at most {MOST_ROWS} can be matched at once"
        yield Problem.at(Place(file), "too-many", said, "Ask for a part of them.")
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        value = row.get(ID)
        place = Place(f"{file}[{number}]")
        if not isinstance(value, str) or not value:
            mend = 'Give each row its own "id", a text.'
            yield Problem.at(place, "no-id", "this row has no id", mend)
        elif value in seen:
            said = f"the id {value} stands here again"
            yield Problem.at(place, "id-twice", said, "Give each row its own id.")
        else:
            seen.add(value)


def _rules(path: Path) -> tuple[RulesFile | None, list[Problem]]:
    file = read_yaml(path)
    if file.problems:
        return None, file.problems
    try:
        return TypeAdapter(RulesFile).validate_python(file.value), []
    except ValidationError as mistake:
        mend = "See docs/match.md for what a file with rules holds."
        return None, [
            Problem.at(
                file.place(tuple(one["loc"])), one["type"], _said(one["msg"]), mend
            )
            for one in mistake.errors(include_url=False)
        ]


def _mistakes(mistake: ValidationError, place: Place, mend: str) -> Iterator[Problem]:
    for one in mistake.errors(include_url=False)[:20]:
        at = place
        if one["loc"] and isinstance(one["loc"][0], int):
            at = Place(f"{place.file}[{one['loc'][0] + 1}]")
        yield Problem.at(at, one["type"], _said(one["msg"]), mend)


def _said(text: str) -> str:
    return text[:1].lower() + text[1:]
