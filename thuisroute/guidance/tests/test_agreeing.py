"""Who agrees to a part of the plan, and that it is the part that they have read."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.actions.write_plan_words import write_plan_words
from thuisroute.guidance.facts import law_of, seat_of
from thuisroute.guidance.models import PlanApproval
from thuisroute.guidance.queries.in_words import parts_of
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.approving import (
    CHANGED,
    OWN,
    Read,
    asked_about,
    digest_of,
    may_agree,
)
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.planning import Agreed
from thuisroute.guidance.tests.browsing import read_on
from thuisroute.guidance.tests.builders import FINANCE, HOUSING, a_goal, agree
from thuisroute.kernel.verdicts import Refused
from thuisroute.meetings.tests.builders import a_decision, a_meeting
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.rights import let_in

ALKMAAR = load(REGIONS / "alkmaar")
WORKER = Participant("care_provider", "support_worker")
MANAGER = Participant("care_provider", "care_manager")
CLERK = Participant("municipality", "wmo_consultant")
SAME, OTHER = Read("a", "a"), Read("a", "b")


def test_the_association_is_asked_about_living_behaviour_only() -> None:
    def kinds(domain: str) -> list[str]:
        asked = asked_about(ALKMAAR, domain, changed_in=1, approvals=())
        return [one.by.party_kind for one in asked]

    assert kinds(HOUSING) == ["resident", "care_provider", "housing_association"]
    assert kinds(FINANCE) == ["resident", "care_provider"]


@pytest.mark.parametrize(
    ("domain", "who", "version", "read", "against"),
    [
        (HOUSING, OWN, 1, SAME, ""),
        (HOUSING, OWN, 2, SAME, "already"),
        (HOUSING, CLERK, 1, SAME, "does not ask you"),
        (FINANCE, OWN, 1, SAME, "no goal"),
        (HOUSING, WORKER, 1, SAME, ""),
        (HOUSING, WORKER, 1, OTHER, "has changed"),
        # A colleague in a role that the agreement does not name.
        (HOUSING, MANAGER, 1, SAME, "does not ask you"),
    ],
)
def test_who_may_agree_to_a_part(
    domain: str, who: Participant, version: int, read: Read, against: str
) -> None:
    verdict = may_agree(
        ALKMAAR, domain, by=who, read=read, changed={HOUSING: 2},
        approvals=(Agreed(HOUSING, version, who),),
    )  # fmt: skip
    assert verdict.allowed is (against == "")
    assert all(against in one.text for one in verdict.against)


def test_the_yes_of_a_colleague_in_another_role_is_not_that_of_who_is_asked() -> None:
    given = [Agreed(HOUSING, 1, MANAGER)]
    asked = asked_about(ALKMAAR, HOUSING, changed_in=1, approvals=given)
    assert [one.given for one in asked] == [False, False, False]


def test_other_words_give_another_digest() -> None:
    said = [
        digest_of(one) for one in ([["ab"], []], [["a", "b"], []], [[], ["ab"]], [])
    ]
    assert len({*said}) == len(said)


def a_new_goal(cast: Cast, resident: UUID) -> None:
    a_goal(cast, resident, wanted="Een kat")


def a_goal_reached(cast: Cast, resident: UUID) -> None:
    with cast.acting("support_worker") as actor:
        goal = plan_of(actor, resident).goals[HOUSING][0]
        move_goal(by=actor, goal=goal.pk, to=GoalState.REACHED)


def something_decided(cast: Cast, resident: UUID) -> None:
    a_decision(cast, a_meeting(cast, resident))


def words_of_the_resident(cast: Cast, _resident: UUID) -> None:
    with cast.acting("resident") as actor:
        write_plan_words(by=actor, domain=HOUSING, text="Liever op de fiets")


@pytest.mark.parametrize(
    "change", [a_new_goal, a_goal_reached, something_decided, words_of_the_resident]
)
def test_nobody_agrees_to_what_was_not_on_their_page(
    cast: Cast, change: Callable[[Cast, UUID], None]
) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    a_goal(cast, resident)
    with cast.acting("support_worker") as actor:
        read = plan_of(actor, resident).digest(HOUSING)
    change(cast, resident)
    with cast.acting("support_worker") as actor:
        with pytest.raises(Refused) as refused:
            agree_to_part(by=actor, resident=resident, domain=HOUSING, read=read)
        assert refused.value.reasons == (CHANGED,)
        agree(actor, resident)
        row = PlanApproval.objects.get()
        assert (row.party_kind, row.role) == ("care_provider", "support_worker")


def test_what_changes_elsewhere_in_the_plan_does_not_matter(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    a_goal(cast, resident)
    with cast.acting("support_worker") as actor:
        read = plan_of(actor, resident).digest(HOUSING)
    a_goal(cast, resident, domain=FINANCE)
    with cast.acting("resident") as actor:
        agree(actor, resident)
    with cast.acting("support_worker") as actor:
        agree_to_part(by=actor, resident=resident, domain=HOUSING, read=read)


def test_the_page_sends_along_what_it_shows_and_says_when_that_changed(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    a_goal(cast, resident)
    page, url = (
        reverse("plan", args=[resident]),
        reverse("agree_to_plan", args=[resident]),
    )
    client = cast.client("support_worker")

    def sent(read: str) -> str:
        typed = {"once": uuid4(), "domain": HOUSING, "read": read}
        return client.post(url, typed, follow=True).text

    old = client.get(page).text
    assert "Begeleider (Zorgaanbieder)" in old
    a_goal(cast, resident, wanted="Een kat")
    changed = "Dit deel van het plan is veranderd sinds u het opende"
    assert changed in sent("")
    said = sent(read_on(old))
    assert changed in said
    assert "Instemmen met dit deel" not in sent(read_on(said))


def test_nobody_is_asked_about_a_decision_before_there_is_a_version(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    decision = a_decision(cast, a_meeting(cast, resident))
    with cast.acting("support_worker") as actor:
        seen = plan_of(actor, resident)
        assert (seen.changed, [*seen.decided]) == ({HOUSING: 1}, [HOUSING])
        # As it is when somebody decided who works without the name.
        without = replace(seen, versions=())
        assert without.changed == {}
        (part,) = parts_of(without, law_of(resident), seat_of(actor))
        assert [one["row"].pk for one in part.decided] == [decision.pk]
        assert (part.asked, part.mine) == ([], False)


def test_who_reads_the_plan_and_is_not_asked_has_no_button(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    a_goal(cast, resident)
    page = cast.client("wmo_consultant").get(reverse("plan", args=[resident])).text
    assert "Mijn huis op orde" in page
    assert "Instemmen met dit deel" not in page
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused):
        agree(actor, resident)
