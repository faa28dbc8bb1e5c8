"""Money at a placement in a real Chromium, as each reader gets it."""

from pathlib import Path

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.look.looking import look_at_all, served
from tests.permissions.paying import paid
from thuisroute.money.tests.builders import a_cost, agreed, proposed
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease

__all__ = ["served"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_the_pages_of_money_are_accessible_and_fit_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    lease = a_running_lease(cast)
    match, resident = lease.match_id, lease.resident_id
    let_in(cast, resident)
    empty = {"empty": reverse("placement_money", args=[match])}
    look_at_all(served, cast.client("support_worker"), empty)
    found = paid(cast, match, mark="Samen de post openen, elke dinsdag")
    agreed(cast, match, "arrears", resident=100)
    a_cost(cast, match, "arrears", cents=68_840, rests_on="Huurnota van vorige maand")
    proposed(cast, match, "vacancy", housing_association=50, resident=50)
    whole = {"whole": empty["empty"]}
    for who in ("support_worker", "wmo_consultant"):
        look_at_all(served, cast.client(who), whole)
    pages = {
        "association": empty["empty"],
        "cost": reverse("new_cost", args=[match]),
        "back": reverse("take_back_cost", args=[found.cost]),
        "shares": reverse("propose_shares", args=[match, "vacancy"]),
        "settle": reverse("settle", args=[match, found.owing, found.owed]),
    }
    look_at_all(served, cast.client("housing_consultant"), pages)
    look = {
        "look": reverse("money_check", args=[resident]),
        "dossier": reverse("dossier", args=[resident]),
    }
    look_at_all(served, cast.client("support_worker"), look)
    look_at_all(served, cast.client("resident"), {"own": reverse("own_money")})
