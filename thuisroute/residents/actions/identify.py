"""Write down who the resident of a dossier is."""

from uuid import UUID

from thuisroute.kernel.sealing import seal
from thuisroute.residents.models import (
    CitizenServiceNumber,
    ContactDetails,
    Identity,
    PersonKey,
)
from thuisroute.residents.person_hash import person_hashes
from thuisroute.residents.rules.person import PersonFacts, full_name
from thuisroute.residents.rules.person_keys import normalised

BSN = "bsn"


def identify(resident: UUID, *, region: UUID, person: PersonFacts) -> None:
    """Identity, the keys by which other providers recognise the person, the BSN.

    Needs a running grant on identity, and one on the BSN if that is given.
    """
    Identity.objects.create(resident_id=resident, **identity_fields(person))
    ContactDetails.objects.create(
        resident_id=resident, phone=person.phone, email=person.email
    )
    if person.bsn:
        CitizenServiceNumber.objects.create(
            resident_id=resident, sealed=seal(person.bsn, use=BSN)
        )
    PersonKey.objects.bulk_create(
        PersonKey(region_id=region, resident_id=resident, kind=kind, value=value)
        for kind, value in keys_of(person).items()
    )


def identity_fields(person: PersonFacts) -> dict[str, object]:
    """The columns of an identity; the search name begins with the family name."""
    return {
        "given_name": person.given_name,
        "infix": person.infix,
        "family_name": person.family_name,
        "birth_date": person.birth_date,
        "language": person.language,
        "search_name": normalised(
            person.family_name,
            full_name(person.given_name, person.infix, ""),
        ),
    }


def keys_of(person: PersonFacts) -> dict[str, bytes]:
    """Per kind of key the hash of this person."""
    return person_hashes(
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
        bsn=person.bsn,
    )
