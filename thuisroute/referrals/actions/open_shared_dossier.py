"""Open a dossier together with what makes it visible: parties, consent, grants."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.referrals.queries.registration_parties import RegistrationParties
from thuisroute.referrals.rules.registration import Registration
from thuisroute.residents.actions.open_dossier import open_dossier
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.involve import add_involvement
from thuisroute.sharing.actions.locked_dossier import LockedDossier
from thuisroute.sharing.actions.write_consents import write_answers
from thuisroute.sharing.rules.consents import Asked, Yes
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.grants import grants
from thuisroute.sharing.rules.special_classes import CITIZEN_SERVICE_NUMBER

NEEDED = frozenset(
    {
        LifeDomain.IDENTITY.value,
        LifeDomain.REGISTRATION.value,
        LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR.value,
    }
)
BECAUSE = EventName.REFERRAL_REGISTERED


def open_shared_dossier(
    *, by: Actor, version: UUID, typed: Registration, parties: RegistrationParties
) -> UUID:
    """The new dossier's key; its first grants stand when this returns.

    Nobody can read anything of it before that, so the facts that grants follow from
    come from what was typed. The events are written later, once, by `publish`.
    """
    says = agreement(version)
    resident = open_dossier(
        by=by,
        agreement=version,
        target_group=typed.referral.target_group,
        on=typed.on,
    ).pk
    for party in parties.all():
        add_involvement(
            resident, party=party.pk, kind=party.kind, because=BECAUSE, on=typed.on
        )
    _write_answers(by, resident, says, typed)
    derive_grants(
        LockedDossier(resident, by.region, version, facts_typed(typed, parties))
    )
    return resident


def insist_on_sight(
    by: Actor, says: Agreement, facts: SharingFacts, *, bsn: bool, today: date
) -> None:
    """Refuse to write down what the writer may not see afterwards.

    So a mediator registers on behalf of a provider only with the resident's consent
    to mediation, and nobody but provider and municipality takes down a BSN.
    """
    seen = {
        domain
        for row in grants(says, facts, today=today)
        if (row.party, row.role) == (by.party, by.role)
        for domain in row.domains
    }
    if not seen >= NEEDED:
        raise Refused(
            Reason(
                "By the agreement your role would not see this dossier. Let the "
                "resident's support worker register, or ask for consent first."
            )
        )
    if bsn and CITIZEN_SERVICE_NUMBER not in seen:
        raise Refused(
            Reason("The law does not let your organisation use the BSN: leave it out."),
            field="bsn",
        )


def facts_typed(typed: Registration, parties: RegistrationParties) -> SharingFacts:
    """What the first grants follow from."""
    consent = typed.consent
    happened = [Occurred(BECAUSE.value, typed.on)]
    if consent.rules:
        happened.append(Occurred(EventName.CONSENT_GIVEN.value, consent.given_on))
    return SharingFacts(
        parties=tuple(
            InvolvedParty(party.pk, party.kind, typed.on) for party in parties.all()
        ),
        events=tuple(happened),
        consents=tuple(
            ConsentGiven(rule, consent.given_on, consent.until)
            for rule in consent.rules
        ),
    )


def _write_answers(
    by: Actor, resident: UUID, says: Agreement, typed: Registration
) -> None:
    consent = typed.consent
    answered = Yes(
        asked=Asked(rule="", domains=frozenset(), language=consent.language),
        told_on=consent.told_on,
        given_on=consent.given_on,
        until=consent.until,
        necessity=consent.necessity,
        lighter_way=consent.lighter_way,
        how=consent.how,
        reference=consent.reference,
    )
    write_answers(resident, says, answered, consent.rules, by=by)
