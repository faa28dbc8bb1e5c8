"""The log on pages and as a file: whose lines, for whom, and how much of them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import NAME
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.desk.access_log import resident_numbered
from thuisroute.desk.log_file import log_file
from thuisroute.kernel import clock
from thuisroute.parties.models import Region
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.residents.models import Resident


@pytest.fixture
def watched(cast: Cast) -> Referral:
    """Opened by the support worker, the mediator and, in vain, by an outsider."""
    row = a_registered_referral(cast, family_name=NAME)
    assert row.resident.number
    page = reverse("dossier", args=[row.resident_id])
    for who in ("support_worker", "mediator", "outsider"):
        cast.client(who).get(page)
    return row


def asked(client: Client, page: str, **typed: str) -> str:
    today = clock.today()
    period = {"since": str(today - timedelta(days=1)), "until": str(today)}
    answer = client.post(reverse(page), period | {"once": str(uuid4())} | typed)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_officer_reads_the_lines_of_the_own_party_and_the_regions_all(
    cast: Cast, watched: Referral
) -> None:
    number = watched.resident.number
    own = asked(cast.client("privacy_officer"), "access_log", number=number)
    assert "Begeleider Voorbeeld" in own
    assert "Bemiddelaar Voorbeeld" not in own
    assert number in own
    assert NAME not in own
    every = asked(cast.client("region_privacy_officer"), "access_log", number=number)
    assert "Bemiddelaar Voorbeeld" in every
    assert "Buitenstaander Voorbeeld" in every


def test_a_colleague_is_found_by_address_and_a_name_that_several_have_is_asked_again(
    cast: Cast, watched: Referral
) -> None:
    client = cast.client("region_privacy_officer")
    mediator = cast.users["mediator"].email
    found = asked(client, "access_log", person=mediator)
    assert "Bemiddelaar Voorbeeld" in found
    assert "Begeleider Voorbeeld" not in found
    several = asked(client, "access_log", person="bemiddelaar")
    assert cast.users["second_mediator"].email in several
    assert mediator in several
    stranger = asked(cast.client("privacy_officer"), "access_log", person=mediator)
    assert "Bemiddelaar Voorbeeld" not in stranger


def test_a_number_of_another_region_is_nobodys_here(
    cast: Cast, watched: Referral
) -> None:
    """Not found and not read past: the lines of nobody else come in its place."""
    number = somebody_elsewhere(cast)
    for who in ("privacy_officer", "region_privacy_officer"):
        with cast.acting(who):
            assert resident_numbered(watched.resident.number) == watched.resident_id
            assert resident_numbered(number) is None
        for page in ("access_log", "breach_report"):
            shown = asked(cast.client(who), page, number=number)
            assert "Geen dossier heeft dit nummer" in shown
            assert "Begeleider Voorbeeld" not in shown


def somebody_elsewhere(cast: Cast) -> str:
    """The number of a dossier in a region next door."""
    number = "2026-9876"
    with database_role("owner"):
        region = Region.objects.create(code="elders", name="Regio Elders")
        version = AgreementVersion.objects.create(
            region=region, number=1, state="in_force",
            valid_from=cast.agreement.valid_from, digest="2" * 64,
            content=cast.agreement.to_json(),
        )  # fmt: skip
    with database_role("worker"):
        Resident.objects.create(
            region=region, agreement=version, number=number,
            target_group="sheltered_housing", since=clock.today(),
        )  # fmt: skip
    return number


def test_older_lines_follow_on_the_next_page_and_none_stands_on_both(
    cast: Cast, watched: Referral, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thuisroute.desk.views.access_log.A_PAGE", 2)
    client = cast.client("region_privacy_officer")
    number = watched.resident.number
    seen, place = [], ""
    for _ in range(20):
        page = asked(client, "access_log", number=number, place=place)
        lines = page.split('<th scope="row">')[1:]
        seen += [line.split("</tr>")[0] for line in lines]
        if 'name="place" value="' not in page:
            break
        place = page.split('name="place" value="')[1].split('"')[0]
    whole = asked(cast.client("region_privacy_officer"), "breach_report", number=number)
    assert len(seen) >= 4
    assert "Bemiddelaar Voorbeeld" in whole


def test_a_breach_report_counts_what_was_seen_and_not_what_was_refused(
    cast: Cast, watched: Referral
) -> None:
    client = cast.client("region_privacy_officer")
    page = asked(
        client, "breach_report", number=watched.resident.number,
        known_at=clock.local(clock.now() - timedelta(hours=80)).strftime(
            "%Y-%m-%dT%H:%M"
        ),
    )  # fmt: skip
    assert "Begeleider Voorbeeld" in page
    assert "Buitenstaander Voorbeeld" not in page
    assert "De 72 uur zijn voorbij" in page
    party = str(cast.party("provider").pk)
    assert watched.resident.number in asked(client, "breach_report", party=party)
    nothing = asked(client, "breach_report")
    assert "tr-summary" in nothing


@pytest.mark.parametrize("page", ["access_log", "breach_report"])
def test_the_file_is_an_export_in_the_log(
    cast: Cast, watched: Referral, page: str
) -> None:
    client = cast.client("region_privacy_officer")
    text = asked(client, page, number=watched.resident.number, export="1")
    assert "Begeleider Voorbeeld" in text
    assert NAME not in text
    log = asked(client, "access_log", person=cast.users["region_privacy_officer"].email)
    assert "nam mee als bestand" in log


def test_no_cell_of_the_file_is_a_formula() -> None:
    answer = log_file("x.csv", {"who": "Wie"}, [{"who": "=1+1"}, {"who": "@x"}])
    assert answer.content.decode("utf-8-sig").splitlines()[1:] == ["'=1+1", "'@x"]


@pytest.mark.parametrize("who", ["support_worker", "governor", "administrator"])
def test_nobody_else_reads_the_log_also_not_in_raw_sql(
    cast: Cast, watched: Referral, who: str
) -> None:
    assert cast.client(who).post(reverse("access_log")).status_code in {400, 403}
    with cast.acting(who):
        assert watched_lines() == 0
    with cast.acting("privacy_officer"):
        assert watched_lines() > 0


def watched_lines() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM sharing_log(NULL, NULL, NULL, "
            "kernel_now() - interval '1 day', kernel_now(), NULL, 100)"
        )
        return int(cursor.fetchone()[0])
