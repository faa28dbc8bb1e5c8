"""A resident who said no: the whole route by number, and the name nowhere."""

import re
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.models import Match
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.browsing import answers
from thuisroute.referrals.tests.builders import meet_everything
from thuisroute.sharing.models import Consent
from thuisroute.sharing.tests.builders import a_yes
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import (
    a_framework,
    a_review,
    neighbours_agreed,
)

FAMILY, PHONE, MAIL = "Zwijgzaam", "0699999999", "stil@voorbeeld.example"
SEEKER = "WZ-GEHEIM"
WORDS = "Woorden die niet iedereen leest"
SECRETS = (FAMILY, PHONE, MAIL, SEEKER, WORDS)
NAMELESS = ("mediator", "housing_consultant")


def told(page: str) -> str:
    """What a page that was not what we wanted says, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


class Walk:
    """People of the cast with a browser; every page that the nameless open is read."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.found: list[str] = []
        self.pages = 0

    def send(self, who: str, route: str, *keys: object, **values: object) -> str:
        address = reverse(route, args=keys)
        answer = self.cast.client(who).post(address, {"once": uuid4(), **values})
        assert answer.status_code == 302, f"{route}: {told(answer.text)}"
        return str(answer.headers["Location"])

    def look(self, *addresses: str, number: str = "") -> None:
        for who in NAMELESS:
            for address in addresses:
                answer = self.cast.client(who).get(address)
                assert answer.status_code in (200, 403, 404), (who, address)
                self.pages += answer.status_code == 200
                self.found += [
                    f"{who} reads {one} on {address}"
                    for one in SECRETS
                    if one in answer.text
                ]
                if number and answer.status_code == 200:
                    assert f"Bewoner {number}" in answer.text, (who, address)


@pytest.fixture
def walk(cast: Cast) -> Walk:
    a_framework(cast)
    return Walk(cast)


def registered(walk: Walk) -> Referral:
    typed = answers(walk.cast) | {
        "rules": [],
        "family_name": FAMILY,
        "phone": PHONE,
        "email": MAIL,
        "home_seeker_number": SEEKER,
        "necessity": WORDS,
        "rooms_needed": "1",
        "avoid_neighbourhoods": "",
    }
    walk.send("support_worker", "register_referral", **typed)
    with walk.cast.acting("support_worker"):
        return Referral.objects.select_related("resident").get()


def stages(walk: Walk, row: Referral) -> Iterator[list[str]]:
    """Step by step, with the pages that go with each step."""
    cast, today = walk.cast, clock.today().isoformat()
    referral = reverse("referral", args=[row.pk])
    dossier = reverse("dossier", args=[row.resident_id])
    yield [referral, dossier]
    walk.send(
        "support_worker", "referral", row.pk, do="aside",
        condition="budget_management", reason=WORDS,
    )  # fmt: skip
    walk.send(
        "support_worker", "referral", row.pk, do="park", until="2099-01-01",
        reason=WORDS,
    )  # fmt: skip
    yield [referral]
    walk.send("support_worker", "referral", row.pk, do="unpark")
    meet_everything(cast, row.pk)
    walk.send("mediator", "referral", row.pk, do="ready", on=today)
    home = a_home_in_shop(cast, available_from=clock.today())
    yield [reverse("propose", args=[home]), reverse("homes_for", args=[row.pk])]
    walk.send(
        "mediator", "propose", home, referral=row.pk, deviation_reason="Past hier"
    )
    yield from stages_of_the_match(walk, home)
    yield [dossier]
    yield from stages_of_the_lease(walk)


def stages_of_the_match(walk: Walk, home: UUID) -> Iterator[list[str]]:
    """From the offer to the allocation."""
    cast, today = walk.cast, clock.today().isoformat()
    match = only(Match, cast)
    page = reverse("match", args=[match])
    walk.send("mediator", "make_offer", match, on=today)
    yield [page, reverse("home", args=[home])]
    walk.send("support_worker", "record_answer", match, on=today, accepted="yes")
    yield [page]
    walk.send(
        "housing_consultant", "hold_intake", match, held_on=today, notes=WORDS,
        resident_present="on", support_worker="A", housing_consultant="B",
        positive="yes",
    )  # fmt: skip
    walk.send("housing_consultant", "allocate_home", match, on=today)
    yield [page]


def stages_of_the_lease(walk: Walk) -> Iterator[list[str]]:
    """From the key to what was agreed and said."""
    cast, today = walk.cast, clock.today().isoformat()
    match = only(Match, cast)
    walk.send(
        "support_worker", "prepare_lease", match, form="earn_in", rent="640,50",
        starts_on=today,
    )  # fmt: skip
    lease = only(Lease, cast)
    walk.send("support_worker", "sign_lease", lease, signed_on=today, starts_on=today)
    with cast.acting("support_worker"):
        running = Lease.objects.get()
    neighbours_agreed(cast, running, words=WORDS)
    a_review(cast, running)
    yield [
        *(reverse(name, args=[lease]) for name in ("lease", "neighbour_agreements")),
        *(reverse(name, args=[lease]) for name in ("conversion", "review")),
    ]


def only(kind: type[Match] | type[Lease], cast: Cast) -> UUID:
    with cast.acting("support_worker"):
        key: UUID = kind.objects.values_list("pk", flat=True).get()
    return key


@pytest.mark.timeout(120)
def test_the_whole_route_without_a_name_and_the_name_with_a_yes(walk: Walk) -> None:
    row = registered(walk)
    for pages in stages(walk, row):
        walk.look(reverse("today"), reverse("residents"), *pages)
        search = walk.cast.client("mediator").post(
            reverse("residents"), {"search": FAMILY, "once": uuid4()}
        )
        assert row.resident.number not in search.text
    assert walk.found == []
    assert walk.pages > 30
    walk.look(
        reverse("residents"),
        reverse("dossier", args=[row.resident_id]),
        number=row.resident.number,
    )
    _says_yes(walk, row.resident_id)
    dossier = reverse("dossier", args=[row.resident_id])
    assert FAMILY in walk.cast.client("mediator").get(dossier).text
    assert FAMILY not in walk.cast.client("housing_consultant").get(dossier).text


def _says_yes(walk: Walk, resident: UUID) -> None:
    yes = a_yes(walk.cast)
    walk.send(
        "support_worker", "ask_consent", resident, "mediation",
        domains=sorted(yes.asked.domains), receiver="", how="witness",
        told_on=yes.told_on, given_on=yes.given_on, until=yes.until,
        necessity=yes.necessity, lighter_way=yes.lighter_way,
    )  # fmt: skip


def test_an_open_page_is_refused_after_a_withdrawal(walk: Walk) -> None:
    row = registered(walk)
    _says_yes(walk, row.resident_id)
    mediator = walk.cast.client("mediator")
    dossier = reverse("dossier", args=[row.resident_id])
    assert FAMILY in mediator.get(dossier).text
    with walk.cast.acting("support_worker"):
        consent = Consent.objects.get()
    page = walk.cast.client("support_worker").get(
        reverse("withdraw_consent", args=[row.resident_id, consent.pk])
    )
    assert "Transferpunt Voorbeeld" in page.text, "it tells what stops"
    walk.send(
        "support_worker", "withdraw_consent", row.resident_id, consent.pk,
        speaker="resident", how="witness",
    )  # fmt: skip
    for headers in ({}, {"HX-Request": "true"}):
        assert FAMILY not in mediator.get(dossier, headers=headers).text
    before = walk.cast.client("support_worker").get(
        reverse("consents", args=[row.resident_id])
    )
    assert "Ingetrokken door de bewoner" in before.text


def test_who_keeps_consents_is_told_that_one_ends(walk: Walk) -> None:
    row = registered(walk)
    _says_yes(walk, row.resident_id)
    told = "Toestemming loopt af"
    assert told not in walk.cast.client("support_worker").get("/").text
    walk.cast.travel(330)
    assert told in walk.cast.client("support_worker").get("/").text
    assert told not in walk.cast.client("mediator").get("/").text


def test_the_text_on_paper_and_the_no(walk: Walk) -> None:
    row = registered(walk)
    client = walk.cast.client("support_worker")
    paper = client.get(reverse("consent_paper", args=[row.resident_id, "mediation"]))
    assert "Handtekening" in paper.text
    assert "U mag nee zeggen" in paper.text
    domains = ["identity", "housing_and_living_behaviour"]
    walk.send(
        "support_worker", "refuse_consent", row.resident_id, "early_warning",
        domains=domains, receiver="",
    )  # fmt: skip
    page = client.get(reverse("consents", args=[row.resident_id])).text
    assert "Geweigerd" in page
    for rule in ("support", "nothing"):
        address = reverse("ask_consent", args=[row.resident_id, rule])
        assert client.get(address).status_code == 404
