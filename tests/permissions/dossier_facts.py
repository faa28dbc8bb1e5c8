"""What the program works with of one dossier, beside the domains that are shared.

With row security off: each rule is told from the rows themselves, read whole and sifted
here. What the world lacks (an address that was hidden, a consent that was replaced) is
written for the block and taken back.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.permissions.oracle import expected
from tests.permissions.undone import undone
from tests.permissions.world import WHOLE, Sitting, World
from tests.roles import database_role
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock, looks
from thuisroute.kernel.questions import ask
from thuisroute.parties.models import Party
from thuisroute.residents.models import Resident
from thuisroute.sharing.access import (
    hidden_address_of,
    hidden_addresses,
    insist_on_answering,
    insist_on_keeping_consents,
)
from thuisroute.sharing.models import Consent, HiddenAddress, Involvement, RightsRequest
from thuisroute.sharing.queries.consents import consent_stands, ending_consents
from thuisroute.sharing.queries.policy import (
    domains_shared,
    involved,
    residents_shared_with,
)

MANY = 10_000
DAY = timedelta(days=1)
# Whom no agreement of the world names to answer a request.
NAMED_BEFORE = ("municipality", "wmo_consultant")


def dossier_differences(world: World, sittings: Iterable[Sitting]) -> Iterator[str]:
    """Where a fact of a dossier is otherwise than its rows say."""
    yield from _parties(world)
    yield from _addresses(world)
    yield from _consents(world)
    for sitting in sittings:
        if sitting.own:
            yield from _keeps_own(sitting)
        else:
            yield from _ending(sitting)
            if sitting.token:
                yield from _answering(sitting)


def _parties(world: World) -> Iterator[str]:
    """With whom a resident has to do now."""
    today = clock.today()
    rows = list(Involvement.objects.all())
    for resident in world.residents:
        for kind in {row.party_kind for row in rows}:
            due = {
                row.pk
                for row in rows
                if (row.resident_id, row.party_kind) == (resident, kind)
                and (row.until is None or row.until > today)
            }
            if {row.pk for row in involved(resident, kind)} != due:
                yield f"other {kind} of {world.named(resident)}"


def _answering(sitting: Sitting) -> Iterator[str]:
    """Who answers what residents ask is who may change such a request; and who was
    named by an earlier agreement when it was asked."""
    asked = (sitting.party_kind, "involved", sitting.role, "active", "rights_requests")
    named = (sitting.party_kind, sitting.role) == NAMED_BEFORE
    with undone():
        with database_role("worker"):
            RightsRequest.objects.update(
                handler_kind=NAMED_BEFORE[0], handler_role=NAMED_BEFORE[1]
            )
        answers = _passes(insist_on_answering, sitting.actor)
    if answers != (named or "change" in expected(*asked)):
        yield f"{sitting.name}: answers requests is {answers}"


def _passes(insist: Callable[..., None], *asked: object) -> bool:
    looks.begin()
    try:
        insist(*asked)
    except (Http404, PermissionDenied):
        return False
    finally:
        looks.end()
    return True


@dataclass(frozen=True)
class Hiding:
    """When an address is hidden, counted from today in days."""

    since: int
    until: int | None
    holds: bool


HIDINGS = (
    Hiding(-9, None, holds=True),
    Hiding(-9, -1, holds=False),
    Hiding(-9, 0, holds=False),
    Hiding(-9, 1, holds=True),
    Hiding(1, None, holds=False),
)


def _addresses(world: World) -> Iterator[str]:
    today = clock.today()
    hidden = set(HiddenAddress.objects.values_list("resident_id", flat=True))
    one, other = sorted(set(world.residents) - hidden)[:2]
    for hiding in HIDINGS:
        with undone():
            with database_role("owner"):
                _hide(one, today, hiding)
            listed = set(hidden_addresses())
            of_one, of_other = hidden_address_of(one), hidden_address_of(other)
            found = (
                one in listed,
                bool(ask(of_one).of(of_one)),
                bool(ask(of_other).of(of_other)),
            )
        if found != (hiding.holds, hiding.holds, False):
            yield f"hidden address: {hiding} is told as {found}"


def _hide(resident: UUID, today: date, hiding: Hiding) -> None:
    HiddenAddress.objects.create(
        region_id=Resident.objects.get(pk=resident).region_id,
        resident_id=resident,
        open_to=["support_worker"],
        since=today + hiding.since * DAY,
        until=None if hiding.until is None else today + hiding.until * DAY,
        review_on=today + 99 * DAY,
        set_by=uuid4(),
    )


def _consents(world: World) -> Iterator[str]:
    """What was replaced, or names one receiver, is no consent towards everybody."""
    today = clock.today()
    of_somebody = world.lives["active"].resident
    of_nobody = world.lives["none"].resident
    for said, changed in (
        ("as it was", {}),
        ("replaced", {"replaced_on": today}),
        ("to one", {"receiver": Party.objects.first()}),
    ):
        given = list(Consent.objects.filter(resident_id=of_somebody))
        with undone(), database_role("owner"):
            for consent in given:
                for name, value in {**changed, "resident_id": of_nobody}.items():
                    setattr(consent, name, value)
                consent.pk, consent._state.adding = uuid4(), True
                consent.save(force_insert=True)
            stands = consent_stands(of_nobody, [given[0].purpose])
        if stands == bool(changed):
            yield f"consent {said}: stands is {stands}"


def _keeps_own(sitting: Sitting) -> Iterator[str]:
    """Whoever reads their own file says yes and no in it themselves."""
    resident = sitting.actor.subject
    assert resident is not None
    if not _passes(insist_on_keeping_consents, sitting.actor, resident):
        yield f"{sitting.name}: may not keep their own consents"


def emergency_differences(world: World, sitting: Sitting) -> Iterator[str]:
    """Of whoever opened a dossier: in a role that opens none it is closed to them."""
    seated = replace(sitting.actor, role="mediator")
    if world.lives[WHOLE].resident in set(residents_shared_with(seated)):
        yield f"{sitting.name}: an emergency is open to a role that opens none"


def _ending(sitting: Sitting) -> Iterator[str]:
    question = ending_consents(sitting.actor, limit=MANY)
    for row in ask(question).of(question):
        known = domains_shared(sitting.actor, row.resident_id)
        if LifeDomain.IDENTITY.value not in known:
            yield f"{sitting.name}: told that a consent of a stranger ends"
            return
