"""All files of a pack as one set of values, each with its file and line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where, YamlFile, read_yaml

HEAD = "agreement.yaml"
# The head of a pack that is there to be adopted.
NORM = "norm.yaml"
MOST_FILES = 40


@dataclass
class PackFiles:
    """The keys of all files together; `whole` is false when a file was unreadable."""

    head: Place
    values: dict[str, object] = field(default_factory=dict)
    places: dict[Where, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True

    def place(self, where: Where) -> Place:
        """The place of an entry, or of the nearest one around it.

        Where one value may stand for a list of one, its list position is passed over.
        """
        nearest: Where = ()
        for step in where:
            if (*nearest, step) in self.places:
                nearest = (*nearest, step)
            elif isinstance(step, str):
                break
        return self.places.get(nearest, self.head)


def read_pack(path: Path) -> PackFiles:
    """The pack in a folder (all its YAML files) or in one file.

    The head file of a folder stands for the folder.
    """
    files = _files(folder_of(path))
    pack = PackFiles(head=Place(str(files[0] if files else path)))
    if not files or len(files) > MOST_FILES:
        pack.whole = False
        pack.problems.append(_no_pack(pack.head, len(files)))
    for file in files[:MOST_FILES]:
        _add(pack, read_yaml(file))
    return pack


def folder_of(path: Path) -> Path:
    """The folder of a pack, or the one file that it is."""
    return path.parent if path.name in {HEAD, NORM} and path.is_file() else path


def _files(path: Path) -> list[Path]:
    """The head first, so that what is missing is reported there."""
    try:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError:
        return [path]  # reading it will tell what is wrong
    found = [one for one in inside if one == path or one.suffix in {".yaml", ".yml"}]
    return sorted(found, key=lambda one: one.name not in {HEAD, NORM})


def _no_pack(place: Place, files: int) -> Problem:
    if files:
        return Problem.at(
            place,
            "not-a-pack",
            worded("this folder has %(files)s YAML files", files=files),
            worded(
                "A pack has at most %(most)s; give the folder of one region.",
                most=MOST_FILES,
            ),
        )
    return Problem.at(
        place,
        "not-a-pack",
        worded("this folder has no YAML files"),
        worded("Give the folder of a region, with a file `%(head)s`.", head=HEAD),
    )


def _add(pack: PackFiles, file: YamlFile) -> None:
    pack.problems.extend(file.problems)
    if isinstance(file.value, dict):
        _merge(pack, file, file.value)
        return
    pack.whole = pack.whole and not file.problems
    if not file.problems:
        pack.problems.append(
            Problem.at(
                file.place(()),
                "empty-file" if file.value is None else "not-a-pack",
                worded("this file does not consist of keys with values"),
                worded("Begin with a key such as `articles:`, or remove the file."),
            )
        )


def _merge(pack: PackFiles, file: YamlFile, values: dict[str, object]) -> None:
    twice = _report_twice(pack, file, values)
    pack.values.update({key: one for key, one in values.items() if key not in twice})
    pack.places.update(
        {
            where: place
            for where, place in file.places.items()
            if where and where[0] not in twice
        }
    )


def _report_twice(
    pack: PackFiles, file: YamlFile, keys: Iterable[str]
) -> frozenset[object]:
    twice = frozenset(key for key in keys if key in pack.values)
    for key in twice:
        first = pack.place((key,))
        pack.problems.append(
            Problem.at(
                file.place((key,)),
                "duplicate-key",
                worded(
                    "`%(key)s` stands in two files (also %(file)s:%(line)s)",
                    key=key,
                    file=first.file,
                    line=first.line,
                ),
                worded("Put them together in one file."),
            )
        )
    return twice
