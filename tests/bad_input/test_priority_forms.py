"""Nonsense in every field of a decision on priority and of an objection."""

import pytest

from tests.bad_input.forms import ask, day, sound
from tests.cast import Cast
from thuisroute.referrals.tests.builders import a_registered_referral


@pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)
def test_the_forms_of_priority(cast: Cast) -> None:
    row = a_registered_referral(cast)
    law = cast.agreement.priority
    assert law is not None
    ask(
        cast,
        sound("mediator", "referral", row.pk, do="priority", to="refused", on=day(),
              category=law.categories[0].id, reason="Nee", texts="reason"),
        sound("support_worker", "referral", row.pk, do="object", reason="Toch",
              texts="reason"),
    )  # fmt: skip
