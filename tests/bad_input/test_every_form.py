"""Every form of the program with values nobody should type."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.urls import reverse

from tests.bad_input.nasty import Sound, look_at
from tests.cast import Cast
from tests.killing.writers import HOME
from thuisroute.homes.tests.builders import a_home, a_home_in_shop, a_photo_of
from thuisroute.kernel import clock
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    a_refused_offer,
    an_accepted_offer,
    an_allocated_home,
    an_intake,
    an_offer,
)
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.tests.browsing import answers
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral
from thuisroute.sharing.actions.place_hold import place_hold
from thuisroute.sharing.models import Consent
from thuisroute.tenancies.rules.reviewing import RESIDENT
from thuisroute.tenancies.tests.builders import (
    DECIDERS,
    HOUSING,
    a_decision,
    a_framework,
    a_prepared_lease,
    a_review,
    a_running_lease,
)


def day(days: int = 0) -> str:
    return (clock.today() + timedelta(days=days)).isoformat()


def ask(cast: Cast, *sounds: Sound) -> None:
    looked = look_at(cast, *sounds)
    assert not looked.wrong, "\n".join(looked.wrong)
    assert looked.sent > len(sounds)


def sound(
    who: str, route: str, *keys: object, texts: str = "", **values: object
) -> Sound:
    return Sound(who, reverse(route, args=keys), values, tuple(texts.split()))


def test_forms_about_no_resident(cast: Cast) -> None:
    home = a_home(cast)
    facts = HOME | {"available_from": day(7), "available_until": "", "code": "VW-9"}
    words = "street house_number town neighbourhood remarks"
    said = f"words_{a_photo_of(cast, home)}"
    ask(
        cast,
        sound("housing_consultant", "new_home", texts=words, **facts),
        sound("housing_consultant", "change_home", home, texts=words, **facts),
        sound("housing_consultant", "home_photos", home, texts=said, **{said: "Gang"}),
        sound("mediator", "evaluate_agreement", texts="note", on=day(), note="Goed"),
        sound("care_manager", "framework_agreements", signed_on=day(), until=day(90),
              other=cast.party("association").pk),
    )  # fmt: skip


def test_the_registration(cast: Cast) -> None:
    words = "given_name infix family_name necessity lighter_way avoid_neighbourhoods"
    typed = answers(cast) | {"infix": "van", "indication_until": day(400)}
    ask(cast, sound("support_worker", "register_referral", texts=words, **typed))


def test_holds(cast: Cast) -> None:
    number = a_registered_referral(cast).resident.number
    with cast.acting("privacy_officer") as actor:
        hold = place_hold(
            by=actor, number=number, reason="Klacht", source="Awb 9",
            review_by=clock.today() + timedelta(days=90), until=None,
        )  # fmt: skip
    ask(
        cast,
        sound("privacy_officer", "place_hold", texts="reason source", number=number,
              reason="Klacht", source="Awb 9", review_by=day(90), until=day(200)),
        sound("privacy_officer", "lift_hold", hold, texts="reason", reason="Klaar"),
    )  # fmt: skip


def test_the_search_for_a_person(cast: Cast) -> None:
    client = cast.client("support_worker")
    for name in ("x\x00", "x" * 10_000, "%_\\", "", "\u202e🏠"):
        typed = {"given_name": name, "family_name": name, "birth_date": "9999-12-31"}
        for route in ("register_referral", "residents"):
            answer = client.post(reverse(route), {"search": name, **typed})
            assert answer.status_code in (200, 302, 400), (route, name)


def test_the_steps_of_a_referral(cast: Cast) -> None:
    row = a_registered_referral(cast)
    where = ("support_worker", "referral", row.pk)
    ask(
        cast,
        sound(*where, do="meet", condition="support_plan", on=day()),
        sound(*where, do="aside", condition="support_plan", reason="Nee",
              texts="reason"),
        sound(*where, do="park", until=day(9), reason="Ziek", texts="reason"),
        sound(*where, do="close", outcome="withdrawn", on=day()),
        sound(*where, do="contact", contact=cast.users["support_worker"].pk, on=day()),
    )  # fmt: skip


def test_the_consents(cast: Cast) -> None:
    resident = a_registered_referral(cast, rules=("mediation",)).resident_id
    with cast.acting("support_worker"):
        consent = Consent.objects.get(resident_id=resident).pk
    texts = "necessity lighter_way reference"
    said: dict[str, Any] = {
        "domains": ["identity", "housing_and_living_behaviour"], "receiver": "",
        "how": "paper", "reference": "S-1", "told_on": day(), "given_on": day(),
        "until": day(300), "necessity": "Nodig", "lighter_way": "Geen",
    }  # fmt: skip
    about = ("support_worker", "ask_consent", resident)
    ask(
        cast,
        sound(*about, "allocation", texts=texts, **said),
        sound(*about, "mediation", texts=texts, **said),
        sound("support_worker", "refuse_consent", resident, "early_warning",
              domains=["identity"], receiver=""),
        sound("support_worker", "withdraw_consent", resident, consent,
              speaker="resident", how="paper", reference="S-2", texts="reference"),
    )  # fmt: skip


def test_a_list_to_take_along(cast: Cast) -> None:
    client = cast.client("support_worker")
    for typed in (
        {"state": "\x00", "provider": "x"}, {"scope": "x" * 9_000}, {"group": ""},
    ):  # fmt: skip
        answer = client.post(reverse("exports"), {"once": str(uuid4()), **typed})
        assert answer.status_code in (302, 400), typed


def test_extra_protection(cast: Cast) -> None:
    row = a_registered_referral(cast)
    where = ("support_worker", "protection", row.resident_id)
    ask(
        cast,
        sound(*where, do="measure", kind="probation", since=day(), until=day(9),
              supervised_by="Reclassering", words="Afspraak", texts="words"),
        sound(*where, do="keep_out", because="residents_wish",
              person=cast.users["mediator"].pk),
        sound(*where, do="hide", ground="threat", on=day()),
    )  # fmt: skip


def test_the_steps_of_a_match(cast: Cast) -> None:
    a_framework_agreement(cast)
    today, words = day(), {"words": "Niet nu"}

    def somebody() -> tuple[UUID, UUID]:
        return a_home_in_shop(cast), a_ready_referral(cast).pk

    home, referral = somebody()
    proposed, offered = a_proposal(cast, *somebody()), an_offer(cast, *somebody())
    refused, accepted = (
        a_refused_offer(cast, *somebody()), an_accepted_offer(cast, *somebody()),
    )  # fmt: skip
    met, given = an_intake(cast, *somebody()), an_allocated_home(cast, *somebody())
    ask(
        cast,
        sound("mediator", "propose", home, referral=referral, deviation_reason="Past",
              texts="deviation_reason"),
        sound("mediator", "make_offer", proposed, on=today, answer_by=day(3)),
        sound("support_worker", "record_answer", offered, accepted="no", on=today,
              ground="harms_recovery", texts="words", **words),
        sound("second_mediator", "weigh_refusal", refused, upheld="yes", on=today,
              texts="words", **words),
        sound("housing_consultant", "hold_intake", accepted, held_on=today, notes="",
              resident_present="on", support_worker="A", housing_consultant="B",
              positive="yes", texts="notes support_worker housing_consultant"),
        sound("housing_consultant", "allocate_home", met, on=today),
        sound("support_worker", "prepare_lease", given, form="earn_in", rent="640,50",
              starts_on=today),
    )  # fmt: skip


def test_the_forms_of_a_coming_lease(cast: Cast) -> None:
    lease = a_prepared_lease(cast)
    ask(
        cast,
        sound("support_worker", "sign_lease", lease.pk, signed_on=day(),
              starts_on=day()),
        sound("support_worker", "cancel_lease", lease.pk, on=day(), reason="Toch niet",
              texts="reason"),
    )  # fmt: skip


def test_the_forms_of_a_running_lease(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with cast.acting("support_worker"):
        due = Obligation.objects.filter(resident_id=lease.resident_id, settled="")
        # Not the talk that is held below.
        obligation = due.latest("due").pk
    said = {f"text_{HOUSING}": "Netjes", f"score_{HOUSING}": "3"}
    three = ["care_provider", "housing_association", RESIDENT]
    review = a_review(cast, lease)
    cast.travel(40)
    ask(
        cast,
        sound("support_worker", "neighbour_agreements", lease.pk, recorded_on=day(),
              introduction="Koffie", living_behaviour="Stil", own_words="Goed",
              texts="introduction living_behaviour own_words"),
        sound("support_worker", "review", lease.pk, held_on=day(), took_part=three,
              texts=f"text_{HOUSING}", **said),
        sound("wmo_consultant", "evaluate_plan", lease.pk, held_on=day(),
              took_part=DECIDERS, texts=f"text_{HOUSING}", **said),
        sound("housing_consultant", "contribute", review, texts=f"text_{HOUSING}",
              **said),
        sound("support_worker", "deviate", obligation, how="move", due=day(9),
              reason="Ziek", texts="reason"),
        sound("support_worker", "end_lease", lease.pk, ended_on=day(), reason="Weg",
              home="outside_shop", texts="reason"),
    )  # fmt: skip


def test_the_decision_and_the_own_lease(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(290)
    first = lease.starts_on.replace(year=lease.starts_on.year + 1)
    typed = decided(first)
    ask(
        cast,
        sound("housing_consultant", "conversion", lease.pk, texts="reason", **typed),
    )
    a_decision(cast, lease)
    ask(
        cast,
        sound("support_worker", "prepare_own_lease", lease.pk, rent="640,50",
              starts_on=first.isoformat()),
    )  # fmt: skip


def decided(first: date) -> dict[str, object]:
    typed: dict[str, object] = {
        "decided_on": day(), "took_part": DECIDERS, "reason": "Zo besloten",
        "outcome": "convert", "effective_on": first.isoformat(),
    }  # fmt: skip
    for one in ("independence", "stability", "nuisance"):
        typed |= {f"met_{one}": "yes", f"reason_{one}": "Geen meldingen"}
    return typed


def test_a_framework_agreement_is_ended(cast: Cast) -> None:
    framework = a_framework(cast)
    ask(cast, sound("care_manager", "end_framework", framework, last_day=day(30)))
