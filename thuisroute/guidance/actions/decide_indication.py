"""Record what the municipality decided on support, from its letter (P3a, H1)."""

from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import IndicatedDomain, Indication
from thuisroute.guidance.rules.deciding import (
    Granted,
    Per,
    may_be_recorded,
    who_decides,
)
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.follow_indication import follow_indication
from thuisroute.referrals.rules.indicating import Indicated, hours_a_month
from thuisroute.residents.events import Happened
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def decide_indication(*, by: Actor, resident: UUID, granted: Granted) -> Indication:
    """A new decision; the ones before it stay readable."""
    domains = insist_on_resident(
        by,
        resident,
        domain=LifeDomain.REGISTRATION,
        to=Capability.DECIDE_INDICATION,
    )
    lock_dossier(resident)
    law = law_of(resident)
    article = law.indication(granted.kind).article
    insist(
        may_be_recorded(granted, domains=domains, today=clock.today(), article=article)
    )
    letter = granted.letter_reference.strip()
    if Indication.objects.filter(
        resident_id=resident, letter_reference=letter
    ).exists():
        raise Refused(
            Reason("This letter was recorded already."), field="letter_reference"
        )
    made = _write(by, resident, granted, law)
    _tell(made, by, granted)
    return made


def _tell(made: Indication, by: Actor, granted: Granted) -> None:
    hours = hours_a_month(granted.hours, a_week=granted.per == Per.WEEK)
    follow_indication(
        made.resident_id,
        Indicated(granted.kind, granted.letter_on, granted.until, hours),
    )
    audit.record(
        "decide_indication",
        kind="indication",
        key=made.pk,
        subject=made.resident_id,
        details={"on": granted.letter_on, "until": granted.until},
    )
    publish(
        Happened(
            region=by.region,
            on=granted.letter_on,
            by=by,
            resident=made.resident_id,
            name=EventName.INDICATION_DECIDED,
            source_kind="indication",
            source_id=made.pk,
            attributes={"until": granted.until.isoformat()} if granted.until else {},
        )
    )


def _write(by: Actor, resident: UUID, granted: Granted, law: Agreement) -> Indication:
    own = party(by.party).municipality_code
    made = Indication.objects.create(
        resident_id=resident,
        kind=granted.kind,
        product=granted.product,
        letter_on=granted.letter_on,
        letter_reference=granted.letter_reference.strip(),
        decided_by=who_decides(law, granted.kind, own=own)[0],
        hours=granted.hours,
        per=granted.per,
        starts_on=granted.starts_on,
        until=granted.until,
        recorded_by=by.user,
        recorded_at=clock.now(),
    )
    for domain in granted.domains:
        IndicatedDomain.objects.create(
            indication=made, resident_id=resident, domain=domain
        )
    return made
