"""What became of a kept round since: shared no more, gone, proposed in part."""

from uuid import UUID

import pytest
from django.db import connection

from tests.cast import Cast
from thuisroute.kernel.verdicts import Refused
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
