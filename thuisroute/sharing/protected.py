"""What protects one dossier more than the grants do; for the pages and actions here."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.parties.queries import seats_in_role
from thuisroute.residents.access import JusticeMeasureRow
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.sharing.models import HiddenAddress, HidingGround, Restriction
from thuisroute.sharing.queries.policy import viewers


def law_of(resident: UUID) -> Agreement:
    """The agreement that this dossier is held to."""
    return agreement(resident_row(resident).agreement_id)


def running_address(resident: UUID) -> HiddenAddress | None:
    """That the address is hidden now."""
    return HiddenAddress.objects.filter(
        resident_id=resident, until__isnull=True
    ).first()


def ground_of(address: HiddenAddress) -> str:
    """Why it is hidden, for who may read of relations at home; else empty."""
    row = HidingGround.objects.filter(pk=address.pk).first()
    return row.ground if row else ""


def measures_of(resident: UUID) -> list[JusticeMeasureRow]:
    """Measures under criminal law, those that run first."""
    rows = JusticeMeasureRow.objects.filter(resident_id=resident)
    return list(rows.order_by("ended_by", "-since", "id")[:50])


def kept_out_of(resident: UUID) -> list[Restriction]:
    """Who of the staff does not see this dossier now, with their names."""
    rows = Restriction.objects.filter(_running(), resident_id=resident)
    return list(rows.select_related("user").order_by("user__name", "id")[:100])


def is_kept_out(resident: UUID, person: UUID) -> bool:
    """Whether somebody is kept out of it already."""
    return Restriction.objects.filter(
        _running(), resident_id=resident, user_id=person
    ).exists()


def _running() -> Q:
    today = clock.today()
    return Q(until__isnull=True) | Q(until__gt=today)


@dataclass(frozen=True)
class Sight:
    """A person in a seat that sees the dossier."""

    user: UUID
    name: str
    party: UUID
    party_name: str


def seats_with_sight(resident: UUID) -> list[Sight]:
    """Everybody who could open it today by the seat they have."""
    question = viewers(resident)
    holders = ask(question).of(question)
    parties: dict[str, set[UUID]] = {}
    for one in holders:
        parties.setdefault(one.role, set()).add(one.party_id)
    return [
        Sight(seat.user_id, seat.user.name, seat.party_id, seat.party.name)
        for role, where in sorted(parties.items())
        for seat in seats_in_role(where, role)[:200]
    ]
