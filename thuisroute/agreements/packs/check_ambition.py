"""Targets and bids that contradict themselves, and bodies that report in a circle."""

from collections.abc import Iterator

from thuisroute.agreements.packs.ambition_sections import (
    AmountSection,
    BidSection,
    DemandSection,
    TargetSection,
)
from thuisroute.agreements.packs.check_references import there_twice
from thuisroute.agreements.packs.programme_sections import (
    BodySection,
    PhaseSection,
    ProgrammePartSection,
)
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.ambition import Certainty
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


def check_amounts(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every number that is at most less than it is at least."""
    for amount, where in _amounts(shape):
        least, most = amount.least, amount.most
        if least is not None and most is not None and most < least:
            yield Problem.at(
                pack.place((*where, "amount", "most")),
                "amount-reversed",
                worded(
                    "at most %(most)s is less than at least %(least)s",
                    most=most,
                    least=least,
                ),
                worded("Exchange the two, or correct one of them."),
            )


def _amounts(shape: Shaped) -> Iterator[tuple[AmountSection, Where]]:
    for entry in shape.entries:
        if isinstance(entry.value, TargetSection | DemandSection | BidSection):
            yield entry.value.amount, entry.where


def check_bids(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every bid that does not say what its certainty promises."""
    for bid, where in shape.parts(BidSection):
        yield from _certainty(pack, bid, where)
        if bid.municipality is None and bid.note is None:
            yield Problem.at(
                pack.place((*where, "id")),
                "bid-of-nobody",
                worded("nothing says whose bid this is"),
                worded("Add `municipality:`, or a `note:` that says who it can be."),
            )
        if bid.municipality in bid.together_with:
            yield Problem.at(
                pack.place((*where, "together_with")),
                "bid-with-itself",
                worded(
                    "%(municipality)s bids together with itself",
                    municipality=bid.municipality,
                ),
                worded("Name the other municipalities only."),
            )


def _certainty(pack: PackFiles, bid: BidSection, where: Where) -> Iterator[Problem]:
    named = bid.amount.least is not None or bid.amount.most is not None
    place = pack.place((*where, "certainty"))
    if bid.certainty == Certainty.FIXED and not named:
        yield Problem.at(
            place,
            "bid-without-number",
            worded("a bid that is `fixed` names its number"),
            worded("Add `amount: {least: 1, most: 1}`, or write `number_open`."),
        )
    if bid.certainty == Certainty.NUMBER_OPEN and named:
        yield Problem.at(
            place,
            "bid-with-number",
            worded("the number of this bid is open, and it names one"),
            worded("Write `fixed`, or leave the amount out."),
        )
    if bid.certainty == Certainty.CONDITIONAL and bid.condition is None:
        yield Problem.at(
            place,
            "bid-without-condition",
            worded("a `conditional` bid says on what it depends"),
            worded("Add `condition:` with both languages."),
        )


def check_bodies(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every body that reports to itself, directly or by way of others."""
    above = {body.id: body.above for body, _where in shape.parts(BodySection)}
    for body, where in shape.parts(BodySection):
        seen, upwards = {body.id}, body.above
        while upwards is not None and upwards not in seen:
            seen.add(upwards)
            upwards = above.get(upwards)
        if upwards == body.id:
            yield Problem.at(
                pack.place((*where, "above")),
                "bodies-in-a-circle",
                worded(
                    "`%(id)s` reports to itself by way of `%(above)s`",
                    id=body.id,
                    above=body.above,
                ),
                worded("Leave `above` out for the highest body."),
            )


def check_programme(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every item whose name another item of the programme has too, and every subject
    whose name another one of its phase has."""
    names: list[tuple[str, Where]] = [
        (item.id, (*where, "items", at, "id"))
        for part, where in shape.parts(ProgrammePartSection)
        for at, item in enumerate(part.items)
    ]
    yield from there_twice(pack, names)
    for phase, where in shape.parts(PhaseSection):
        subjects: list[tuple[str, Where]] = [
            (one.id, (*where, "subjects", at, "id"))
            for at, one in enumerate(phase.subjects)
        ]
        yield from there_twice(pack, subjects)
