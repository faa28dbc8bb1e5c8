"""How a page calls a resident, by what is shared with whoever asks."""

from uuid import UUID

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import residents_shared_with


def name_or_number(actor: Actor, resident: UUID) -> str:
    """The name, or where that is not shared the number of the dossier (P6a)."""
    among = residents_shared_with(actor, domain=LifeDomain.IDENTITY)
    named = identity_of(resident, among=among)
    return called(str(named) if named else None, resident_row(resident).number)
