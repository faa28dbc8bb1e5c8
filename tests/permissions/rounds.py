"""A round that was kept and talked about, with words that stand nowhere else."""

from uuid import UUID

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.matching.models import KeptRound, Match, RoundChoice, RoundPerson
from thuisroute.matching.rules.kept import KeptLimit


def stood_in_a_round(cast: Cast, match: UUID, *, words: str) -> UUID:
    """The home was given to them in words, other than the program found."""
    with cast.acting("mediator") as actor:
        row = Match.objects.get(pk=match)
        limit = KeptLimit("buurt", (0,), 1)
        kept = KeptRound.objects.create(
            region_id=actor.region, agreement=cast.version, kept_at=clock.now(),
            kept_by=actor.user, waiting=0, points={"home": 1, "priority": 0,
            "queue": 0, "reason": 0}, people=1, nowhere=0, complete=True,
            homes=[{"home": str(row.home_id), "found": False, "proposed": True}],
            limits=[{"name": limit.name, "homes": [*limit.homes], "high": limit.high}],
            ways=[{"waiting": 0, "points": 1, "envy": 0, "housed": 1}],
            found_points=1, gap=0, envy=0, price_of_order=0,
        )  # fmt: skip
        whose = {"resident_id": row.resident_id, "round": kept}
        person = RoundPerson.objects.create(
            **whose, referral_id=row.referral_id, queue_place=1, fits=[[0, 1]],
            in_the_way={},
            because={}, found_home_id=row.home_id, match=row,
        )  # fmt: skip
        RoundChoice.objects.create(
            **whose, person=person, home_id=row.home_id, words=words, cost=0,
            decided_at=clock.now(), decided_by=actor.user,
        )  # fmt: skip
        return kept.pk


def round_of(match: UUID) -> UUID:
    """The round from which this came."""
    with database_role("worker"):
        return RoundPerson.objects.get(match_id=match).round_id
