"""Objections that nobody would be asked to answer, or only without an end."""

from collections.abc import Iterator

from thuisroute.agreements.packs.clock_section import ClockSection
from thuisroute.agreements.packs.priority_section import (
    PriorityCategorySection,
    PrioritySection,
)
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

ANSWER_BY = "answer_by"


def check_priority(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every category whose refusal can be objected to without an answer being asked of
    whoever decides."""
    clocks = [
        one
        for one, _ in shape.parts(ClockSection)
        if any(start.event == EventName.PRIORITY_OBJECTED for start in one.starts)
    ]
    for section, where in shape.parts(PrioritySection):
        for at, category in enumerate(section.categories):
            place = (*where, "categories", at)
            yield from _asked(pack, category, clocks, place)


def _asked(
    pack: PackFiles,
    category: PriorityCategorySection,
    clocks: list[ClockSection],
    where: Where,
) -> Iterator[Problem]:
    mine = [one for one in clocks if one.responsible == category.decided_by]
    if not mine:
        yield Problem.at(
            pack.place((*where, "decided_by")),
            "objection-unanswered",
            worded(
                "nobody is asked to answer an objection about `%(id)s`", id=category.id
            ),
            worded(
                "Add a clock that starts with `priority.objected`, with the same role "
                "as `responsible`."
            ),
        )
    counted = all(one.before and one.before.attribute == ANSWER_BY for one in mine)
    if mine and counted and category.answer_within is None:
        yield Problem.at(
            pack.place((*where, "id")),
            "answer-without-end",
            worded(
                "the answer to an objection about `%(id)s` is never due",
                id=category.id,
            ),
            worded("Add `answer_within: P6W`, or give the clock a term of its own."),
        )
