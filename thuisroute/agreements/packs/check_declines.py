"""Reasons to end a match that contradict themselves, or leave somebody without one."""

from collections.abc import Iterator
from itertools import pairwise

from thuisroute.agreements.packs.check_people import Held
from thuisroute.agreements.packs.decline_section import DeclineSection, StallSection
from thuisroute.agreements.packs.document import RoleSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import (
    OfferSection,
    RefusalGroundSection,
)
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.declines import MAY_PARK, CountsAs, Side, Stage
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

# Who ends a match together, and at which stages they must be able to.
BEFORE_ALLOCATION = frozenset(Stage) - {Stage.ALLOCATED}
DOORS: tuple[tuple[frozenset[str], frozenset[Stage]], ...] = (
    (frozenset({Side.RESIDENT, Side.CARE_PROVIDER}), frozenset(Stage)),
    (frozenset({Side.HOUSING_ASSOCIATION}), BEFORE_ALLOCATION),
)
# What is done about a match that stands still, one after the other.
LADDER = ("ask_after", "tell_after", "list_after")


def check_declines(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Everything about one reason that cannot be so."""
    grounds = {
        ground.id: ground
        for offer, _ in shape.parts(OfferSection)
        for ground in offer.refusal_grounds
    }
    held = {role.id: role.held_by for role, _ in shape.parts(RoleSection)}
    for reason, where in shape.parts(DeclineSection):
        yield from _whose(pack, reason, where)
        yield from _told(pack, reason, where, held)
        if reason.ground in grounds:
            yield from _ground(pack, reason, where, grounds[reason.ground])


def _whose(pack: PackFiles, reason: DeclineSection, where: Where) -> Iterator[Problem]:
    known = frozenset(Side) & set(reason.said_by)
    if reason.parks and known - MAY_PARK:
        yield Problem.at(
            pack.place((*where, "parks")),
            "waits-for-anothers-no",
            worded(
                "with `%(id)s` the resident waits for what another decided",
                id=reason.id,
            ),
            worded("Leave `parks` out, or make it a reason of resident or provider."),
        )
    if reason.counts_as == CountsAs.REFUSAL and known - {Side.RESIDENT}:
        yield Problem.at(
            pack.place((*where, "counts_as")),
            "refused-by-another",
            worded(
                "`%(id)s` counts as a refusal and is not only the resident's",
                id=reason.id,
            ),
            worded("Choose `decline` or `neither`, or let `said_by` be `[resident]`."),
        )
    if reason.uses_offer and reason.counts_as != CountsAs.REFUSAL:
        yield Problem.at(
            pack.place((*where, "uses_offer")),
            "offer-used-without-refusal",
            worded("`%(id)s` uses up the offer and is no refusal", id=reason.id),
            worded("Leave `uses_offer` out, or let it count as a `refusal`."),
        )


def _told(
    pack: PackFiles, reason: DeclineSection, where: Where, held: Held
) -> Iterator[Problem]:
    for at, role in enumerate(reason.told):
        if held.get(role) == [Side.HOUSING_ASSOCIATION]:
            yield Problem.at(
                pack.place((*where, "told", at)),
                "told-without-sight",
                worded(
                    "`%(role)s` sees nothing of the resident once a match has ended",
                    role=role,
                ),
                worded("Leave it out: the association reads it by its home."),
            )


def _ground(
    pack: PackFiles,
    reason: DeclineSection,
    where: Where,
    ground: RefusalGroundSection,
) -> Iterator[Problem]:
    if set(Stage) & set(reason.stages) - {Stage.OFFERED}:
        yield Problem.at(
            pack.place((*where, "stages")),
            "ground-not-of-an-offer",
            worded("`%(id)s` is a ground to refuse an offer", id=reason.id),
            worded("Let `stages` be `[offered]`."),
        )
    if reason.uses_offer == ground.new_offer:
        yield Problem.at(
            pack.place((*where, "uses_offer" if reason.uses_offer else "ground")),
            "ground-and-reason-differ",
            worded(
                "`%(id)s` and its ground differ on whether the offer is used up",
                id=reason.id,
            ),
            worded("Of `uses_offer` and `new_offer` of the ground one is true."),
        )


def check_decline_grounds(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every refusal ground without a reason that says what follows from it."""
    reasons = list(shape.parts(DeclineSection))
    told = {reason.ground for reason, _ in reasons}
    for offer, where in shape.parts(OfferSection) if reasons else ():
        known = {ground.id for ground in offer.refusal_grounds}
        for at, ground in enumerate(offer.refusal_grounds):
            # A reason of a ground that is not there is told at the reason.
            if ground.id not in told and told <= {None, *known}:
                yield Problem.at(
                    pack.place((*where, "refusal_grounds", at, "id")),
                    "ground-without-effect",
                    worded("no reason says what `%(id)s` does", id=ground.id),
                    worded(
                        "Add an entry to `declines` with `ground: %(id)s`.",
                        id=ground.id,
                    ),
                )


def check_decline_doors(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every stage at which somebody could end a match and has no reason to choose."""
    reasons = [reason for reason, _ in shape.parts(DeclineSection) if not reason.ground]
    for sides, stages in DOORS if reasons else ():
        open_at = {
            stage
            for reason in reasons
            if sides & set(reason.said_by)
            for stage in reason.stages
            if stage != Stage.INTAKE or not reason.confirmed_by
        }
        for stage in sorted(stages - open_at):
            yield Problem.at(
                pack.place(("declines",)),
                "nothing-to-choose",
                worded(
                    "nobody of %(sides)s can end a match that is `%(stage)s`",
                    sides=", ".join(f"`{one}`" for one in sorted(sides)),
                    stage=stage,
                ),
                worded("Add `%(stage)s` to the stages of a reason.", stage=stage),
            )


def check_stalls(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every step about a match that stands still which comes before the one before."""
    for rule, where in shape.parts(StallSection):
        for earlier, later in pairwise(LADDER):
            before, after = (
                Duration.parse(getattr(rule, key)) for key in (earlier, later)
            )
            if after.length_in_days <= before.length_in_days:
                yield Problem.at(
                    pack.place((*where, later)),
                    "stall-out-of-order",
                    worded(
                        "`%(later)s` does not come after `%(earlier)s`",
                        later=later,
                        earlier=earlier,
                    ),
                    worded("First somebody is asked, then told, then it is listed."),
                )
