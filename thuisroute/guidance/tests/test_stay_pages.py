"""A stay from asking to going home, in the browser; and what each of them reads."""

from uuid import UUID

from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.models import Stay
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.stays import a_place, in_days, staying
from thuisroute.kernel import clock
from thuisroute.tenancies.tests.builders import a_running_lease

SECRET = "Zwaluwgeheim"


def shown(cast: Cast, who: str, route: str, key: UUID | None = None) -> str:
    address = reverse(route, args=[key] if key else [])
    return cast.client(who).get(address).content.decode()


def the_stay(cast: Cast) -> Stay:
    with cast.acting("support_worker"):
        return Stay.objects.get()


def test_from_asking_to_going_home_in_the_browser(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    place = a_place(cast, beds=1)
    days = {"begins_on": clock.today(), "return_on": in_days(10)}
    asked = reverse("stays", args=[resident])
    sent = {"kind": "time_out", "why": SECRET, **days}
    assert post(cast, "support_worker", asked, **sent).status_code == 302
    page = reverse("stay", args=[the_stay(cast).pk])
    assert "Besluiten over een plek voor even" in shown(cast, "wmo_consultant", "today")
    assert post(cast, "support_worker", page, act="grant").status_code == 403
    given = post(
        cast, "wmo_consultant", page, act="grant", place=place.pk,
        begins_on=clock.today(), return_on=in_days(8),
    )  # fmt: skip
    assert given.status_code == 302
    assert post(cast, "support_worker", page, act="begin").status_code == 302
    assert "Weer naar huis" in shown(cast, "support_worker", "today")
    longer = {"act": "longer", "until": in_days(12), "why": "Nog een paar dagen"}
    assert post(cast, "wmo_consultant", page, **longer).status_code == 302
    cast.travel(12)
    home = {"act": "end", "on": clock.today(), "how": "home", "fell_back_to": ""}
    assert post(cast, "support_worker", page, **home).status_code == 302
    assert the_stay(cast).state == StayState.BACK_HOME
    # What cannot be done any more is said, and changes nothing.
    assert post(cast, "support_worker", page, **home).status_code == 302
    assert post(cast, "support_worker", page, act="nonsense").status_code == 404


def test_the_landlord_reads_that_the_home_is_kept_and_nothing_of_why(
    cast: Cast,
) -> None:
    resident = a_running_lease(cast).resident_id
    stay = staying(cast, resident, a_place(cast), why=SECRET)
    dossier = shown(cast, "housing_consultant", "dossier", resident)
    assert "De woning blijft behouden" in dossier
    assert "Weer thuis op" in dossier
    assert "De Luwte" not in dossier
    assert "Stays elsewhere" not in dossier
    assert "de woning blijft behouden" in shown(cast, "housing_consultant", "today")
    client = cast.client("housing_consultant")
    for address in (
        reverse("dossier", args=[resident]), reverse("today"), reverse("residents"),
        reverse("stays", args=[resident]), reverse("stay", args=[stay.pk]),
        reverse("places"),
    ):  # fmt: skip
        assert SECRET not in client.get(address).content.decode(), address


def test_a_form_that_is_refused_keeps_what_was_typed(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    answer = post(
        cast, "support_worker", reverse("stays", args=[resident]), kind="respite",
        begins_on=in_days(4), return_on=in_days(4), why=SECRET,
    )  # fmt: skip
    assert answer.status_code == 200
    assert "De dag van terugkeer komt na de eerste dag." in answer.content.decode()  # type: ignore[attr-defined]  # a page
