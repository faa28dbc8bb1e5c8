"""Keys by which entries are found in files, for people who do not think of any."""

import re
from collections.abc import Iterable
from itertools import chain, count
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from thuisroute.agreements.packs.authoring.titles import title_of
from thuisroute.agreements.packs.layering import name_of
from thuisroute.agreements.packs.structure import is_model, keys_of, plain_type

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 60


def with_keys(kind: object, entry: Any, taken: Iterable[str] = ()) -> Any:  # noqa: ANN401 - whatever was typed
    """An entry with a key made from its name where none was given, also within.

    `kind` is its type, `taken` are the keys of the entries beside it.
    """
    plain = plain_type(kind)
    if get_origin(plain) is list and isinstance(entry, list):
        return _rows(get_args(plain)[0], entry)
    if not is_model(plain) or not isinstance(entry, dict):
        return entry
    hints = keys_of(plain)
    inside = {key: with_keys(hints.get(key), one) for key, one in entry.items()}
    return _keyed(plain, inside, set(taken))


def _rows(kind: object, rows: list[Any]) -> list[Any]:
    taken = {name_of(one) for one in rows}
    made = []
    for one in rows:
        made.append(with_keys(kind, one, taken))
        taken.add(name_of(made[-1]))
    return made


def _keyed(model: type[BaseModel], entry: dict[str, Any], taken: set[str]) -> Any:  # noqa: ANN401 - whatever was typed
    name = _from_title(entry)
    if not name or entry.get("id") or "id" not in model.model_fields:
        return entry
    names = chain([name], (f"{name}_{number}" for number in count(2)))
    return {**entry, "id": next(one for one in names if one not in taken)}


def _from_title(entry: object) -> str:
    words = _WORD.findall(title_of(entry, "nl").lower())
    name = "_".join(words)[:_LONGEST].strip("_")
    return name if name[:1].isalpha() else ""
