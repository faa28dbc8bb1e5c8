"""Who answers a request is who the agreement of the dossier names, whoever that is."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.tests.rights import a_request, let_in

STAFF = {
    "care_manager": "care_provider",
    "wmo_consultant": "municipality",
    "mediator": "transfer_point",
    "housing_consultant": "housing_association",
    "support_worker": "care_provider",
    "client_supporter": "client_support",
}


def names(cast: Cast, kind: str, role: str) -> None:
    """From now on the region's agreement has somebody else answer."""
    with database_role("owner"):
        old = AgreementVersion.objects.get(region=cast.region, state="in_force")
        AgreementVersion.objects.filter(pk=old.pk).update(state="retired")
        who = {"party_kind": kind, "role": role}
        rights = [one | {"handled_by": who} for one in old.content["rights"]]
        AgreementVersion.objects.create(
            region=old.region, number=old.number + 1, state="in_force",
            valid_from=old.valid_from, digest=old.digest,
            content=old.content | {"rights": rights},
        )  # fmt: skip


def lists(cast: Cast, who: str) -> int:
    return cast.client(who).get(reverse("rights_requests")).status_code


@pytest.mark.parametrize("who", ["care_manager", "wmo_consultant", "mediator"])
def test_whoever_the_agreement_names_answers_and_nobody_else(
    cast: Cast, who: str
) -> None:
    names(cast, STAFF[who], who)
    row = a_ready_referral(cast)
    let_in(cast, row.resident_id)
    key = a_request(cast, row.resident_id, RightKind.CORRECTION)
    page = reverse("rights_request", args=[key])
    assert [one for one in STAFF if lists(cast, one) == 200] == [who]
    for one in STAFF:
        taken = cast.client(one).post(page, {"do": "take_up", "once": key})
        assert (taken.status_code == 302) == (one == who), one
    for one in STAFF:
        with cast.acting(one):
            changed = RightsRequest.objects.filter(pk=key).update(kind="correction")
        assert changed == (one == who), one
    dossier = reverse("resident_rights", args=[row.resident_id])
    assert page in cast.client(who).get(dossier).text


def test_who_was_named_when_it_was_asked_goes_on_answering(cast: Cast) -> None:
    row = a_ready_referral(cast)
    let_in(cast, row.resident_id)
    key = a_request(cast, row.resident_id, RightKind.CORRECTION)
    names(cast, "municipality", "wmo_consultant")
    page = reverse("rights_request", args=[key])
    assert page in cast.client("care_manager").get(reverse("rights_requests")).text
    assert lists(cast, "wmo_consultant") == 200, "for what is asked from now on"
    assert (
        page not in cast.client("wmo_consultant").get(reverse("rights_requests")).text
    )


def test_the_same_role_elsewhere_does_not_answer(cast: Cast) -> None:
    """A kind of organisation is named with the role."""
    names(cast, "municipality", "care_manager")
    assert lists(cast, "care_manager") == 403
