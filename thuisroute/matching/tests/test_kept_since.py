"""What became of a kept round since: shared no more, gone, proposed in part."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.models import Match
from thuisroute.matching.rules.kept import HomeFate
from thuisroute.matching.tests.test_kept_rounds import (
    decide,
    fates,
    keys,
    person,
    propose,
    read,
)

__all__ = ["keys"]


def share_no_more(resident: UUID) -> None:
    """As when a consent or a task ends."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
        cursor.execute("DELETE FROM sharing_grant WHERE resident_id = %s", [resident])
        cursor.execute("SET ROLE thuisroute_web")


def test_a_home_for_somebody_who_is_shared_no_more_stays_theirs(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    decide(cast, keys, "cheap", "longest")
    share_no_more(person(cast, keys, "longest").resident_id)
    found = read(cast, keys)
    assert [one.referral_id for one in found.people] == [keys["later"]]
    assert fates(cast, keys)["cheap"] == HomeFate.PROPOSED
    with pytest.raises(Refused, match="already"):
        decide(cast, keys, "cheap", "later", turn=1)


def test_after_a_decision_is_proposed_nobody_stands_a_second_time(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    decide(cast, keys, "cheap", "longest")
    assert propose(cast, keys, turn=1) == 1
    assert fates(cast, keys) == {"cheap": HomeFate.PROPOSED, "dear": HomeFate.NOBODY}


def statements(cast: Cast, keys: dict[str, UUID]) -> int:
    client = cast.client("mediator")
    with CaptureQueriesContext(connection) as found:
        assert (
            client.get(reverse("kept_round", args=[keys["round"]])).status_code == 200
        )
    return len(found)


def test_a_page_with_more_decisions_asks_the_database_no_more(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    before = statements(cast, keys)
    decide(cast, keys, "dear", None)
    one = statements(cast, keys)
    decide(cast, keys, "cheap", None, turn=1)
    assert before <= one == statements(cast, keys)


def test_a_reason_that_is_missing_is_asked_once_and_leaves_nobody_out(
    cast: Cast, keys: dict[str, UUID]
) -> None:
    client, here = cast.client("mediator"), reverse("kept_round", args=[keys["round"]])
    sent = {"turn": "0", "reason": " ", "once": str(uuid4())}
    page = client.post(here, sent).content.decode()
    assert "Schrijf op waarom deze mensen" in page
    assert "Er is nog niemand voorgesteld" not in page
    with cast.acting("mediator"):
        assert not Match.objects.exists()
