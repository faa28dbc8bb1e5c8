"""YAML as plain values with the place of each, safe against hostile files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.text_file import read_text
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_safety import LOADER, unsafe_parts

Where = tuple[str | int, ...]
_TAG = "tag:yaml.org,2002:"
_WHOLE_NUMBER = re.compile(r"[-+]?\d{1,18}")
_DECIMAL = re.compile(r"[-+]?\d{1,18}\.\d{1,18}")


@dataclass
class YamlFile:
    """Plain values (text, whole numbers, true and false, dates, None, lists, mappings).

    `places` has the place of every entry by its path of keys and list positions.
    """

    value: object = None
    places: dict[Where, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, where: Where) -> Place:
        """The place of an entry, or of the nearest one around it."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places[where]


def read_yaml(path: Path) -> YamlFile:
    """The values of a file; when it is not safe or not YAML, only the problems."""
    read = YamlFile(places={(): Place(str(path))})
    text = read_text(path)
    if isinstance(text, Problem):
        read.problems.append(text)
        return read
    safe, node = _parsed(text)
    if not safe:
        read.problems.extend(unsafe_parts(text, str(path)))
    elif node is not None:
        read.value = _Builder(str(path), read).build(node, ())
    return read


@lru_cache(maxsize=48)
def _parsed(text: str) -> tuple[bool, yaml.Node | None]:
    """Whether a text is safe, and its nodes. Norms are read again for every region
    that adopts them, and a whole pack again when it was checked before."""
    if any(unsafe_parts(text, "")):
        return False, None
    return True, yaml.compose(text, Loader=LOADER)


class _Builder:
    def __init__(self, file: str, read: YamlFile) -> None:
        self.file = file
        self.read = read

    def build(self, node: yaml.Node, where: Where) -> object:
        if where not in self.read.places:
            self.read.places[where] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, where))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(one, (*where, at)) for at, one in enumerate(node.value)]
        return self._scalar(node)

    def _entries(
        self, node: yaml.MappingNode, where: Where
    ) -> Iterator[tuple[str, object]]:
        seen: dict[str, int] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                self._wrong(
                    key,
                    "duplicate-key",
                    worded(
                        "`%(name)s` stands here twice (first on line %(line)s)",
                        name=name,
                        line=seen[name],
                    ),
                    worded("Keep one of the two."),
                )
                continue
            seen[name] = key.start_mark.line + 1
            self.read.places[*where, name] = self._place(key)
            yield name, self.build(value, (*where, name))

    def _scalar(self, node: yaml.Node) -> object:
        text = str(node.value)
        try:
            return _plain(node.tag.removeprefix(_TAG), text)
        except ValueError:
            self._wrong(
                node,
                "wrong-value",
                worded("`%(text)s` is not a value that exists", text=text),
                worded('Write a date as 2026-03-31; put text between quotes: "...".'),
            )
            return None

    def _place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _wrong(self, node: yaml.Node, code: str, message: str, mend: str) -> None:
        problem = Problem.at(self._place(node), code, message, mend)
        self.read.problems.append(problem)


def _plain(tag: str, text: str) -> object:
    """The value as the YAML tag has it; odd notations of numbers stay text."""
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() in {"yes", "true", "on"}
    if tag == "int" and _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if tag == "float" and _DECIMAL.fullmatch(text):
        return float(text)
    return date.fromisoformat(text) if tag == "timestamp" else text
