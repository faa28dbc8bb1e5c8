"""The facts that a resident's grants follow from, read back from the tables."""

from uuid import UUID

from thuisroute.residents.queries import events_of
from thuisroute.sharing.models import Consent, Involvement
from thuisroute.sharing.rules.grants import (
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
)


def sharing_facts(resident: UUID) -> SharingFacts:
    """As they stand now; needs a running grant, like any look at the dossier."""
    return SharingFacts(
        parties=tuple(
            InvolvedParty(row.party_id, row.party_kind, row.since, row.until)
            for row in Involvement.objects.filter(resident_id=resident)
        ),
        events=tuple(
            Occurred(row.name, row.on, row.attributes) for row in events_of(resident)
        ),
        consents=tuple(
            ConsentGiven(row.purpose, row.given_on, row.withdrawn_on or row.until)
            for row in Consent.objects.filter(resident_id=resident)
        ),
    )
