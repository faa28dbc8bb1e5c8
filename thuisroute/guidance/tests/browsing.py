"""Forms of guidance as people send them from a browser."""

import re
from datetime import timedelta
from uuid import uuid4

from django.http import HttpResponseBase

from tests.cast import Cast
from thuisroute.guidance.tests.builders import HOUSING
from thuisroute.kernel import clock


def post(cast: Cast, who: str, url: str, **typed: object) -> HttpResponseBase:
    """One form, sent once."""
    return cast.client(who).post(url, {"once": uuid4(), **typed})


def read_on(page: str) -> str:
    """What the first button to agree on this page sends along as read."""
    found = re.search(r'name="read" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def goal_form(**typed: object) -> dict[str, object]:
    """A whole goal, with what is typed otherwise."""
    return {
        "domain": HOUSING,
        "wanted": "Elke week een vriend op bezoek",
        "seen_by": "Ik zet drie keer koffie",
        "who_does_what": "Ik nodig uit, de begeleider belt",
        "due_on": (clock.today() + timedelta(days=90)).isoformat(),
        **typed,
    }
