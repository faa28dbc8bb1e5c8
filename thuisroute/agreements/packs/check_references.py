"""Whether everything that a pack points at is there, and nothing is there twice."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.known_names import NAMES_OF_THE_PROGRAM, SINGULAR
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.structure import references
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

LISTS_WITHIN: tuple[Where, ...] = (
    ("offer", "refusal_grounds"),
    ("conversion", "criteria"),
    ("hidden_address", "grounds"),
    ("justice", "kinds"),
    ("ladder", "options"),
    ("ladder", "grounds"),
    ("leave_package", "parts"),
    ("guidance", "explorations"),
    ("money", "costs"),
    ("priority", "categories"),
    ("rounds", "careful"),
    ("rounds", "deviate"),
    ("guidance", "acute", "routes"),
    ("guidance", "handover", "items"),
    ("fixed_term", "grounds"),
    ("fixed_term", "other_laws"),
    ("outreach", "signals"),
    ("outreach", "reporters"),
    ("outreach", "outcomes"),
)
REQUIRED = frozenset(
    name for name, info in PackDocument.model_fields.items() if info.is_required()
)
_NAMING_KEYS = ("id", "number", "code")


def names_in(pack: PackFiles, section: str) -> frozenset[str]:
    """The names that entries of a section go by, also of entries that are wrong."""
    if section in NAMES_OF_THE_PROGRAM:
        return NAMES_OF_THE_PROGRAM[section]
    where: Where = ("offer", "refusal_grounds") if section == "offer" else (section,)
    return frozenset(name for name, _ in _names(pack, where))


def unknown(section: str) -> str:
    """The code of the problem that something is not in a section."""
    return "unknown-" + SINGULAR[section].replace(" ", "-")


def in_words(section: str) -> str:
    """What one entry of a section is called."""
    return worded(SINGULAR[section])


def check_references(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every key that points at an entry that is not there."""
    known = cache(partial(names_in, pack))
    for entry in shape.entries:
        for section, name, where in references(entry.value, entry.where):
            if name not in known(section) and is_unknown(pack, section, name):
                yield Problem.at(
                    pack.place(where),
                    unknown(section),
                    worded(
                        "there is no %(what)s `%(name)s`",
                        what=in_words(section),
                        name=name,
                    ),
                    suggestion(name, known(section)),
                )


def is_unknown(pack: PackFiles, section: str, name: str) -> bool:
    """Whether a name is surely not there: a file that is unreadable might have it, and
    that a whole section is missing is told once, at the head."""
    if name in names_in(pack, section):
        return False
    if section in pack.values or section in NAMES_OF_THE_PROGRAM:
        return True
    return pack.whole and section not in REQUIRED


def check_names(pack: PackFiles, _shape: Shaped) -> Iterator[Problem]:
    """Every name that two entries of one list go by."""
    lists: list[Where] = [(section,) for section in pack.values]
    for where in [*lists, *LISTS_WITHIN]:
        yield from there_twice(pack, _names(pack, where))


def there_twice(
    pack: PackFiles, names: Iterable[tuple[str, Where]]
) -> Iterator[Problem]:
    """Every name that was met before, with the place where it was."""
    seen: dict[str, Where] = {}
    for name, entry in names:
        if name in seen:
            first = pack.place(seen[name])
            yield Problem.at(
                pack.place(entry),
                "duplicate-id",
                worded(
                    "`%(name)s` is there twice (first at %(file)s:%(line)s)",
                    name=name,
                    file=first.file,
                    line=first.line,
                ),
                worded("Give each entry its own, or remove one of the two."),
            )
        seen.setdefault(name, entry)


def _names(pack: PackFiles, where: Where) -> Iterator[tuple[str, Where]]:
    entries: object = pack.values
    for step in where:
        entries = entries.get(str(step)) if isinstance(entries, dict) else None
    for at, entry in enumerate(entries if isinstance(entries, list) else []):
        for key in _NAMING_KEYS:
            if isinstance(entry, dict) and isinstance(entry.get(key), str):
                yield entry[key], (*where, at, key)
