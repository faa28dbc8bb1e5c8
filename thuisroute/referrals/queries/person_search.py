"""Search before create: who could this be, here and elsewhere in the region."""

from dataclasses import dataclass

from thuisroute.kernel import audit, looks
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import JoinRequest
from thuisroute.referrals.queries.join_requests import shared_by_key
from thuisroute.referrals.queries.lookalikes import Lookalike, lookalikes
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.access import IdentityRow
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.actions.recognise import is_known
from thuisroute.residents.rules.person import PersonFacts


@dataclass(frozen=True)
class Found:
    """`same`: surely this person; `alike`: perhaps; `elsewhere`: known to others.

    `ruled`: the transfer point said that it is another person.
    """

    same: tuple[IdentityRow, ...]
    alike: tuple[Lookalike, ...]
    elsewhere: bool
    ruled: bool

    @property
    def nobody(self) -> bool:
        return not (self.same or self.alike or self.elsewhere)


def search_person(actor: Actor, person: PersonFacts) -> Found:
    """Logged without name or number: only how much was found."""
    keys = list(keys_of(person).values())
    same = tuple(shared_by_key(keys))
    surely = {one.pk for one in same}
    found = Found(
        same=same,
        alike=tuple(
            one for one in lookalikes(actor, person) if one.resident not in surely
        ),
        elsewhere=not same and is_known(actor.region, keys),
        ruled=_ruled(actor, keys),
    )
    looks.listed([one.pk for one in same] + [one.resident for one in found.alike])
    audit.record(
        "search",
        kind="person",
        key="registration",
        details={
            "same": len(found.same),
            "alike": len(found.alike),
            "elsewhere": found.elsewhere,
        },
    )
    return found


def _ruled(actor: Actor, keys: list[bytes]) -> bool:
    rulings = JoinRequest.objects.filter(
        region_id=actor.region, state=JoinState.DISTINCT, keys__overlap=keys
    )
    return rulings.exists()
