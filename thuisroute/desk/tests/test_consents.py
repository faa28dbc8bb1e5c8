"""Yes, no and taken back, with the second wall: what follows stands at once."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, transaction
from django.http import Http404

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    an_accepted_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral
from thuisroute.residents.models import DossierEvent, Identity
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.refuse_consent import refuse_consent
from thuisroute.sharing.actions.renew_consent import renew_consent
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.models import Consent, ConsentRecord, ConsentRefusal
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.rules.consents import How
from thuisroute.sharing.tests.builders import (
    TAKEN_BACK,
    a_yes,
    asked,
    given,
    taken_back,
)
from thuisroute.sharing.words import text_for


@pytest.fixture
def resident(cast: Cast) -> UUID:
    """Somebody who said no to everything."""
    return a_registered_referral(cast, rules=()).resident_id


def knows_the_name(cast: Cast, who: str, resident: UUID) -> bool:
    """Both walls have to agree."""
    with cast.acting(who) as actor:
        row = Identity.objects.filter(pk=resident).exists()
        assert row is ("identity" in domains_shared(actor, resident))
    return row


def test_a_no_at_the_registration_is_kept_as_exactly_as_a_yes(cast: Cast) -> None:
    resident = a_registered_referral(cast, rules=("mediation",)).resident_id
    with cast.acting("support_worker") as actor:
        yes = Consent.objects.get(resident_id=resident)
        proof = ConsentRecord.objects.get(consent=yes)
        no = ConsentRefusal.objects.filter(resident_id=resident)
        assert {one.purpose for one in no} == {"allocation", "tenancy", "early_warning"}
        assert {one.asked_by for one in no} == {actor.user}
        assert proof.before == actor.user
        assert all(one.text_digest for one in no)
    text = text_for(cast.agreement, "mediation", "nl")
    assert (yes.text_version, yes.text_digest) == (text.version, text.digest)


def test_give_take_back_and_give_again_on_one_day(cast: Cast, resident: UUID) -> None:
    for _ in range(3):
        assert not knows_the_name(cast, "mediator", resident)
        given(cast, resident)
        assert knows_the_name(cast, "mediator", resident)
        taken_back(cast, resident)
    assert not knows_the_name(cast, "mediator", resident)
    with cast.acting("mediator") as actor:
        assert domains_shared(actor, resident) == {
            "registration",
            "housing_and_living_behaviour",
        }
        names = DossierEvent.objects.filter(resident_id=resident).values_list(
            "name", flat=True
        )
        assert [*names].count("consent.withdrawn") == 3


def test_a_consent_ends_on_its_day_and_the_rest_goes_on(
    cast: Cast, resident: UUID
) -> None:
    given(cast, resident, until=clock.today() + timedelta(days=2))
    cast.travel(1)
    assert knows_the_name(cast, "mediator", resident)
    cast.travel(1)
    assert not knows_the_name(cast, "mediator", resident)
    with cast.acting("mediator") as actor:
        assert domains_shared(actor, resident), "the number still works"


def test_asking_again_takes_the_place_of_what_stood(cast: Cast, resident: UUID) -> None:
    first = given(cast, resident)
    less = a_yes(cast, asked=asked(cast, domains=frozenset({"registration"})))
    with cast.acting("support_worker") as actor:
        with pytest.raises(Refused, match="renew"):
            give_consent(by=actor, resident=resident, yes=less)
        renew_consent(by=actor, resident=resident, yes=less)
        first.refresh_from_db()
        assert first.replaced_on == clock.today()
    assert not knows_the_name(cast, "mediator", resident)


def test_a_named_association_is_the_only_one_that_learns_the_name(cast: Cast) -> None:
    a_framework_agreement(cast)
    row = a_ready_referral(cast, rules=())
    an_accepted_offer(cast, a_home_in_shop(cast), row.pk)
    stranger = asked(cast, "allocation", receiver=cast.party("other_association").pk)
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        give_consent(
            by=actor, resident=row.resident_id,
            yes=a_yes(cast, "allocation", asked=stranger),
        )  # fmt: skip
    ours = replace(stranger, receiver=cast.party("association").pk)
    assert not knows_the_name(cast, "housing_consultant", row.resident_id)
    given(cast, row.resident_id, "allocation", asked=ours)
    assert knows_the_name(cast, "housing_consultant", row.resident_id)


def test_a_no_is_kept_and_a_yes_that_stands_is_taken_back_instead(
    cast: Cast, resident: UUID
) -> None:
    with cast.acting("support_worker") as actor:
        row = refuse_consent(by=actor, resident=resident, asked=asked(cast))
        assert (row.asked_on, row.asked_by) == (clock.today(), actor.user)
    given(cast, resident)
    with cast.acting("support_worker") as actor, pytest.raises(Refused, match="said y"):
        refuse_consent(by=actor, resident=resident, asked=asked(cast))


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("outsider", Http404),
        ("mediator", PermissionDenied),
        ("wmo_consultant", PermissionDenied),
        ("administrator", Http404),
    ],
)
def test_who_does_not_keep_consents_cannot_change_them(
    cast: Cast, who: str, error: type[Exception]
) -> None:
    resident = a_registered_referral(cast).resident_id
    with cast.acting("support_worker"):
        consent = Consent.objects.filter(resident_id=resident)[0].pk
    with cast.acting(who) as actor:
        with pytest.raises(error):
            give_consent(by=actor, resident=resident, yes=a_yes(cast))
        with pytest.raises(error):
            withdraw_consent(
                by=actor, resident=resident, consent=consent, taken_back=TAKEN_BACK
            )
        with pytest.raises(error):
            refuse_consent(by=actor, resident=resident, asked=asked(cast))


def test_no_page_can_lengthen_a_consent_or_change_what_was_read(
    cast: Cast, resident: UUID
) -> None:
    row = given(cast, resident)
    for change in (
        {"until": clock.today() + timedelta(days=900)},
        {"text_digest": "0" * 64},
        {"domains": ["justice"]},
    ):
        with (
            cast.acting("support_worker"),
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
        ):
            Consent.objects.filter(pk=row.pk).update(**change)


def test_taking_back_keeps_who_said_so(cast: Cast, resident: UUID) -> None:
    row = given(cast, resident)
    taken_back(cast, resident)
    with cast.acting("support_worker") as actor:
        proof = ConsentRecord.objects.get(consent=row)
        assert proof.withdrawn_by == "resident"
        assert proof.withdrawn_how == How.WITNESS
        assert proof.withdrawn_before == actor.user
