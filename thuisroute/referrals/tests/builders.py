"""Referrals as real people of the cast make them, with real actions."""

from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import count
from typing import Any, TypeAlias
from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.register_referral import register_referral
from thuisroute.referrals.actions.settle_condition import meet_condition
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.rules.naming import asked_at_registration

# A field of any of the facts; the builders pass it on to the one that has it.
Changed: TypeAlias = Any

_numbers = count(1)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def some_person(**changes: Changed) -> PersonFacts:
    """Somebody new at every call, with a name that is clearly invented."""
    number = next(_numbers)
    name = "".join(LETTERS[int(digit)] for digit in str(number))
    person = PersonFacts(
        given_name=f"Voorbeeld{name}",
        family_name="Bewoner",
        birth_date=date(1990, 1, 1) + timedelta(days=number),
    )
    return replace(person, **changes)


def some_referral(cast: Cast, **changes: Changed) -> ReferralFacts:
    """An ordinary referral of the cast's provider."""
    referral = ReferralFacts(
        target_group=cast.usual.target_group,
        provider=cast.party("provider").pk,
        municipality=cast.party("municipality").pk,
        contact=cast.users["support_worker"].pk,
        indication=cast.usual.indication,
        indication_decided_on=clock.today() - timedelta(days=30),
        product=cast.usual.product,
        rent_limit=71_240,
        municipalities=(cast.usual.municipality,),
        home_seeker_number="V-100",
    )
    return replace(referral, **changes)


def some_consent(cast: Cast, **changes: Changed) -> ConsentFacts:
    """Consent to everything that asks for it, for two years."""
    today = clock.today()
    consent = ConsentFacts(
        rules=asked_at_registration(cast.agreement),
        told_on=today - timedelta(days=1),
        given_on=today - timedelta(days=1),
        until=today + timedelta(days=730),
        necessity="Zonder deze gegevens is er geen passende woning te vinden.",
        lighter_way="Met minder gegevens kan niemand bemiddelen.",
    )
    return replace(consent, **changes)


def a_registered_referral(
    cast: Cast,
    *,
    by: str = "support_worker",
    on: date | None = None,
    **changes: Changed,
) -> Referral:
    """Registered by the support worker; `changes` are fields of any of the facts."""
    with cast.acting(by) as actor:
        return register_referral(
            by=actor,
            person=some_person(**_of(PersonFacts, changes)),
            referral=some_referral(cast, **_of(ReferralFacts, changes)),
            consent=some_consent(cast, **_of(ConsentFacts, changes)),
            on=on or clock.today(),
        )


def a_ready_referral(
    cast: Cast, *, on: date | None = None, **changes: Changed
) -> Referral:
    """Registered, everything ticked by the support worker, checked by the mediator."""
    row = a_registered_referral(cast, on=on, **changes)
    meet_everything(cast, row.pk)
    with cast.acting("mediator") as actor:
        return mark_ready(by=actor, referral=row.pk, on=clock.today())


def meet_everything(cast: Cast, referral: UUID) -> None:
    """The support worker ticks what is still open."""
    with cast.acting("support_worker") as actor:
        for item in items_of(actor, referral):
            if not item.settled:
                meet_condition(
                    by=actor,
                    referral=referral,
                    condition=item.condition,
                    on=clock.today(),
                )


def _of(kind: type, changes: dict[str, Changed]) -> dict[str, Changed]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in changes.items() if name in names}
