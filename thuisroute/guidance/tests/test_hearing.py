"""Whether the resident was heard before it was decided on more or less support."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.rules.hearing import Heard, is_to_be_heard, may_be_written
from thuisroute.guidance.rules.scaling import ScalingAnswer
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import a_scaling_request, heard_today
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease

DAY = date(2026, 3, 2)
LAW = load(REGIONS / "west-brabant-west")
SAID = "Merelgeheim"


def heard_by(*kinds: str) -> Agreement:
    """The agreement, with others heard."""
    assert LAW.guidance is not None
    assert LAW.guidance.scaling is not None
    heard = tuple(Participant(kind, "resident") for kind in kinds)
    scaling = replace(LAW.guidance.scaling, heard=heard)
    return replace(LAW, guidance=replace(LAW.guidance, scaling=scaling))


@pytest.mark.parametrize(
    ("law", "asked_as", "heard", "needed"),
    [
        (LAW, "care_provider", False, True),
        (LAW, "municipality", False, True),
        # Asked by the resident: heard by that.
        (LAW, "resident", False, False),
        (LAW, "care_provider", True, False),
        (heard_by("care_provider"), "care_provider", False, False),
        (heard_by(), "care_provider", False, False),
        (replace(LAW, guidance=None), "care_provider", False, False),
    ],
)
def test_where_the_agreement_has_the_resident_heard(
    law: Agreement, asked_as: str, *, heard: bool, needed: bool
) -> None:
    assert is_to_be_heard(law, asked_as=asked_as, heard=heard) is needed


@pytest.mark.parametrize(
    ("heard", "needed", "allowed"),
    [
        (None, False, True),
        (None, True, False),
        (Heard(DAY, "Graag"), True, True),
        # Nobody could hear them: with the reason.
        (Heard(None, "Ligt in het ziekenhuis"), True, True),
        (Heard(DAY, " "), False, False),
        (Heard(DAY + timedelta(1), "Graag"), True, False),
    ],
)
def test_what_may_be_written_of_it(
    heard: Heard | None, *, needed: bool, allowed: bool
) -> None:
    found = may_be_written(heard, needed=needed, article="19", today=DAY)
    assert found.allowed is allowed


def test_nothing_is_decided_before_the_resident_was_heard(cast: Cast) -> None:
    asked = a_scaling_request(cast, a_running_lease(cast).resident_id)
    no = ScalingAnswer(granted=False, words="Nu niet")
    with cast.acting("wmo_consultant") as actor:
        with pytest.raises(Refused):
            decide_scaling(by=actor, request=asked.pk, answer=no)
        said = replace(no, heard=Heard(clock.today(), SAID))
        row = decide_scaling(by=actor, request=asked.pk, answer=said)
    assert (row.heard_on, row.heard_words) == (clock.today(), SAID)
    assert row.heard_by == actor.user


def test_who_asks_may_have_heard_them_already(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    asked = a_scaling_request(cast, resident, heard=heard_today(SAID))
    page = reverse("scaling", args=[asked.pk])
    shown = cast.client("wmo_consultant").get(page).text
    assert SAID in shown
    assert "heard_words" not in shown
    no = post(cast, "wmo_consultant", page, granted="no", words="Nu niet")
    assert no.status_code == 302
    with cast.acting("housing_consultant"):
        assert not ScalingRequest.objects.exists()


def test_it_is_asked_on_the_page_and_read_by_the_resident(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    let_in(cast, resident)
    ask = reverse("ask_scaling", args=[resident])
    more = {"direction": "up", "hours": "4", "reason": "Onrust"}
    assert post(cast, "support_worker", ask, **more).status_code == 302
    with cast.acting("support_worker"):
        page = reverse("scaling", args=[ScalingRequest.objects.get().pk])
    no = {"granted": "no", "words": "Nu niet"}
    assert post(cast, "wmo_consultant", page, **no).status_code == 200
    asked = cast.client("wmo_consultant").get(page).text
    assert "of waarom de bewoner niet gehoord kon worden" in asked
    unreached = {"heard_words": SAID, **no}
    assert post(cast, "wmo_consultant", page, **unreached).status_code == 302
    for who, where in (
        ("support_worker", reverse("hours", args=[resident])),
        ("resident", reverse("own_help")),
    ):
        assert SAID in cast.client(who).get(where).text, who
    # Not heard: who reads it as a colleague, and who it is about.
    own = cast.client("resident").get(reverse("own_help")).text
    assert "Waarom niet met u is gesproken" in own
    assert "Waarom niet" in cast.client("support_worker").get(page).text


def test_residents_read_that_they_were_heard_in_words_to_themselves(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    let_in(cast, resident)
    a_scaling_request(cast, resident, heard=heard_today(SAID))
    own = cast.client("resident").get(reverse("own_help")).text
    assert "U bent gehoord" in own
    assert "Wat u erover zei" in own
    for others in ("De bewoner is gehoord", "Wat de bewoner zei"):
        assert others not in own
