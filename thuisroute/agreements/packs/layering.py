"""Entries of one pack laid over those of others, with every conflict told."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

NAMING_KEYS = ("id", "number", "code")
# What stands in the head of each pack is of that pack alone.
HEAD_KEYS = frozenset({
    "code", "version", "region", "title", "source", "valid_from", "valid_until",
    "municipalities", "adopts", "replaces",
})  # fmt: skip


def laid_over(pack: PackFiles, below: Sequence[PackFiles], *, norm: bool) -> PackFiles:
    """One pack of all layers, given the lowest first; the entries of a higher one come
    first.

    What a `norm` replaces may stand in another one, beside which it is adopted.
    """
    for lower, upper in pairwise(below):
        _put(upper, over=lower)
    if below:
        _put(pack, over=below[-1], idle=not norm)
    elif not norm:
        pack.problems.extend(_idle(pack, set()))
    return pack


def _put(upper: PackFiles, *, over: PackFiles, idle: bool = True) -> None:
    """Add to the upper pack what it does not say itself."""
    replaces, used = set(named(upper, "replaces")), set[str]()
    for section in over.values:
        if section not in HEAD_KEYS:
            _put_section(upper, over, section, replaces, used)
    upper.problems.extend(one for one in over.problems if one not in upper.problems)
    if idle:
        upper.problems.extend(_idle(upper, used))


def _put_section(
    upper: PackFiles, over: PackFiles, section: str, replaces: set[str], used: set[str]
) -> None:
    below, above = over.values[section], upper.values.get(section)
    if section not in upper.values:
        upper.values[section] = list(below) if isinstance(below, list) else below
        _move_places(upper, over, (section,), (section,))
    elif isinstance(below, list) and isinstance(above, list):
        _join(upper, over, section, replaces, used)
    elif below != above:
        _agree(upper, over, (section,), (section,), section, replaces, used)


def _join(
    upper: PackFiles, over: PackFiles, section: str, replaces: set[str], used: set[str]
) -> None:
    mine, theirs = upper.values[section], over.values[section]
    if not isinstance(mine, list) or not isinstance(theirs, list):
        return
    names = {name_of(one): at for at, one in enumerate(mine) if name_of(one)}
    for at, entry in enumerate(theirs):
        name = name_of(entry)
        if name not in names:
            here: Where = (section, len(mine))
            mine.append(entry)
            _move_places(upper, over, (section, at), here)
        elif mine[names[name]] != entry:
            here = (section, names[name])
            _agree(
                upper, over, here, (section, at), f"{section}/{name}", replaces, used
            )


def _agree(
    upper: PackFiles,
    over: PackFiles,
    here: Where,
    there: Where,
    name: str,
    replaces: set[str],
    used: set[str],
) -> None:
    """The upper one holds where it says that it replaces the other."""
    if name in replaces:
        used.add(name)
        return
    other = over.place(there)
    upper.problems.append(
        Problem.at(
            upper.place(here),
            "layers-disagree",
            worded(
                "`%(name)s` says something else at %(file)s:%(line)s",
                name=name,
                file=other.file,
                line=other.line,
            ),
            worded("Leave it out here, or list it: `replaces: [%(name)s]`.", name=name),
        )
    )


def _move_places(upper: PackFiles, over: PackFiles, there: Where, here: Where) -> None:
    moved: dict[Where, Place] = {
        (*here, *where[len(there) :]): place
        for where, place in over.places.items()
        if where[: len(there)] == there
    }
    upper.places.update(moved)


def _idle(pack: PackFiles, used: set[str]) -> Iterator[Problem]:
    for at, name in enumerate(named(pack, "replaces")):
        if name not in used:
            yield Problem.at(
                pack.place(("replaces", at)),
                "replaces-nothing",
                worded("nothing below this pack says `%(name)s` otherwise", name=name),
                worded("Take it off the list."),
            )


def named(pack: PackFiles, key: str) -> list[str]:
    """The names in a list of the head; what is wrong with it the shape tells."""
    found = pack.values.get(key)
    if not isinstance(found, list):
        return []
    return [one for one in found if isinstance(one, str)]


def name_of(entry: object) -> str:
    """What an entry of a list goes by; empty when it has no name."""
    if isinstance(entry, dict):
        for key in NAMING_KEYS:
            if isinstance(entry.get(key), str):
                return str(entry[key])
    return ""
