"""A legal hold is read by privacy officers whose organisation has to do with the
dossier, and lifted by the one that placed it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import Life, a_life
from tests.permissions.tables import without_row_security
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.models import Party
from thuisroute.sharing.actions.lift_hold import lift_hold
from thuisroute.sharing.models import Involvement, LegalHold, Restriction, RetentionDay

WHY = "Voorbeeld van een klacht"


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


def officer_at(cast: Cast, party: Party) -> None:
    """The officer of the region works at this organisation instead."""
    actor = cast.actors["region_privacy_officer"]
    cast.actors["region_privacy_officer"] = Actor(
        user=actor.user, seat=actor.seat, party=party.pk, role=actor.role,
        region=actor.region,
    )  # fmt: skip


def lifted_in_raw_sql() -> int:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE sharing_legalhold SET lifted_on = kernel_today()")
        found: int = cursor.rowcount
    return found


@pytest.mark.parametrize(
    ("party", "sees", "lifts"),
    [
        ("provider", 1, 1),
        ("transfer_point", 1, 0),
        ("municipality", 1, 0),
        ("outsider", 0, 0),
        ("other_association", 0, 0),
    ],
)
def test_raw_sql_tells_a_hold_to_who_has_to_do_with_the_dossier(
    cast: Cast, life: Life, party: str, sees: int, lifts: int
) -> None:
    officer_at(cast, cast.party(party))
    with cast.acting("region_privacy_officer"):
        assert LegalHold.objects.count() == sees
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM sharing_holds()")
            assert cursor.fetchone() == (sees,)
        assert lifted_in_raw_sql() == lifts


@pytest.mark.parametrize("walls", ["both", "first only"])
def test_pages_tell_a_hold_to_who_has_to_do_with_the_dossier(
    cast: Cast, life: Life, walls: str
) -> None:
    officer_at(cast, cast.party("outsider"))
    clients = [cast.client(f"{one}privacy_officer") for one in ("region_", "")]
    if walls == "first only":
        without_row_security()
    stranger, own = (one.get(reverse("legal_holds")).text for one in clients)
    assert WHY not in stranger
    assert life.number not in stranger
    assert WHY in own
    coming = clients[0].get("/retention/?months=12").text
    assert life.number not in coming
    lift = reverse("lift_hold", args=[life.hold])
    assert [one.get(lift).status_code for one in clients] == [404, 200]


def test_who_was_involved_reads_it_and_does_not_lift_it(cast: Cast, life: Life) -> None:
    with database_role("worker"):
        ended = Involvement.objects.filter(party=cast.party("transfer_point"))
        assert ended.update(until="2020-01-01", since="2020-01-01")
    client = cast.client("region_privacy_officer")
    page = client.get(reverse("legal_holds")).text
    assert WHY in page
    lift = reverse("lift_hold", args=[life.hold])
    assert lift not in page
    sent = {"once": uuid4(), "reason": "Toch"}
    assert client.post(lift, sent).status_code == 404


def test_the_action_lifts_no_hold_of_another_also_without_row_security(
    cast: Cast, life: Life
) -> None:
    without_row_security()
    with cast.acting("region_privacy_officer") as actor, pytest.raises(Refused):
        lift_hold(by=actor, hold=life.hold, reason="Toch")
    with cast.acting("privacy_officer") as actor:
        lift_hold(by=actor, hold=life.hold, reason="Uitspraak")


def test_a_number_is_nobodys_for_who_has_nothing_to_do_with_the_dossier(
    cast: Cast, life: Life
) -> None:
    officer_at(cast, cast.party("outsider"))
    sent = {
        "once": uuid4(), "number": life.number, "reason": "x", "source": "x",
        "review_by": clock.today() + timedelta(days=90),
    }  # fmt: skip
    answer = cast.client("region_privacy_officer").post(reverse("place_hold"), sent)
    assert answer.status_code == 200
    assert "waar uw organisatie mee te maken heeft" in answer.text


@pytest.mark.parametrize("walls", ["both", "first only"])
def test_who_is_kept_out_of_the_dossier_watches_over_it_no_more(
    cast: Cast, life: Life, walls: str
) -> None:
    """Somebody can know a resident privately and watch over files as well."""
    pages = (reverse("legal_holds"), reverse("emergency_reviews"))
    client = cast.client("region_privacy_officer")
    assert all(life.number in client.get(page).text for page in pages)
    with database_role("worker"):
        RetentionDay.objects.filter(resident_id=life.resident).update(
            since=clock.today(), due=clock.today()
        )
    assert goes(cast, life)
    kept_out_of(cast, life, "region_privacy_officer")
    kept_out_of(cast, life, "privacy_officer")
    if walls == "first only":
        without_row_security()
    for page in (*pages, reverse("review_emergency", args=[life.emergency])):
        assert life.number not in client.get(page).text, page
    assert not goes(cast, life)
    with cast.acting("privacy_officer") as actor, pytest.raises(Refused):
        lift_hold(by=actor, hold=life.hold, reason="Toch")


def goes(cast: Cast, life: Life) -> bool:
    """Whether it is among what is destroyed one day."""
    far = clock.today() + timedelta(days=1)
    with cast.acting("region_privacy_officer"), connection.cursor() as cursor:
        cursor.execute("SELECT number FROM sharing_coming_destructions(%s, 99)", [far])
        return (life.number,) in cursor.fetchall()


def kept_out_of(cast: Cast, life: Life, who: str) -> None:
    with database_role("worker"):
        Restriction.objects.create(
            region=cast.region, resident_id=life.resident,
            user_id=cast.actors[who].user, because="managers_decision",
            since=clock.today(), review_on=clock.today() + timedelta(days=365),
            set_by=cast.actors["care_manager"].user,
        )  # fmt: skip
