"""A round is kept, talked about, decided otherwise, undone and proposed."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.decide_round import Choice, decide_home, undo_choice
from thuisroute.matching.actions.keep_round import keep_round
from thuisroute.matching.actions.propose_kept_round import (
    NotAllCan,
    propose_kept_round,
)
from thuisroute.matching.models import (
    Finding,
    KeptRound,
    Match,
    RoundChoice,
    RoundPerson,
)
from thuisroute.matching.queries.kept import Kept, kept_round
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.rules.kept import HomeFate
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.matching.tests.test_rounds import two_and_two


@pytest.fixture
def keys(cast: Cast) -> dict[str, UUID]:
    """Who waits longest is given the dear home, who came later the cheap one."""
    a_framework_agreement(cast)
    found = two_and_two(cast)
    with cast.acting("mediator") as actor:
        found["round"] = keep_round(by=actor, wanted=Wanted(), reason="")
    return found


def read(cast: Cast, keys: dict[str, UUID]) -> Kept:
    with cast.acting("mediator") as actor:
        found = kept_round(actor, keys["round"])
        assert found.stands is not None
        return found


def person(cast: Cast, keys: dict[str, UUID], who: str) -> RoundPerson:
    return next(one for one in read(cast, keys).people if one.referral_id == keys[who])


def decide(
    cast: Cast, keys: dict[str, UUID], home: str, who: str | None, *, turn: int = 0
) -> None:
    key = person(cast, keys, who).pk if who else None
    choice = Choice(key, "urgent", "Zijn kamer wordt gesloopt.")
    with cast.acting("mediator") as actor:
        decide_home(
            by=actor, key=keys["round"], turn=turn, home=keys[home], choice=choice
        )


def propose(
    cast: Cast, keys: dict[str, UUID], *, turn: int = 0, go_on: bool = False
) -> int:
    with cast.acting("mediator") as actor:
        made = propose_kept_round(
            by=actor, key=keys["round"], turn=turn, reason="Zo wonen beiden",
            go_on=go_on,
        )  # fmt: skip
        return len(made.made)


def fates(cast: Cast, keys: dict[str, UUID]) -> dict[str, HomeFate]:
    found = read(cast, keys)
    return {home: found.told(found.at[keys[home]]).fate for home in ("cheap", "dear")}


def test_what_is_kept_is_what_was_found_and_nobody_is_proposed(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    found = read(cast, keys)
    with cast.acting("mediator"):
        assert not Match.objects.exists()
    row = found.row
    assert (row.people, len(row.homes), row.most, row.waiting) == (2, 2, None, 0)
    assert row.gap == 0
    assert row.price_of_order >= 0
    assert row.points["home"] == 5_000
    assert [one["waiting"] for one in row.ways] == [0, 25, 50, 75, 100]
    assert [one.queue_place for one in found.people] == [1, 2]
    later = person(cast, keys, "later")
    assert later.found_home_id == keys["cheap"]
    assert later.in_the_way == {"rent": [found.at[keys["dear"]]]}
    assert str(later.because).count("limit") == 0, "what can be paid is not copied"


def test_a_limit_of_the_mediator_is_kept_with_its_reason(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused, match="limit"):
            keep_round(by=actor, wanted=Wanted(most=1), reason=" ")
        key = keep_round(by=actor, wanted=Wanted(most=1), reason="Genoeg in de buurt")
        row = KeptRound.objects.get(pk=key)
    assert (row.most, row.why_limit) == (1, "Genoeg in de buurt")
    assert row.limits[0]["high"] == 1


def test_somebody_else_gets_a_home_with_a_reason_and_it_can_be_undone(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    decide(cast, keys, "cheap", "longest")
    assert fates(cast, keys) == {"cheap": HomeFate.CHOSEN, "dear": HomeFate.NOBODY}
    choice = read(cast, keys).choices[0]
    assert (choice.otherwise, choice.cost > 1_000) == ("urgent", True)
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused, match="in the meantime"):
            undo_choice(by=actor, key=keys["round"], turn=0, home=keys["cheap"])
        undo_choice(by=actor, key=keys["round"], turn=1, home=keys["cheap"])
        with pytest.raises(Refused, match="nothing to undo"):
            undo_choice(by=actor, key=keys["round"], turn=2, home=keys["cheap"])
        assert RoundChoice.objects.get().undone_at is not None
    assert set(fates(cast, keys).values()) == {HomeFate.AS_FOUND}


def test_who_stands_is_proposed_with_the_reason_of_the_decision(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    decide(cast, keys, "dear", None)
    # Who waits longest moves along, and somebody else is chosen again.
    assert fates(cast, keys)["cheap"] == HomeFate.MOVED
    decide(cast, keys, "cheap", "later", turn=1)
    assert propose(cast, keys, turn=2) == 1
    with cast.acting("mediator"):
        match = Match.objects.get()
        assert (match.referral_id, match.home_id) == (keys["later"], keys["cheap"])
        why = Finding.objects.get().deviation_reason
    assert why == (
        "Wachten kan voor deze persoon niet langer: Zijn kamer wordt gesloopt."
    )
    assert fates(cast, keys) == {"cheap": HomeFate.PROPOSED, "dear": HomeFate.LEFT_OUT}
    assert person(cast, keys, "later").match_id == match.pk
    with pytest.raises(Refused, match="nobody left"):
        propose(cast, keys, turn=3)


def test_what_cannot_be_any_more_is_told_and_the_rest_goes_on_only_when_said(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    a_proposal(cast, keys["cheap"], keys["later"])
    with pytest.raises(NotAllCan) as refused:
        propose(cast, keys)
    (cannot,) = refused.value.cannot
    assert cannot.number == person(cast, keys, "later").resident.number
    with cast.acting("mediator"):
        assert Match.objects.count() == 1
    assert propose(cast, keys, go_on=True) == 1
    assert fates(cast, keys)["dear"] == HomeFate.PROPOSED
    # Nobody of those who are left can be proposed: that is no proposal either.
    with pytest.raises(NotAllCan):
        propose(cast, keys, turn=1, go_on=True)


def test_whose_row_was_erased_leaves_their_home_closed_and_no_name(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
        cursor.execute(
            "DELETE FROM matching_roundperson WHERE referral_id = %s", [keys["later"]]
        )
        cursor.execute("SET ROLE thuisroute_web")
    found = read(cast, keys)
    assert found.problem.gone == {found.at[keys["cheap"]]}
    assert found.told(found.at[keys["cheap"]]).stands is None
    page = cast.client("mediator").get(reverse("kept_round", args=[keys["round"]]))
    assert "1 persoon die erin stond" in page.content.decode()


def test_the_page_decides_undoes_and_proposes(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    client, here = cast.client("mediator"), reverse("kept_round", args=[keys["round"]])
    at = reverse("round_choice", args=[keys["round"], keys["cheap"]])
    longest = person(cast, keys, "longest")
    page = client.get(at).content.decode()
    assert f"Dossier {longest.resident.number}, nummer 1 in de wachtrij" in page
    assert "kost" in page
    sent = {"turn": "0", "person": str(longest.pk), "ground": "in_words", "words": ""}
    refused = client.post(at, sent | {"once": str(uuid4())}).content.decode()
    assert "zeg in woorden waarom" in refused
    client.post(at, sent | {"once": str(uuid4()), "words": "Dicht bij zijn dochter"})
    page = client.get(here).content.decode()
    assert "Dicht bij zijn dochter" in page
    assert "Anders beslist" in page
    assert "Beslist door Bemiddelaar Voorbeeld" in page
    asked = client.get(here, {"number": person(cast, keys, "later").resident.number})
    assert "paste niet; de huur ligt boven wat betaald kan worden" in (
        asked.content.decode()
    )
    undo = reverse("undo_round_choice", args=[keys["round"], keys["cheap"]])
    for turn, said in (("0", "Iemand anders"), ("1", "Teruggedraaid")):
        answer = client.post(undo, {"turn": turn, "once": str(uuid4())}, follow=True)
        assert said in answer.content.decode(), turn
    sent = {"turn": "2", "reason": "Zo wonen beiden", "once": str(uuid4())}
    page = client.post(here, sent, follow=True).content.decode()
    assert "2 voorstellen zijn gedaan." in page


def test_the_list_has_each_round_and_is_for_who_may_run_one(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    decide(cast, keys, "cheap", "longest")
    page = cast.client("mediator").get(reverse("kept_rounds")).content.decode()
    assert reverse("kept_round", args=[keys["round"]]) in page
    for bad in ("x", "2026-01-01~x", f"2026-01-01~{uuid4()}"):
        again = cast.client("mediator").get(reverse("kept_rounds"), {"after": bad})
        assert reverse("kept_round", args=[keys["round"]]) in again.content.decode()
    for who in ("support_worker", "housing_consultant", "programme_manager"):
        client = cast.client(who)
        for route, args in (("kept_rounds", []), ("kept_round", [keys["round"]])):
            assert client.get(reverse(route, args=args)).status_code == 403, who
