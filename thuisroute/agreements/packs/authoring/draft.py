"""What is wrong with a draft that is written in the program, each at its place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from thuisroute.agreements.packs.authoring.norms import check_norms
from thuisroute.agreements.packs.authoring.sections import FILE_OF
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.checking import problems_of
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.reading import HEAD, PackFiles
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.yaml_file import Where


@dataclass(frozen=True)
class Draft:
    """The values of a whole pack, as they were typed."""

    values: Values

    @cached_property
    def problems(self) -> Mapping[Where, tuple[Problem, ...]]:
        """Everything that the check of files finds, by where it stands."""
        pack, wheres = _as_files(self.values)
        found: dict[Where, list[Problem]] = defaultdict(list)
        for one in problems_of(pack):
            found[wheres.get(one.line, ())].append(one)
        for where, one in check_norms(self.values):
            found[where].append(one)
        return {where: tuple(many) for where, many in found.items()}

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.problems

    def law(self) -> Agreement:
        """What it says; only when it is sound."""
        document = PackDocument.model_validate(self.values)
        return Agreement.from_json(document.model_dump(mode="json"))

    def problems_in(self, where: Where) -> dict[Where, tuple[Problem, ...]]:
        """What is wrong within a section or an entry."""
        return {
            at: many for at, many in self.problems.items() if at[: len(where)] == where
        }


def _as_files(values: Values) -> tuple[PackFiles, dict[int, Where]]:
    """As if it was read from files; each value has a line of its own to be found by."""
    pack = PackFiles(head=Place(HEAD), values=dict(values))
    wheres: dict[int, Where] = {1: ()}
    for line, where in enumerate(_everything(values, ()), start=2):
        pack.places[where] = Place(FILE_OF.get(str(where[0]), HEAD), line)
        wheres[line] = where
    return pack, wheres


def _everything(value: object, where: Where) -> Iterator[Where]:
    if where:
        yield where
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _everything(one, (*where, key))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _everything(one, (*where, at))
