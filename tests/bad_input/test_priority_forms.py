"""Nonsense in every field of a decision on priority and of an objection."""

import pytest

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.rules.priority import Asked, PriorityState
from thuisroute.referrals.tests.builders import a_registered_referral


@pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)
def test_the_forms_of_priority(cast: Cast) -> None:
    row, refused = a_registered_referral(cast), a_registered_referral(cast)
    law = cast.agreement.priority
    assert law is not None
    category = law.categories[0].id
    with cast.acting("mediator") as actor:
        asked = Asked(PriorityState.REFUSED, category, "Nee", clock.today())
        decide_priority(by=actor, referral=refused.pk, asked=asked)
    ask(
        cast,
        sound("mediator", "referral", row.pk, do="priority", to="refused", on=day(),
              category=category, reason="Nee", texts="reason"),
        sound("support_worker", "referral", refused.pk, do="object", reason="Toch",
              texts="reason"),
    )  # fmt: skip
