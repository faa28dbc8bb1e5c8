"""Reasons that wait for somebody else to agree, and cannot or should not (R9)."""

from collections.abc import Iterator, Mapping

from thuisroute.agreements.packs.check_people import Held
from thuisroute.agreements.packs.decline_section import DeclineSection
from thuisroute.agreements.packs.document import RoleSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.declines import Side, Stage
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where
from thuisroute.parties.rules.capabilities import Capability, may

# The kinds of parties at which a no of this side is written down: the transfer point
# passes on what the provider says.
WRITTEN_AT: Mapping[str, frozenset[str]] = {
    Side.CARE_PROVIDER: frozenset({Side.CARE_PROVIDER, Side.TRANSFER_POINT}),
    Side.HOUSING_ASSOCIATION: frozenset({Side.HOUSING_ASSOCIATION}),
    Side.TRANSFER_POINT: frozenset({Side.TRANSFER_POINT}),
}


def check_confirming(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Everything about who confirms a reason that cannot be so."""
    held = {role.id: role.held_by for role, _ in shape.parts(RoleSection)}
    for reason, where in shape.parts(DeclineSection):
        if reason.confirmed_by:
            yield from _when(pack, reason, where)
            yield from _whose(pack, reason, where)
            yield from _by_whom(pack, reason, where, held)
        elif reason.confirm_within:
            yield Problem.at(
                pack.place((*where, "confirm_within")),
                "confirmed-by-nobody",
                worded("`%(id)s` has a term and nobody who confirms it", id=reason.id),
                worded("Add `confirmed_by`, or leave `confirm_within` out."),
            )


def _when(pack: PackFiles, reason: DeclineSection, where: Where) -> Iterator[Problem]:
    if Stage.ALLOCATED in reason.stages:
        yield Problem.at(
            pack.place((*where, "stages")),
            "confirmed-after-allocation",
            worded(
                "`%(id)s` would wait while the terms of the lease run", id=reason.id
            ),
            worded(
                "Leave `allocated` out, and add a reason without `confirmed_by` for it."
            ),
        )
    if reason.ground:
        yield Problem.at(
            pack.place((*where, "confirmed_by")),
            "weighed-and-confirmed",
            worded("`%(id)s` is weighed by a second person already", id=reason.id),
            worded("Leave `confirmed_by` out: its ground names who weighs it."),
        )


def _whose(pack: PackFiles, reason: DeclineSection, where: Where) -> Iterator[Problem]:
    # Of a ground only that it is weighed is told.
    if Side.RESIDENT in reason.said_by and not reason.ground:
        yield Problem.at(
            pack.place((*where, "said_by")),
            "own-no-confirmed",
            worded(
                "with `%(id)s` another would confirm what the resident wants",
                id=reason.id,
            ),
            worded("Leave `confirmed_by` out, or make it no reason of the resident."),
        )


def _by_whom(
    pack: PackFiles, reason: DeclineSection, where: Where, held: Held
) -> Iterator[Problem]:
    known = [role for role in reason.confirmed_by if role in held]
    for at, role in enumerate(reason.confirmed_by):
        if role in held and not may(role, Capability.CONFIRM_NO):
            yield Problem.at(
                pack.place((*where, "confirmed_by", at)),
                "cannot-confirm",
                worded("`%(role)s` cannot confirm a no", role=role),
                worded("Choose a role that decides for its party about a match."),
            )
    kinds = {kind for role in known for kind in held[role]}
    for place in sorted({one for side in reason.said_by for one in _written(side)}):
        if known and not kinds - {place}:
            yield Problem.at(
                pack.place((*where, "confirmed_by")),
                "nobody-else-confirms",
                worded(
                    "nobody outside `%(kind)s` confirms `%(id)s`, which is written "
                    "down there",
                    kind=place,
                    id=reason.id,
                ),
                worded("Add a role of another kind of party."),
            )


def _written(side: str) -> frozenset[str]:
    return WRITTEN_AT.get(side, frozenset())
