"""Whether every class of record has a term that can be counted."""

from collections.abc import Iterator

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.retention_section import RetentionSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.retention import RecordClass
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

Wrong = Iterator[tuple[str, str, str, str]]


def check_records(pack: PackFiles, _shape: Shaped) -> Iterator[Problem]:
    """Every class of record that the program keeps and the pack says nothing of."""
    if "retention" not in pack.values:
        return
    entries = pack.values["retention"]
    listed = entries if isinstance(entries, list) else []
    said = {entry.get("id") for entry in listed if isinstance(entry, dict)}
    for name in RecordClass:
        if name.value not in said:
            yield Problem.at(
                pack.place(("retention",)),
                "missing-record-class",
                worded("nothing says how long `%(name)s` is kept", name=name.value),
                worded(
                    "Add an entry `- id: %(name)s` with a term and its source to "
                    "`retention:`; regions/alkmaar/retention.yaml is an example.",
                    name=name.value,
                ),
            )


def check_moments(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """What is wrong with the moment or the condition of one class."""
    for part, where in shape.parts(RetentionSection):
        for found in (_moment(part), _place(part), _length(part)):
            for key, code, message, mend in found:
                yield Problem.at(pack.place((*where, key)), code, message, mend)


def check_classes(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Classes that wait for each other, so that none would ever be gone."""
    places: dict[str, Where] = {}
    waits: dict[str, set[str]] = {}
    for part, where in shape.parts(RetentionSection):
        waits[part.id], places[part.id] = set(part.after), where
    for name in waits:
        if name in _reached(name, waits):
            yield Problem.at(
                pack.place((*places[name], "after")),
                "retention-cycle",
                worded("`%(name)s` waits for itself", name=name),
                worded(
                    "Take it out of `after` of one of the classes that it waits for."
                ),
            )
            return


def _reached(name: str, waits: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [*waits[name]]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo.extend(waits.get(one, ()))
    return seen


def _moment(part: RetentionSection) -> Wrong:
    if part.starts and part.after:
        yield (
            "after",
            "conflicting-moments",
            worded("`after` does not go together with `starts`"),
            worded("Count from an event or from other classes: remove one of the two."),
        )
    if part.stopped_by and not part.starts:
        yield (
            "stopped_by",
            "conflicting-moments",
            worded("`stopped_by` means nothing without `starts`"),
            worded("Add `starts:`, or remove `stopped_by`."),
        )


def _place(part: RetentionSection) -> Wrong:
    own = {name.value for name in RecordClass}
    if part.in_place_of is None and part.id not in own and not part.elsewhere:
        yield (
            "id",
            "unused-record-class",
            worded("the program keeps no `%(id)s`", id=part.id),
            worded(
                "Say whose place it takes (`in_place_of`), or add `elsewhere: true`."
            ),
        )
    if (part.in_place_of is None) == bool(part.when_ever or part.when_never):
        yield (
            "in_place_of" if part.in_place_of else "id",
            "no-condition",
            worded("`in_place_of` and `when_ever` or `when_never` belong together"),
            worded("Say for which dossiers it takes another's place, or remove it."),
        )


def _length(part: RetentionSection) -> Wrong:
    if not part.after and Duration.parse(part.term) == Duration():
        yield (
            "term",
            "duration-zero",
            worded("a term of nothing keeps nothing"),
            worded("Write a period such as `P2Y`; `P0D` only beside `after`."),
        )
