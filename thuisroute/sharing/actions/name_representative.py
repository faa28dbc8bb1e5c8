"""Give whoever acts for a resident by law an account for the resident's file."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.residents.queries.identities import language_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.hand_over_link import IDENTITY, link_to
from thuisroute.sharing.models import OwnAccount
from thuisroute.sharing.rules.own_account import (
    Kind,
    Representation,
    may_represent,
)


def name_representative(*, by: Actor, resident: UUID, said: Representation) -> str:
    """The secret of the representative's first link."""
    insist_on_resident(by, resident, domain=IDENTITY, to=Capability.KEEP_OWN_ACCOUNTS)
    insist(may_represent(said, today=clock.today()))
    account = OwnAccount.objects.create(
        region_id=lock_dossier(resident).region_id,
        resident_id=resident,
        kind=Kind.REPRESENTATIVE.value,
        name=said.name,
        ground=said.ground.value,
        language=language_of(resident),
        since=said.since,
        until=said.until,
        made_by=by.user,
    )
    audit.record(
        "representative.named",
        kind="own_account",
        key=account.pk,
        subject=resident,
        details={"ground": said.ground.value, "until": said.until},
    )
    return link_to(account, by=by)
