"""Photos of a home are seen with the home, and once somebody lives there by nobody but
the association that lets it; the resident sees those of the home that is kept for them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import without_row_security
from tests.permissions.undone import undone
from thuisroute.desk.tests.own_pages import at_home, somebody_let_in
from thuisroute.homes.models import Home, HomePhoto
from thuisroute.homes.queries.photos import (
    first_photo,
    photos_of,
    photos_told,
    picture_of,
    picture_told,
    with_first_photo,
)
from thuisroute.homes.rules.photos import Size
from thuisroute.homes.tests.builders import a_home_in_shop, a_photo_of
from thuisroute.kernel import clock
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.models import Match
from thuisroute.matching.queries.offers import home_kept_for
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    an_allocated_home,
    an_offer,
)
from thuisroute.referrals.models import Referral
from thuisroute.tenancies.tests.builders import a_running_lease

SEES_SHOP = (
    "support_worker", "care_manager", "mediator", "outsider", "other_consultant",
)  # fmt: skip
WORDS = "Keuken met raam"
AGAIN = (
    "INSERT INTO homes_homephoto SELECT gen_random_uuid(), 9, words, width, height, "
    "large, small, added_on, association_id, home_id, region_id FROM homes_homephoto"
)


@pytest.fixture
def referral(cast: Cast) -> Referral:
    a_framework_agreement(cast)
    return somebody_let_in(cast)


def rows(cast: Cast, who: str) -> int:
    """How many photos the database lets this person see, whatever page there is."""
    with cast.acting(who):
        return HomePhoto.objects.count()


def tried(cast: Cast, who: str, statement: str, *values: UUID) -> int:
    """How many rows it touched; 0 when it was refused."""
    with cast.acting(who):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement, values)
                touched: int = cursor.rowcount
                return touched
        except Error:
            return 0


@contextmanager
def first_wall_alone() -> Iterator[None]:
    with undone():
        without_row_security()
        yield


def test_where_somebody_lives_only_the_association_still_sees_photos(
    cast: Cast,
) -> None:
    empty = a_home_in_shop(cast)
    a_photo_of(cast, empty, WORDS)
    lease = a_running_lease(cast)
    home = lease.home_id
    with cast.acting("housing_consultant"):
        # As if it was photographed before somebody came to live there.
        photo = HomePhoto.objects.get()
        photo.pk, photo.home_id = uuid4(), home
        photo.save(force_insert=True)
    for who in SEES_SHOP:
        assert rows(cast, who) == 1, who
        page = cast.client(who).get(reverse("home", args=[home])).text
        assert str(photo.pk) not in page
        address = reverse("home_photo", args=[home, photo.pk, "large"])
        assert cast.client(who).get(address).status_code == 404
        with cast.acting(who) as actor, first_wall_alone():
            assert not photos_of(actor, home)
            listed = with_first_photo(actor, Home.objects.filter(pk__in=[home, empty]))
            assert {one.pk for one in listed if first_photo(one)} == {empty}
            assert picture_of(actor, home, photo.pk, Size.SMALL) is None
    client = cast.client("housing_consultant")
    assert WORDS in client.get(reverse("home", args=[home])).text
    photos = client.get(reverse("home_photos", args=[home])).text
    assert "In deze woning woont iemand" in photos
    assert reverse("add_home_photos", args=[home]) not in photos
    remove = reverse("remove_home_photo", args=[home, photo.pk])
    client.post(remove, {"once": uuid4()})
    assert rows(cast, "housing_consultant") == 1


def test_a_photo_without_words_is_its_associations_alone(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    photo = a_photo_of(cast, home, "")
    assert rows(cast, "housing_consultant") == 1
    for who in SEES_SHOP:
        assert rows(cast, who) == 0
        with cast.acting(who) as actor, first_wall_alone():
            assert not photos_of(actor, home)
            assert picture_of(actor, home, photo, Size.LARGE) is None


def test_nobody_writes_photos_of_another_association(cast: Cast) -> None:
    home, theirs = a_home_in_shop(cast), a_home_in_shop(cast, by="other_consultant")
    photo = a_photo_of(cast, home, WORDS)
    for who in (*SEES_SHOP, "administrator"):
        for statement in (
            "UPDATE homes_homephoto SET words = 'x'",
            "DELETE FROM homes_homephoto",
            AGAIN,
        ):
            assert tried(cast, who, statement) == 0, who
    copied = "UPDATE homes_homephoto SET home_id = %s WHERE id = %s"
    assert tried(cast, "housing_consultant", copied, theirs, photo) == 0
    given = "UPDATE homes_homephoto SET association_id = %s"
    other = cast.party("other_association").pk
    assert tried(cast, "housing_consultant", given, other) == 0
    assert tried(cast, "housing_consultant", AGAIN) == 1
    assert tried(cast, "housing_consultant", "DELETE FROM homes_homephoto") == 2


def offered(cast: Cast, referral: Referral) -> tuple[UUID, UUID, UUID]:
    """Match, home and photo; another home in the shop has one as well."""
    home = a_home_in_shop(cast, available_from=clock.today())
    photo = a_photo_of(cast, home, WORDS)
    a_photo_of(cast, home, "")
    a_photo_of(cast, a_home_in_shop(cast), "Iets anders")
    return an_offer(cast, home, referral.pk), home, photo


def gets(client: Client, match: UUID, photo: UUID) -> int:
    found = [
        client.get(reverse("own_offer_photo", args=[match, photo, size])).status_code
        for size in (*Size, "huge")
    ]
    assert found in ([200, 200, 404], [404, 404, 404])
    return found[0]


def test_the_resident_sees_the_home_that_is_offered(
    cast: Cast, referral: Referral
) -> None:
    match, home, photo = offered(cast, referral)
    client = at_home(cast, referral)
    page = client.get(reverse("own_offer", args=[match])).text
    assert f'alt="{WORDS}"' in page
    assert page.count("<img") == 1
    assert gets(client, match, photo) == 200
    assert gets(client, uuid4(), photo) == 404
    assert rows(cast, "resident") == 1
    # What the shop shows is not theirs to look at.
    shop = reverse("home_photo", args=[home, photo, "small"])
    assert client.get(shop).status_code == 404
    with cast.acting("resident") as actor, first_wall_alone():
        assert home_kept_for(actor, match) == home
        assert [one.words for one in photos_told(home)] == [WORDS]
        assert not photos_of(actor, home)
        assert picture_of(actor, home, photo, Size.SMALL) is None
    with cast.acting("support_worker") as actor:
        assert home_kept_for(actor, match) is None
        record_answer(
            by=actor, match=match,
            reply=Reply(clock.today(), accepted=True, words="Graag"),
        )  # fmt: skip
    assert f'alt="{WORDS}"' in client.get(reverse("own_home")).text
    assert gets(client, match, photo) == 200


def test_what_is_no_longer_kept_is_no_longer_seen(
    cast: Cast, referral: Referral
) -> None:
    home = a_home_in_shop(cast, available_from=clock.today())
    photo = a_photo_of(cast, home, WORDS)
    client = at_home(cast, referral)
    match = an_allocated_home(cast, home, referral.pk)
    assert gets(client, match, photo) == 200
    with cast.acting("mediator"):
        Match.objects.filter(pk=match).update(state="withdrawn")
    assert gets(client, match, photo) == 404
    assert rows(cast, "resident") == 0
    with cast.acting("resident") as actor, first_wall_alone():
        assert home_kept_for(actor, match) is None
    with cast.acting("mediator"):
        Match.objects.filter(pk=match).update(state="proposed")
    assert gets(client, match, photo) == 404, "not offered yet"
    assert rows(cast, "resident") == 0


def test_a_home_that_is_not_kept_shows_nothing_to_who_is_to_live_there(
    cast: Cast, referral: Referral
) -> None:
    """Once somebody lives there the photos are the association's, theirs or not."""
    match, home, photo = offered(cast, referral)
    with cast.acting("housing_consultant"):
        HomePhoto.objects.get(pk=photo)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE homes_home SET state = 'lived_in'")
    assert rows(cast, "resident") == 0
    assert gets(at_home(cast, referral), match, photo) == 404
    with cast.acting("resident"), first_wall_alone():
        assert picture_told(home, photo, Size.LARGE) is None
