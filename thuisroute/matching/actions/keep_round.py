"""A round is kept as it was found: to be talked about, or as it is proposed (R8)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from uuid import UUID

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.engine.problem import Problem
from thuisroute.matching.models import KeptRound, RoundPerson
from thuisroute.matching.queries.asked import Asked, problem_of
from thuisroute.matching.queries.kept_order import goes_first
from thuisroute.matching.queries.round import Looked, Wanted, looked_at
from thuisroute.matching.rules.facts import NeedFacts
from thuisroute.matching.rules.found import reasons_told
from thuisroute.matching.rules.round import Possible
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

Fits = defaultdict[UUID, list[tuple[int, int]]]

WHY_A_LIMIT = Reason("Say why this limit on neighbourhoods is needed.")
NOTHING = Reason("There is nothing to keep: nobody who is ready fits a home.")


def keep_round(*, by: Actor, wanted: Wanted, reason: str) -> UUID:
    """Found anew at this moment; the key of what is kept. Nobody is proposed."""
    insist_on_role(by, Capability.PROPOSE)
    return kept_now(by=by, wanted=wanted, reason=reason)


def kept_now(*, by: Actor, wanted: Wanted, reason: str) -> UUID:
    """The same, for who may propose already."""
    if wanted.most is not None and not reason.strip():
        raise Refused(WHY_A_LIMIT, field="reason")
    version = agreement_in_force(by.region)
    looked = looked_at(by, version.pk, wanted)
    if not looked.asked.possible:
        raise Refused(NOTHING)
    problem, pairs = problem_of(looked.asked)
    row = _round(by, version.pk, wanted, looked)
    row.limits = [*_limits(problem, looked.asked)]
    row.parts = [*_parts(looked.asked)]
    row.why_limit = reason.strip() if wanted.most is not None else ""
    row.save(force_insert=True)
    RoundPerson.objects.bulk_create(_people(row, looked, _fits(problem, pairs)))
    audit.record(
        "round.kept", kind="round", key=row.pk, details={"waiting": wanted.waiting}
    )
    return row.pk


def _round(by: Actor, version: UUID, wanted: Wanted, looked: Looked) -> KeptRound:
    found, asked = looked.found, looked.asked
    given = {one.pair.home.key for one in found.given}
    chosen = next(
        (one for one in found.ways if one.waiting == wanted.waiting), found.ways[0]
    )
    return KeptRound(
        region_id=by.region,
        agreement_id=version,
        kept_at=clock.now(),
        kept_by=by.user,
        waiting=wanted.waiting,
        most=wanted.most,
        points=asdict(asked.points),
        homes=[
            {"home": str(one.key), "found": one.key in given, "proposed": False}
            for one in asked.homes
        ],
        ways=[asdict(one) for one in found.ways],
        people=len(asked.needs),
        nowhere=found.nowhere,
        complete=found.complete,
        found_points=found.points,
        gap=found.gap,
        envy=chosen.envy,
        price_of_order=found.price_of_order,
    )


def _limits(problem: Problem, asked: Asked) -> Iterator[dict[str, object]]:
    """Of neighbourhoods, and what was left of numbers and points."""
    for group in problem.home_groups:
        yield {
            "name": group.name,
            "homes": group.members.tolist(),
            "high": group.high,
        }
    where = {one.key: at for at, one in enumerate(asked.homes)}
    for room in asked.rooms:
        if room.holds_back:
            kept = {
                "name": room.name,
                "homes": [where[one] for one in room.homes],
                "high": room.left,
                "crosses": True,
            }
            yield kept | ({"points": room.each} if room.points else {})


def _parts(asked: Asked) -> Iterator[dict[str, object]]:
    """Homes by their place in the round; None where it is about all of them."""
    for share in asked.shares:
        if share.number:
            own = share.homes
            homes = [at for at, one in enumerate(asked.homes) if own and one.key in own]
            yield {
                "municipality": share.municipality,
                "number": share.number,
                "homes": None if own is None else homes,
            }


def _fits(problem: Problem, pairs: Sequence[Possible]) -> Fits:
    """Of each request, the homes that fitted with their points."""
    fits: Fits = defaultdict(list)
    homes, points = problem.pairs.home.tolist(), problem.pairs.score.tolist()
    for one, home, score in zip(pairs, homes, points, strict=True):
        fits[one.need.referral].append((home, score))
    return fits


def _people(row: KeptRound, looked: Looked, fits: Fits) -> Iterator[RoundPerson]:
    """Everybody who was ready, in the order of the queue."""
    at = {one.key: number for number, one in enumerate(looked.asked.homes)}
    given = {one.pair.need.referral: one.pair for one in looked.found.given}
    origins = row.parts or goes_first(row.agreement_id)
    for place, need in enumerate(looked.asked.needs, start=1):
        pair = given.get(need.referral)
        yield RoundPerson(
            round=row,
            resident_id=need.resident,
            referral_id=need.referral,
            queue_place=place,
            category=need.category,
            origin=need.origin if origins else "",
            fits=fits[need.referral],
            in_the_way=_against(need, looked, at),
            found_home_id=None if pair is None else pair.home.key,
            because={} if pair is None else reasons_told(pair.fit),
        )


def _against(
    need: NeedFacts, looked: Looked, at: dict[UUID, int]
) -> dict[str, list[int]]:
    """Of each thing that was first in the way, the homes where it was."""
    found: dict[str, list[int]] = defaultdict(list)
    for home, kind in looked.against.get(need.referral, {}).items():
        found[kind].append(at[home])
    return dict(found)
