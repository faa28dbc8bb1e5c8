"""Register somebody at the transfer point (P1a): the beginning of every dossier."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.insist_on_new_person import insist_on_new_person
from thuisroute.referrals.actions.open_shared_dossier import (
    facts_typed,
    insist_on_sight,
    open_shared_dossier,
)
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.models import Particulars, ReadinessItem, Referral
from thuisroute.referrals.queries.registration_parties import (
    SUPPORT_WORKER,
    parties_for,
)
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.referrals.rules.readiness import conditions_for, shown_at_registration
from thuisroute.referrals.rules.registration import Registration, may_be_registered
from thuisroute.residents.actions.identify import identify
from thuisroute.residents.actions.name_contact import name_contact
from thuisroute.residents.rules.person import PersonFacts, age_on, may_be_a_person
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.rules.naming import asked_at_registration


def register_referral(
    *,
    by: Actor,
    person: PersonFacts,
    referral: ReferralFacts,
    consent: ConsentFacts,
    on: date,
) -> Referral:
    """A dossier, who is involved, what was consented to, and the referral itself.

    Refused when the facts cannot be right, when the person is known already, or when
    the actor would not be allowed to see what is being written down.
    """
    insist_on_role(by, Capability.REGISTER)
    return registered(
        by=by, person=person, referral=referral, consent=consent, on=on
    )  # fmt: skip


def registered(
    *,
    by: Actor,
    person: PersonFacts,
    referral: ReferralFacts,
    consent: ConsentFacts,
    on: date,
) -> Referral:
    """The same, for who may register already."""
    version = agreement_in_force(by.region).pk
    says = agreement(version)
    typed = Registration(referral=referral, consent=consent, on=on, today=clock.today())
    insist(may_be_a_person(person, today=typed.today))
    insist(may_be_registered(says, typed))
    parties = parties_for(by, referral)
    insist_on_sight(
        by, says, facts_typed(typed, parties), bsn=bool(person.bsn), today=typed.today
    )
    insist_on_new_person(by, person, provider=referral.provider)
    resident = open_shared_dossier(by=by, version=version, typed=typed, parties=parties)
    identify(resident, region=by.region, person=person)
    name_contact(
        resident, party=referral.provider, user=referral.contact,
        role=SUPPORT_WORKER, first=True, on=on,
    )  # fmt: skip
    row = _write(by, resident, typed)
    _write_readiness(says, row, typed, age_on(person.birth_date, on), by)
    _tell(by, says, row, typed, parties.municipality.municipality_code)
    return row


def _write(by: Actor, resident: UUID, typed: Registration) -> Referral:
    said = typed.referral
    row = Referral.objects.create(
        region_id=by.region,
        resident_id=resident,
        provider_id=said.provider,
        municipality_id=said.municipality,
        registered_on=typed.on,
        product=said.product,
    )
    Particulars.objects.create(
        referral=row,
        resident_id=resident,
        indication=said.indication,
        indication_decided_on=said.indication_decided_on,
        indication_until=said.indication_until,
        guidance_hours=said.guidance_hours,
        home_seeker_number=said.home_seeker_number,
        household_size=said.household_size,
        rooms_needed=said.rooms_needed,
        rent_limit=said.rent_limit,
        step_free=said.step_free,
        setting_needed=said.setting_needed,
        municipalities=list(said.municipalities),
        origin=said.origin,
        avoid_neighbourhoods=list(said.avoid_neighbourhoods),
    )
    return row


def _write_readiness(
    says: Agreement, row: Referral, typed: Registration, age: int, by: Actor
) -> None:
    items = []
    for condition in conditions_for(says, typed.referral.target_group, age):
        met_on = shown_at_registration(
            condition, typed.referral, typed.consent, typed.on
        )
        items.append(
            ReadinessItem(
                referral=row,
                resident_id=row.resident_id,
                condition=condition.id,
                met_on=met_on,
                met_by=by.user if met_on else None,
            )
        )
    ReadinessItem.objects.bulk_create(items)


def _tell(
    by: Actor, says: Agreement, row: Referral, typed: Registration, municipality: str
) -> None:
    audit.record(
        "register",
        kind="referral",
        key=row.pk,
        subject=row.resident_id,
        details={"on": typed.on, "provider": row.provider_id},
    )
    tell(
        by,
        row,
        EventName.REFERRAL_REGISTERED,
        typed.on,
        product=row.product,
        target_group=typed.referral.target_group,
        municipality=municipality,
    )
    consent = typed.consent
    if set(asked_at_registration(says)) - set(consent.rules):
        tell(by, row, EventName.CONSENT_REFUSED, consent.told_on)
    if consent.rules:
        tell(
            by,
            row,
            EventName.CONSENT_GIVEN,
            consent.given_on,
            until=consent.until.isoformat(),
        )
