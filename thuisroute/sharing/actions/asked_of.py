"""A dossier in which consent is asked: who may, what stands, and telling of it."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.sharing import SharingRule
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.residents.events import Happened
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_keeping_consents
from thuisroute.sharing.models import Consent
from thuisroute.sharing.queries.policy import involved
from thuisroute.sharing.queries.supporters import organisations_to_name, supporters
from thuisroute.sharing.rules.consents import Asked
from thuisroute.sharing.rules.independence import may_be_named


def locked_for_asking(by: Actor, resident: UUID) -> Agreement:
    """The dossier's agreement; nobody else changes its consents until we are done."""
    insist_on_keeping_consents(by, resident)
    return agreement(lock_dossier(resident).agreement_id)


def insist_on_receiver(resident: UUID, says: Agreement, asked: Asked) -> None:
    """One party can be named only if it is involved and of the kind of the row."""
    if asked.receiver is None:
        return
    rule = says.sharing_rule(asked.rule)
    if rule.named:
        insist_on_independence(resident, rule, asked.receiver)
        return
    kind = rule.to.party_kind
    if not involved(resident, kind).filter(party_id=asked.receiver).exists():
        raise Refused(
            Reason("Choose an organisation that is involved with this resident."),
            field="receiver",
        )


def insist_on_independence(resident: UUID, rule: SharingRule, party: UUID) -> None:
    """Of the right kind, with somebody who works for nobody else involved."""
    region = lock_dossier(resident).region_id
    choice = {key for key, _name in organisations_to_name(region, rule.to.party_kind)}
    if party not in choice:
        raise Refused(Reason("Choose an organisation from the list."), field="receiver")
    found = may_be_named(supporters(resident, party, rule.to.role))
    if found.against:
        raise Refused(*found.against, field="receiver")


def standing(resident: UUID, rule: str, receiver: UUID | None) -> list[Consent]:
    """What stands today for this row and this receiver, locked."""
    today = clock.today()
    rows = Consent.objects.select_for_update(of=("self",), no_key=True).filter(
        resident_id=resident,
        purpose=rule,
        receiver_id=receiver,
        until__gt=today,
        withdrawn_on__isnull=True,
        replaced_on__isnull=True,
    )
    return list(rows)


def tell(
    by: Actor,
    resident: UUID,
    name: EventName,
    source: UUID,
    **attributes: str,
) -> None:
    """Into the log and into the dossier's history; grants follow from it at once."""
    today = clock.today()
    audit.record(
        name.value,
        kind="consent",
        key=source,
        subject=resident,
        purpose=attributes.get("sharing", ""),
        details=attributes,
    )
    publish(
        Happened(
            region=by.region,
            on=today,
            by=by,
            resident=resident,
            name=name,
            source_kind="consent",
            source_id=source,
            attributes=attributes,
        )
    )
