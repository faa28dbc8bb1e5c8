"""Two walls, each of which refuses without the other."""

from collections import Counter

import pytest

from tests.cast import Cast
from tests.permissions.addresses import every_address
from tests.permissions.life import MARK, Life, a_life
from tests.permissions.tables import (
    person_tables,
    rows_in,
    texts_with,
    without_row_security,
)
from thuisroute.kernel import sessions

# Tables that the web role may add to but never read.
NEVER_READ = {"residents_personkey"}
ENTITLED = ("support_worker", "housing_consultant", "wmo_consultant", "mediator")
NOT_INVOLVED = (
    "outsider",
    "other_consultant",
    "outside_consultant",
    "administrator",
    "programme_manager",
)


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
        assert {table for table, rows in found.items() if rows} == set(), who


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
            shown = [one for one in life.tells if one in answer.text]
            wrong += [f"{row.route}: {who} reads {one}" for one in shown]
    assert not wrong, "\n".join(wrong)


def test_no_text_of_care_reaches_the_association_in_raw_sql(
    cast: Cast, life: Life
) -> None:
    with cast.acting("support_worker"):
        marked = {
            table for table, _column in person_tables() if texts_with(table, MARK)
        }
    assert {"matching_offeranswer", "tenancies_reviewcontribution"} <= marked
    for who in ("housing_consultant", *NOT_INVOLVED):
        with cast.acting(who):
            found = [table for table, _ in person_tables() if texts_with(table, MARK)]
        assert not found, f"{who} finds a text of care in {', '.join(found)}"
