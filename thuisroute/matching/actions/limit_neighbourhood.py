"""Parties agreed how much a neighbourhood can carry for a while (R8)."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.models import NeighbourhoodLimit
from thuisroute.matching.queries.carrying import areas_of, limits_of
from thuisroute.matching.rules.carrying import Area, LimitAsked, may_be_limited
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

AT_ONCE = Reason(
    "Somebody else entered a limit of this neighbourhood at the same moment. Read it "
    "before you enter another."
)


def limit_neighbourhood(*, by: Actor, asked: LimitAsked) -> NeighbourhoodLimit:
    """In the place of the limit that stood, which stays readable."""
    insist_on_role(by, Capability.KEEP_AGREEMENT)
    today = clock.today()
    rule = (law_in_force(by.region).rounds or NO_ROUND).carries
    areas = areas_of(by)
    area = Area.of(asked.municipality, asked.neighbourhood)
    insist(may_be_limited(asked, rule, areas, today))
    code, name = areas[area]
    try:
        with transaction.atomic():
            limits_of(by).filter(
                municipality_code=code,
                neighbourhood__iexact=name,
                lifted_on__isnull=True,
            ).update(lifted_on=today, lifted_by=by.user)
            made = NeighbourhoodLimit.objects.create(
                region_id=by.region,
                municipality_code=code,
                neighbourhood=name,
                points=asked.points,
                since=today,
                until=asked.until,
                reason=asked.reason.strip(),
                agreed_by=asked.agreed_by.strip(),
                entered_by=by.user,
            )
    except IntegrityError as clash:
        raise Refused(AT_ONCE) from clash
    _log("limit.agreed", made)
    return made


def lift_limit(*, by: Actor, limit: UUID) -> None:
    """It holds no more from today."""
    insist_on_role(by, Capability.KEEP_AGREEMENT)
    today = clock.today()
    standing = limits_of(by).filter(pk=limit, lifted_on__isnull=True, until__gte=today)
    if not standing.update(lifted_on=today, lifted_by=by.user):
        raise Http404
    _log("limit.lifted", limits_of(by).get(pk=limit))


def _log(act: str, limit: NeighbourhoodLimit) -> None:
    audit.record(
        act,
        kind="neighbourhood_limit",
        key=limit.pk,
        details={"points": limit.points, "until": limit.until.isoformat()},
    )
