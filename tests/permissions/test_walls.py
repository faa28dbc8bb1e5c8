"""Two walls, each of which refuses without the other."""

from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import as_role, person_tables, rows_in
from thuisroute.kernel import sessions
from thuisroute.referrals.tests.builders import a_ready_referral

# Tables that the web role may add to but never read.
NEVER_READ = {"residents_personkey"}


def counts() -> dict[str, int | None]:
    return {table: rows_in(table, column) for table, column in person_tables()}


def test_the_outsider_sees_no_row_about_any_resident_in_raw_sql(cast: Cast) -> None:
    a_ready_referral(cast)
    with cast.acting("support_worker"):
        seen = counts()
    assert seen["residents_identity"] == 1
    assert seen["referrals_referral"] == 1
    for who in ("outsider", "other_consultant", "outside_consultant", "administrator"):
        with cast.acting(who):
            found = counts()
        assert {table for table, rows in found.items() if rows} == set(), who
    assert {table for table, rows in seen.items() if rows is None} <= NEVER_READ


def test_without_a_session_there_is_no_row_at_all(cast: Cast) -> None:
    a_ready_referral(cast)
    sessions.begin("")
    assert {table for table, rows in counts().items() if rows} == set()


def test_with_row_security_off_the_pages_still_refuse(cast: Cast) -> None:
    """The worker's role passes row security by; the pages run as it for once."""
    row = a_ready_referral(cast, family_name="Muurproef")
    client = cast.client("outsider")
    as_role("thuisroute_worker")
    assert rows_in("residents_resident", "id") == 1
    for route, key in (("dossier", row.resident_id), ("referral", row.pk)):
        answer = client.get(reverse(route, args=[key]))
        assert answer.status_code == 404, route
    for route in ("today", "residents"):
        page = client.get(reverse(route)).content.decode()
        assert "Muurproef" not in page
        assert str(row.resident_id) not in page


def test_with_the_first_wall_off_the_database_still_refuses(cast: Cast) -> None:
    """Raw statements ask no policy; only row security stands between."""
    row = a_ready_referral(cast)
    with cast.acting("outsider"):
        for table, column in person_tables():
            found = rows_in(table, column)
            assert not found, f"{table} shows {found} rows of {row.resident_id}"
