"""Every article at every party: the page and the file."""

import json
from datetime import date

import pytest

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.queries.overview import kept_overview
from thuisroute.obligations.rules.kept import Kept, Shown
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.tests.builders import many_obligations
from thuisroute.obligations.tests.looking_back import changed, overdue, page, read


def test_what_is_done_together_is_counted_once(cast: Cast) -> None:
    year = overdue(cast, 40)
    with cast.acting("programme_manager") as actor:
        found, _version, _before = kept_overview(actor, Period(year))
    (line,) = [one for one in found.articles if one.number == "4d"]
    assert 36 <= found.everybody.counts.overdue <= 44
    assert set(line.line.by_party) == {cast.party("provider").pk}
    assert [seat.role for seat in line.together]


def test_what_is_at_no_organisation_yet_stands_beside_the_others(cast: Cast) -> None:
    year = overdue(cast, 40)
    changed(party=None)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "Nog geen organisatie" in text


def test_a_dossier_under_an_earlier_version_is_counted_under_its_article(
    cast: Cast,
) -> None:
    year = overdue(cast, 40)
    content = json.loads(json.dumps(cast.agreement.to_json()))
    for one in content["articles"]:
        if one["number"] == "4d":
            one["summary"]["nl"] = "Elk kwartaal een gesprek."
    with database_role("owner"):
        earlier = AgreementVersion.objects.create(
            region=cast.region, number=77, valid_from=date(year - 3, 1, 1),
            valid_until=date(year - 1, 1, 1), digest="7" * 64, content=content,
            state="retired",
        )  # fmt: skip
    changed(agreement=earlier)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "zoals in versie 77" in text
    assert "Elk kwartaal een gesprek." in text
    article = f"/agreement/articles/4d/?period={year}"
    name = cast.party("provider").name
    assert name not in page(cast.client("programme_manager"), article)
    changed(agreement=cast.version)
    assert name in page(cast.client("programme_manager"), article)
    text = page(cast.client("programme_manager"), f"/agreement/kept/?period={year}")
    assert "zoals in versie 77" not in text


@pytest.mark.parametrize("rows", [1, 500])
def test_the_overview_asks_as_little_whatever_was_due(cast: Cast, rows: int) -> None:
    many_obligations(cast, rows)
    agreement(cast.version.pk)
    client = cast.client("programme_manager")
    with counted() as statements:
        page(client, "/agreement/kept/")
    assert len(statements) <= 4, str(statements)


@pytest.mark.parametrize("period", ["2026-Q9", "x" * 500, "%00", "2099", "2000"])
def test_strange_periods_get_an_answer(cast: Cast, period: str) -> None:
    page(cast.client("governor"), f"/agreement/kept/?period={period}")
    page(cast.client("governor"), f"/agreement/kept.csv?period={period}")


@pytest.mark.parametrize("role", ["administrator", "privacy_officer"])
def test_who_may_not_see_how_it_is_kept_gets_no_file_either(
    cast: Cast, role: str
) -> None:
    for address in ("/agreement/kept/", "/agreement/kept.csv"):
        assert cast.client(role).get(address).status_code == 403


def test_the_file_says_what_the_page_says_and_no_more(cast: Cast) -> None:
    year = overdue(cast, 42)
    address = f"/agreement/kept.csv?period={year}"
    texts = {
        page(cast.client(role), address)
        for role in ("programme_manager", "support_worker", "outsider")
    }
    (text,) = texts
    (row,) = read(text)
    assert (row["Artikel"], row["Organisatie"]) == ("4d", cast.party("provider").name)
    assert int(row["Te laat"]) in {40, 45}
    assert row["Afgerond op vijftallen"] == "ja"


def test_no_reason_of_a_deviation_is_told_and_each_is_counted(cast: Cast) -> None:
    year = overdue(cast, 40)
    changed(deviation="waived", settled="waived", deviation_reason="Ziek geworden")
    client = cast.client("programme_manager")
    text = page(client, f"/agreement/kept/?period={year}")
    assert "Ziek geworden" not in text
    (row,) = read(page(client, f"/agreement/kept.csv?period={year}"))
    assert int(row["Niet gedaan, met reden"]) in {40, 45, 35}
    assert "Ziek" not in "".join(row.values())


def test_what_the_region_itself_has_to_do_is_counted_as_it_is(cast: Cast) -> None:
    with cast.acting("programme_manager") as actor:
        record_agreement_evaluation(by=actor, on=clock.today(), note="")
        due = Obligation.objects.get(clock="agreement_evaluation", settled="").due
        found, _version, _before = kept_overview(actor, Period(due.year))
    (line,) = [one for one in found.articles if one.number == "7a"]
    assert line.line.everybody == Shown(Kept(open=1))
