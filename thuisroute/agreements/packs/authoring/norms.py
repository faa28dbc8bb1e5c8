"""A draft and the norms that it adopts: what it says otherwise, what it left out."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from thuisroute.agreements.packs.authoring.titles import title_of
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.composing import SHIPPED, composed
from thuisroute.agreements.packs.layering import HEAD_KEYS, laid_over, name_of
from thuisroute.agreements.packs.reading import HEAD, NORM, PackFiles
from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


@cache
def norms_that_come_along() -> tuple[str, ...]:
    """The norms and variants that the program brings, by name."""
    heads = sorted(SHIPPED.glob(f"**/{NORM}"))
    return tuple(head.parent.relative_to(SHIPPED).as_posix() for head in heads)


def adopted_by(values: Values) -> tuple[str, ...]:
    """The norms on the list of a draft; what is no name is left to the check."""
    listed = values.get("adopts")
    found = listed if isinstance(listed, list) else []
    return tuple(one for one in found if isinstance(one, str))


def norms_of(values: Values) -> Values:
    """What the adopted norms say together, those that the program brings; not to be
    changed."""
    return _together(_known(values)).values


def _known(values: Values) -> tuple[str, ...]:
    known = norms_that_come_along()
    return tuple(one for one in adopted_by(values) if one in known)


@cache
def _together(names: tuple[str, ...]) -> PackFiles:
    below = [composed(SHIPPED / name) for name in names]
    return laid_over(PackFiles(head=Place(HEAD)), below, norm=False)


@cache
def norm_title(name: str, language: str) -> str:
    """What a norm is called; its name in files where it does not come along."""
    if name not in norms_that_come_along():
        return name
    return title_of(composed(SHIPPED / name).values, language)


def with_norm(values: Values, name: str) -> Values:
    """The draft with one more norm, below its own entries and below its variants."""
    adopts = list(adopted_by(values))
    variants = [at for at, one in enumerate(adopts) if one.startswith(f"{name}/")]
    adopts.insert(min(variants, default=len(adopts)), name)
    own = {
        key: list(one) if isinstance(one, list) else one for key, one in values.items()
    }
    pack = PackFiles(head=Place(HEAD), values={**own, "adopts": adopts})
    lower = PackFiles(head=Place(HEAD), values=dict(norms_of(pack.values)))
    # Its own words stay; that they replace those of the norm is listed below.
    return replacing(laid_over(pack, [lower], norm=True).values)


def without_norm(values: Values, name: str) -> Values:
    """The draft without a norm; what it says stays, as the region's own."""
    adopts = [one for one in adopted_by(values) if one != name]
    rest = {key: one for key, one in values.items() if key != "adopts"}
    return replacing({**rest, "adopts": adopts} if adopts else rest)


def replacing(values: Values) -> Values:
    """The draft with the list of what it says otherwise than its norms kept up."""
    unknown = set(adopted_by(values)) - set(norms_that_come_along())
    listed = values.get("replaces")
    kept = listed if unknown and isinstance(listed, list) else []
    otherwise = _otherwise(values, norms_of(values))
    names = list(dict.fromkeys([*kept, *otherwise]))
    rest = {key: one for key, one in values.items() if key != "replaces"}
    return {**rest, "replaces": names} if names else rest


def _otherwise(values: Values, norms: Values) -> Iterator[str]:
    for section, below in norms.items():
        above = values.get(section)
        if section in HEAD_KEYS or above is None or above == below:
            continue
        if isinstance(below, list) and isinstance(above, list):
            mine = {name_of(one): one for one in above}
            for entry in below:
                name = name_of(entry)
                if name in mine and mine[name] != entry:
                    yield f"{section}/{name}"
        else:
            yield section


def check_norms(values: Values) -> Iterator[tuple[Where, Problem]]:
    """What is wrong with the norms of a draft, or with leaving a part of them out."""
    found = [
        _builds_on() if one.code == "replaces-nothing" else one
        for one in _together(_known(values)).problems
    ]
    for one in dict.fromkeys(found):
        yield ("adopts",), one
    yield from _left_out(values, norms_of(values))


def _builds_on() -> Problem:
    return Problem.at(
        Place(HEAD),
        "norm-builds-on-another",
        worded("one of these norms varies another norm that is not adopted"),
        worded("Adopt that other norm as well, or adopt the variant no longer."),
    )


def _left_out(values: Values, norms: Values) -> Iterator[tuple[Where, Problem]]:
    """Every entry of an adopted norm that the draft no longer has: it would come back
    with the norm."""
    for section, below in norms.items():
        if section in HEAD_KEYS:
            continue
        for name in _missing(values.get(section), below):
            entry = f"{section}/{name}" if name else section
            yield (
                ("adopts",),
                Problem.at(
                    Place(HEAD),
                    "norm-left-out",
                    worded("`%(entry)s` of an adopted norm is not here", entry=entry),
                    worded("Put it back, or adopt the norm no longer."),
                ),
            )


def _missing(above: Any, below: object) -> Iterator[str]:  # noqa: ANN401 - whatever was typed
    if not isinstance(below, list):
        if above is None:
            yield ""
        return
    mine = {name_of(one) for one in above} if isinstance(above, list) else set()
    yield from (name for one in below if (name := name_of(one)) not in mine)
