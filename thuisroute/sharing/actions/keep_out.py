"""Keep somebody of the staff out of one dossier, whatever they may see otherwise."""

from datetime import timedelta
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.actions.end_contact import end_contact
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.models import Restriction
from thuisroute.sharing.protected import is_kept_out, seats_with_sight
from thuisroute.sharing.rules.restricting import Because, ShutOutFacts, may_shut_out

# A year later somebody looks whether it still holds; until then and after it stands.
REVIEW_AFTER = timedelta(days=365)


def keep_out(*, by: Actor, resident: UUID, person: UUID, because: Because) -> UUID:
    """From now on; who was the contact person is so no longer, before sight is lost."""
    insist_on_resident(by, resident)
    if because != Because.OWN_WORD:
        insist_on_role(by, Capability.KEEP_OUT)
    today, sights = clock.today(), seats_with_sight(resident)
    insist(
        may_shut_out(
            ShutOutFacts(
                because=because,
                himself=person == by.user,
                colleague=(person, by.party) in {(s.user, s.party) for s in sights},
                manages=may(by.role, Capability.DECIDE_FOR_COLLEAGUES),
                known_here=person in {one.user for one in sights},
                running=is_kept_out(resident, person),
            )
        )
    )
    end_contact(resident, user=person, on=today)
    row = Restriction(
        region_id=by.region,
        resident_id=resident,
        user_id=person,
        because=because.value,
        since=today,
        review_on=today + REVIEW_AFTER,
        set_by=by.user,
    )
    row.save(force_insert=True)
    audit.record(
        "keep_out", kind="restriction", key=row.pk, subject=resident,
        details={"because": because.value, "person": person},
    )  # fmt: skip
    return row.pk
