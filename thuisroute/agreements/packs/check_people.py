"""Roles asked of parties that have no such people, and of one person twice."""

from collections.abc import Iterator, Mapping

from thuisroute.agreements.packs.check_references import is_unknown
from thuisroute.agreements.packs.clock_section import ClockSection
from thuisroute.agreements.packs.document import RoleSection
from thuisroute.agreements.packs.fields import Someone
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import OfferSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.structure import people
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded

Held = Mapping[str, list[str]]


def check_people(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every role asked of a kind of party that has no such people."""
    held = {role.id: role.held_by for role, _ in shape.parts(RoleSection)}
    for entry in shape.entries:
        for someone, where in people(entry.value, entry.where):
            if someone.party_kind in held.get(someone.role, [someone.party_kind]):
                continue
            if is_unknown(pack, "party_kinds", someone.party_kind):
                continue
            responsible = isinstance(entry.value, ClockSection)
            yield Problem.at(
                pack.place((*where, "role")),
                "nobody-responsible" if responsible else "role-not-held",
                worded(
                    "no `%(party_kind)s` has a `%(role)s`",
                    party_kind=someone.party_kind,
                    role=someone.role,
                ),
                _who_has(someone, held),
            )


def _who_has(someone: Someone, held: Held) -> str:
    roles = [role for role, holders in held.items() if someone.party_kind in holders]
    return worded(
        "`%(role)s` works at %(kinds)s; `%(kind)s` has %(roles)s. "
        "Choose another, or add the kind of party to `held_by` of the role.",
        role=someone.role,
        kinds=", ".join(held[someone.role]) or worded("no party at all"),
        kind=someone.party_kind,
        roles=", ".join(roles) or worded("no roles"),
    )


def check_weighing(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every refusal that would be weighed by the role that recorded it (P1d)."""
    for offer, where in shape.parts(OfferSection):
        for at, ground in enumerate(offer.refusal_grounds):
            if ground.recorded_by == ground.weighed_by:
                yield Problem.at(
                    pack.place((*where, "refusal_grounds", at, "weighed_by")),
                    "same-person-weighs",
                    worded(
                        "`%(id)s` is weighed by the role that recorded it", id=ground.id
                    ),
                    worded("Let somebody in another role weigh it."),
                )
