"""Two walls, each of which refuses without the other."""

from collections import Counter
from datetime import timedelta

import pytest
from django.http import HttpResponse

from tests.cast import Cast
from tests.permissions.addresses import every_address
from tests.permissions.association import READ
from tests.permissions.life import GROUND, MARK, RENT_LIMIT, Life, a_life
from tests.permissions.pages import words_of
from tests.permissions.tables import (
    columns_of,
    person_tables,
    rows_in,
    texts_with,
    without_row_security,
)
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock, sessions
from thuisroute.matching.tests.builders import a_proposal
from thuisroute.referrals.actions.park import park
from thuisroute.referrals.tests.builders import a_ready_referral

# Tables that the web role may add to but never read.
NEVER_READ = {
    "residents_personkey",
    "sharing_retentionday",
    # By which the resident comes in is theirs alone.
    "sharing_ownidentity",
}
ENTITLED = (
    "support_worker", "housing_consultant", "wmo_consultant", "mediator",
    # Of holds alone; of the resident nothing but a number.
    "privacy_officer",
)  # fmt: skip
NOT_INVOLVED = (
    "outsider",
    "other_consultant",
    "outside_consultant",
    "administrator",
    "programme_manager",
    "privacy_officer",
    "region_privacy_officer",
    "governor",
    "other_outreach_worker",
)
# What some write about a dossier without reading it: why it may not be destroyed yet.
OWN_RECORDS = {
    "privacy_officer": {"sharing_legalhold"},
    "region_privacy_officer": {"sharing_legalhold"},
}


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


def counts() -> dict[str, int]:
    return {table: rows_in(table, column) or 0 for table, column in person_tables()}


def test_nobody_outside_sees_a_row_about_any_resident_in_raw_sql(
    cast: Cast, life: Life
) -> None:
    """Raw statements ask no policy; only row security stands between."""
    seen: Counter[str] = Counter()
    for who in ENTITLED:
        with cast.acting(who):
            seen.update(counts())
    empty = {table for table, _column in person_tables() if not seen[table]}
    assert empty <= NEVER_READ, "the life does not fill these tables"
    for who in NOT_INVOLVED:
        with cast.acting(who):
            found = counts()
        read = {table for table, rows in found.items() if rows}
        assert read == OWN_RECORDS.get(who, set()), who


def test_without_a_session_there_is_no_row_at_all(cast: Cast, life: Life) -> None:
    sessions.begin("")
    assert {table for table, rows in counts().items() if rows} == set()


def test_with_row_security_off_every_page_still_refuses(cast: Cast, life: Life) -> None:
    clients = {who: cast.client(who) for who in ("outsider", "other_consultant")}
    without_row_security()
    assert rows_in("residents_resident", "id")
    wrong = []
    for row, address in every_address(life):
        for who, client in clients.items():
            answer = client.get(address)
            got = 200 if answer.status_code == 302 else answer.status_code
            if got != row.answer(who):
                wrong.append(f"{row.route}: {who} gets {got}")
            assert isinstance(answer, HttpResponse)
            shown = [one for one in life.tells if one in words_of(answer)]
            wrong += [f"{row.route}: {who} reads {one}" for one in shown]
    assert not wrong, "\n".join(wrong)


def tables_with(text: str) -> set[str]:
    return {table for table, _column in person_tables() if texts_with(table, text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            MARK,
            {
                "guidance_crisisplan",
                "guidance_exploration",
                "guidance_goal",
                "guidance_indication",
                "guidance_networkperson",
                "guidance_pilotcontact",
                "guidance_planwords",
                "guidance_riskfactor",
                "guidance_scalingrequest",
                "concerns_concernwords",
                "meetings_agendaitem",
                "meetings_decision",
                "meetings_meetingwords",
                "guidance_stay",
                "matching_carefulroute",
                "matching_finding",
                "matching_offeranswer",
                "matching_roundchoice",
                "money_cost",
                "money_moneycheck",
                "referrals_particulars",
                "referrals_prioritystep",
                "referrals_readinessitem",
                "residents_justicemeasure",
                "sharing_necessity",
                "sharing_rightsrequest",
                "tenancies_landinganswer",
                "tenancies_landingstep",
                "tenancies_ownwords",
                "tenancies_reviewcontribution",
            },
        ),
        (str(RENT_LIMIT), {"matching_finding", "referrals_particulars"}),
        (GROUND, {"matching_offeranswer"}),
    ],
)
def test_nothing_of_care_or_registration_reaches_the_association_in_raw_sql(
    cast: Cast, life: Life, text: str, told: set[str]
) -> None:
    with cast.acting("support_worker"):
        assert tables_with(text) == told
    for who in ("housing_consultant", *NOT_INVOLVED):
        with cast.acting(who):
            found = tables_with(text)
        assert not found, f"{who} finds {text} in {', '.join(sorted(found))}"


def test_why_and_until_when_somebody_waits_is_not_the_associations(cast: Cast) -> None:
    """It knows the resident from a proposal that stands while the search waits."""
    row = a_ready_referral(cast)
    home = a_home_in_shop(cast)
    a_proposal(cast, home, row.pk)
    until = clock.today() + timedelta(days=77)
    with cast.acting("support_worker") as actor:
        park(by=actor, referral=row.pk, reason=MARK, until=until, on=clock.today())
        assert tables_with(MARK) == tables_with(str(until)) == {"referrals_particulars"}
    with cast.acting("housing_consultant"):
        assert rows_in("matching_match", "resident_id") == 1
        assert not tables_with(MARK) | tables_with(str(until))


def test_the_association_reads_these_columns_of_a_life_and_no_others(
    cast: Cast, life: Life
) -> None:
    """A new column says here that a page of the association shows or needs it, or it
    goes into a table of its own."""
    with cast.acting("housing_consultant"):
        read = {
            table: set(columns_of(table))
            for table, column in person_tables()
            if rows_in(table, column)
        }
    assert read == {table: set(said.split()) for table, said in READ.items()}
