"""Running referrals by who they are about, among those shared with the actor."""

from collections.abc import Iterable
from datetime import date

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.residents.queries.identities import identities_born_on
from thuisroute.residents.rules.person_keys import name_and_birth
from thuisroute.sharing.queries.policy import residents_shared_with

# What this query answers with, for other contexts to name.
NeedRow = Particulars

IDENTITY = "identity"


def running_referrals_by_person(
    actor: Actor, births: Iterable[date]
) -> dict[str, Particulars]:
    """Keyed by normalised name and birth date; two statements, whatever the number."""
    people = {
        one.pk: name_and_birth(one.given_name, one.family_name, one.birth_date)
        for one in identities_born_on(
            births, among=residents_shared_with(actor, domain=IDENTITY)
        )
    }
    running = (
        Particulars.objects.filter(
            resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
        )
        .filter(resident_id__in=people)
        .exclude(referral__state=ReferralState.CLOSED)
        .select_related("referral", "resident")
    )
    return {people[one.resident_id]: one for one in running}
