"""What a resident says to a question for consent, as the support worker keeps it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeAlias
from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.models import Consent
from thuisroute.sharing.rules.consents import Asked, How, Speaker, TakenBack, Yes

Changed: TypeAlias = Any

TAKEN_BACK = TakenBack(speaker=Speaker.RESIDENT, how=How.WITNESS)


def asked(cast: Cast, rule: str = "mediation", **changes: Changed) -> Asked:
    """The whole of a row, towards everybody of its kind."""
    whole = frozenset(one.value for one in cast.agreement.sharing_rule(rule).domains)
    return replace(Asked(rule=rule, domains=whole), **changes)


def a_yes(cast: Cast, rule: str = "mediation", **changes: Changed) -> Yes:
    """Told and given today, for a year, in person."""
    today = clock.today()
    yes = Yes(
        asked=asked(cast, rule),
        told_on=today,
        given_on=today,
        until=today + timedelta(days=365),
        necessity="Anders is er geen woning te vinden.",
        lighter_way="Met minder kan niemand bemiddelen.",
        how=How.WITNESS,
    )
    return replace(yes, **changes)


def given(
    cast: Cast, resident: UUID, rule: str = "mediation", **changes: Changed
) -> Consent:
    """Kept by the support worker."""
    with cast.acting("support_worker") as actor:
        return give_consent(
            by=actor, resident=resident, yes=a_yes(cast, rule, **changes)
        )


def supported(
    cast: Cast, resident: UUID, party: str = "client_support", **changes: Changed
) -> Consent:
    """The resident named an organisation for client support."""
    rule = "client_support"
    question = asked(cast, rule, receiver=cast.party(party).pk, **changes)
    return given(cast, resident, rule, asked=question)


def taken_back(cast: Cast, resident: UUID, rule: str = "mediation") -> None:
    """The consent to a row that stands is withdrawn."""
    with cast.acting("support_worker") as actor:
        row = Consent.objects.get(
            resident_id=resident,
            purpose=rule,
            withdrawn_on__isnull=True,
            replaced_on__isnull=True,
        )
        withdraw_consent(
            by=actor, resident=resident, consent=row.pk, taken_back=TAKEN_BACK
        )
