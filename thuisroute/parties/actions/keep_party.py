"""Bring a party into a region, or correct what is known of it."""

from dataclasses import asdict, dataclass
from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.parties.models import Party


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """What is known of a party; `kind` is a word of the region's agreement."""

    code: str
    name: str
    kind: str
    municipality_code: str = ""
    phone: str = ""
    contracted: bool = False
    active: bool = True


def add_party(*, region: UUID, details: PartyDetails) -> UUID:
    """The new party's key; its code must be new in the region."""
    party = Party.objects.create(region_id=region, **asdict(details))
    audit.record("party.added", kind="party", key=party.pk)
    return party.pk


def change_party(*, party: UUID, details: PartyDetails) -> None:
    """Write what is different; the code and the kind of a party stay as they are."""
    row = Party.objects.select_for_update(no_key=True).get(pk=party)
    said = asdict(details)
    fields = [
        name
        for name, value in said.items()
        if name not in {"code", "kind"} and getattr(row, name) != value
    ]
    for name in fields:
        setattr(row, name, said[name])
    row.save(update_fields=fields)
    audit.record("party.changed", kind="party", key=party, details={"fields": fields})
