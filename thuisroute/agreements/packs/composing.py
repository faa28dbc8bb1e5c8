"""A pack together with the norms and variants that it adopts (AG2).

Precedence, lowest first: what a norm itself adopts, the norm, the packs that are named
after it in `adopts`, the region's own files. An entry that two of them have in other
words is a conflict, unless the higher one lists it under `replaces`.
"""

from collections.abc import Iterator
from pathlib import Path

import thuisroute
from thuisroute.agreements.packs.layering import laid_over, named
from thuisroute.agreements.packs.reading import (
    HEAD,
    NORM,
    PackFiles,
    folder_of,
    read_pack,
)
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

# Norms that come with the program, for packs that stand elsewhere.
SHIPPED = Path(thuisroute.__file__).resolve().parents[1] / "regions"
NORM_NEEDS = ("code", "version", "title", "source", "valid_from")
# Whose these are is never for a norm to say.
OF_A_REGION = frozenset({"region", "municipalities", "retention", "terms"})


def composed(path: Path) -> PackFiles:
    """The pack in a folder or file, with all that it adopts below its own entries."""
    return _composed(path, above=())


def is_norm(path: Path) -> bool:
    """Whether this is a pack to be adopted, and not a region's."""
    try:
        return (folder_of(path) / NORM).is_file()
    except ValueError:
        return False  # no path at all; reading it will tell


def _composed(path: Path, above: tuple[Path, ...]) -> PackFiles:
    pack = read_pack(path)
    norm_itself = is_norm(path)
    if norm_itself:
        pack.problems.extend(_no_norm(pack))
        pack.whole = False
    below: list[PackFiles] = []
    adopted = named(pack, "adopts")
    here = folder_of(path).resolve() if adopted else folder_of(path)
    for number, name in enumerate(adopted):
        where: Where = ("adopts", number)
        norm = _find(here, name)
        problem = _not_adopted(pack, where, name, norm, (*above, here))
        if problem is not None or norm is None:
            pack.problems.extend([problem] if problem else [])
            continue
        below.append(_composed(norm, (*above, here)))
    return laid_over(pack, below, norm=norm_itself)


def _find(here: Path, name: str) -> Path | None:
    """Beside the pack, or among those that come with the program."""
    for library in (*here.parents[:2], SHIPPED):
        folder = library / name
        if (folder / NORM).is_file() or (folder / HEAD).is_file():
            return folder
    return None


def _not_adopted(
    pack: PackFiles, where: Where, name: str, norm: Path | None, above: tuple[Path, ...]
) -> Problem | None:
    place = pack.place(where)
    if norm is None:
        known = sorted({*_norms(SHIPPED), *_norms(above[-1].parent)})
        return Problem.at(
            place,
            "unknown-norm",
            worded("there is no pack `%(name)s`", name=name),
            suggestion(name, known),
        )
    if norm.resolve() in above:
        return Problem.at(
            place,
            "norm-adopts-itself",
            worded("`%(name)s` adopts the pack that adopts it", name=name),
            worded("Let one of the two go without the other."),
        )
    if not is_norm(norm):
        return Problem.at(
            place,
            "not-adoptable",
            worded("`%(name)s` is the agreement of a region", name=name),
            worded("Adopt packs that have a `%(head)s`.", head=NORM),
        )
    return None


def _norms(library: Path) -> Iterator[str]:
    for head in sorted(library.glob(f"**/{NORM}")):
        yield head.parent.relative_to(library).as_posix()


def _no_norm(pack: PackFiles) -> Iterator[Problem]:
    for key in NORM_NEEDS:
        if key not in pack.values:
            yield Problem.at(
                pack.head,
                "missing-key",
                worded("`%(key)s` is missing from this norm", key=key),
                worded("Add `%(key)s:` with its value.", key=key),
            )
    for key in OF_A_REGION & set(pack.values):
        yield Problem.at(
            pack.place((key,)),
            "not-in-a-norm",
            worded("`%(key)s` is for a region to say, not for a norm", key=key),
            worded("Move it to the pack of a region."),
        )
