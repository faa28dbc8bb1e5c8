"""Photos of a home: added, described, put in order, removed (R7)."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.actions.photos import describe_photos, move_photo
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.jobs import clear_photos
from thuisroute.homes.models import Home, HomePhoto
from thuisroute.homes.queries.photos import first_photo, photos_of, with_first_photo
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.photos import (
    LONGEST_WORDS,
    MOST_PHOTOS,
    Move,
    may_add,
    moved,
)
from thuisroute.homes.tests.builders import a_home, a_home_in_shop, a_photo_of
from thuisroute.homes.tests.photo_files import SECRETS, a_photo, opened
from thuisroute.kernel import clock

A, B, C = (UUID(int=number) for number in range(1, 4))
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("photo", "move", "order"),
    [
        (C, Move.FIRST, [C, A, B]), (A, Move.FIRST, [A, B, C]),
        (C, Move.EARLIER, [A, C, B]), (A, Move.EARLIER, [A, B, C]),
        (A, Move.LATER, [B, A, C]), (C, Move.LATER, [A, B, C]),
    ],
)  # fmt: skip
def test_a_photo_goes_where_it_is_put(
    photo: UUID, move: Move, order: list[UUID]
) -> None:
    assert moved([A, B, C], photo, move) == order


@pytest.mark.parametrize("state", list(HomeState))
def test_nobody_photographs_where_somebody_lives(state: HomeState) -> None:
    lived_in = state == HomeState.LIVED_IN
    assert may_add(state, there=0).allowed is not lived_in
    assert len(may_add(state, there=MOST_PHOTOS).against) == 1 + lived_in


def sent(*contents: bytes) -> dict[str, object]:
    files = [
        SimpleUploadedFile(f"IMG_{at}.jpg", content, "image/jpeg")
        for at, content in enumerate(contents)
    ]
    return {"once": uuid4(), "photos": files}


def added(client: Client, home: UUID, *contents: bytes) -> str:
    """The page on which it is asked what is to be seen, or why not."""
    page = reverse("add_home_photos", args=[home])
    return client.post(page, sent(*contents), follow=True).text


def keys(cast: Cast, home: UUID) -> list[UUID]:
    with cast.acting("housing_consultant") as actor:
        return [one.id for one in photos_of(actor, home)]


def test_photos_are_added_described_and_shown(cast: Cast) -> None:
    home, client = a_home_in_shop(cast), cast.client("housing_consultant")
    # Not every kind of picture: so a device of Apple turns HEIC into a JPG by itself.
    asked = client.get(reverse("add_home_photos", args=[home])).text
    assert 'accept="image/jpeg,image/png,image/webp,image/gif"' in asked
    page = added(client, home, a_photo(), a_photo((900, 1200)))
    assert "2 foto&#39;s zijn toegevoegd" in page
    first, second = keys(cast, home)
    at_home, photos = (reverse(one, args=[home]) for one in ("home", "home_photos"))
    mediator = cast.client("mediator")
    assert "tr-gallery" not in mediator.get(at_home).text, "nothing was said of them"
    said = {"once": uuid4(), "do": "save", f"words_{first}": "  De   keuken "}
    wrong = client.post(photos, said)
    assert "Zeg wat op deze foto te zien is." in wrong.text
    assert "De   keuken" in wrong.text
    client.post(photos, said | {"once": uuid4(), f"words_{second}": "De tuin"})
    told = mediator.get(at_home).text
    assert re.findall(r'alt="([^"]*)"', told) == ["De keuken", "De tuin"]
    assert 'width="900" height="1200"' in told
    assert str(first) in mediator.get(reverse("shop")).text


def test_each_button_keeps_what_was_typed(cast: Cast) -> None:
    home, client = a_home_in_shop(cast), cast.client("housing_consultant")
    first, second = a_photo_of(cast, home, ""), a_photo_of(cast, home, "")
    photos = reverse("home_photos", args=[home])
    typed = {f"words_{first}": "De gang", f"words_{second}": ""}
    client.post(photos, typed | {"once": uuid4(), "do": f"first:{second}"})
    assert keys(cast, home) == [second, first]
    assert "De gang</textarea>" in client.get(photos).text
    typed[f"words_{second}"] = "De trap"
    asked = client.post(photos, typed | {"once": uuid4(), "do": f"remove:{first}"})
    page = reverse("remove_home_photo", args=[home, first])
    assert asked.headers["Location"] == page
    assert "De gang" in client.get(page).text
    assert keys(cast, home) == [second, first], "nothing is gone yet"
    client.post(page, {"once": uuid4()})
    assert keys(cast, home) == [second]
    assert "De trap</textarea>" in client.get(photos).text
    assert client.get(page).status_code == 404


def test_files_that_are_no_photo_are_told_and_the_others_are_added(
    cast: Cast,
) -> None:
    home, client = a_home(cast), cast.client("housing_consultant")
    page = added(client, home, b"Geen foto", a_photo(), b"")
    assert "1 foto is toegevoegd" in page
    assert "Niet toegevoegd: “IMG_0.jpg”: Dit is geen foto" in page
    assert "“IMG_2.jpg”: Dit bestand is leeg." in page
    page = added(client, home, b"Geen foto")
    assert "“IMG_0.jpg”: Dit is geen foto die te lezen is" in page
    assert 'name="photos"' in page
    assert "Kies eerst een of meer foto" in added(client, home)
    many = added(client, home, *[b"x"] * (MOST_PHOTOS + 1))
    assert f"Kies hoogstens {MOST_PHOTOS} foto" in many
    assert len(keys(cast, home)) == 1


def test_there_are_no_more_photos_than_agreed(cast: Cast) -> None:
    home, client = a_home(cast), cast.client("housing_consultant")
    for _ in range(MOST_PHOTOS - 1):
        a_photo_of(cast, home)
    page = added(client, home, a_photo(), a_photo())
    assert f"Een woning heeft hoogstens {MOST_PHOTOS} foto" in page
    assert len(keys(cast, home)) == MOST_PHOTOS
    again = client.get(reverse("add_home_photos", args=[home]), follow=True).text
    assert f"Een woning heeft hoogstens {MOST_PHOTOS} foto" in again


def test_a_photo_is_served_to_who_sees_the_home_and_kept_by_no_cache(
    cast: Cast,
) -> None:
    home = a_home_in_shop(cast)
    photo = a_photo_of(cast, home)
    for size, sides in (("large", (640, 480)), ("small", (400, 300))):
        address = reverse("home_photo", args=[home, photo, size])
        answer = cast.client("mediator").get(address)
        assert opened(answer.content).size == sides
        assert not any(secret in answer.content for secret in SECRETS)
        assert answer.headers["Content-Type"] == "image/webp"
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Disposition"] == "inline"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        for who in ("wmo_consultant", "governor", "administrator"):
            assert cast.client(who).get(address).status_code == 403
        assert "login" in Client().get(address).headers["Location"]
    client = cast.client("mediator")
    for wrong in (
        reverse("home_photo", args=[home, photo, "huge"]),
        reverse("home_photo", args=[home, uuid4(), "large"]),
        reverse("home_photo", args=[a_home_in_shop(cast), photo, "large"]),
    ):
        assert client.get(wrong).status_code == 404


def test_what_is_kept_is_sealed(cast: Cast) -> None:
    home = a_home(cast)
    a_photo_of(cast, home)
    with cast.acting("housing_consultant"):
        row = HomePhoto.objects.get(home_id=home)
        assert b"WEBP" not in bytes(row.large) + bytes(row.small)


def test_another_association_changes_nothing(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    photo = a_photo_of(cast, home)
    client = cast.client("other_consultant")
    for route, more in (
        ("home_photos", ()), ("add_home_photos", ()), ("remove_home_photo", (photo,)),
    ):  # fmt: skip
        page = reverse(route, args=[home, *more])
        assert client.get(page).status_code == 404
        assert client.post(page, {"once": uuid4()}).status_code == 404
    with cast.acting("other_consultant") as actor, pytest.raises(Http404):
        describe_photos(by=actor, home=home, words={photo: "Anders"})
    with cast.acting("housing_consultant") as actor, pytest.raises(Http404):
        move_photo(by=actor, home=home, photo=uuid4(), move=Move.FIRST)


def test_words_are_no_longer_than_fits(cast: Cast) -> None:
    home, client = a_home(cast), cast.client("housing_consultant")
    photo = a_photo_of(cast, home, "")
    page, long = reverse("home_photos", args=[home]), "x" * (LONGEST_WORDS + 1)
    answer = client.post(page, {"once": uuid4(), f"words_{photo}": long})
    assert answer.status_code == 200
    assert long in answer.text


def test_lists_take_the_first_photo_of_each_home_at_once(cast: Cast) -> None:
    homes = [a_home_in_shop(cast) for _ in range(3)]
    a_photo_of(cast, homes[0], "Eerste")
    a_photo_of(cast, homes[0], "Tweede")
    a_photo_of(cast, homes[1], "")
    with cast.acting("mediator") as actor:
        asked = Home.objects.filter(pk__in=homes)
        found = {one.pk: first_photo(one) for one in with_first_photo(actor, asked)}
    assert {key: one.words for key, one in found.items() if one} == {homes[0]: "Eerste"}
    page = cast.client("mediator").get(reverse("shop")).text
    assert page.count("tr-thumbnail--none") == 2
    assert page.count('loading="lazy"') == 1


def test_photos_go_a_while_after_the_home_left_the_shop(cast: Cast) -> None:
    home, other = a_home_in_shop(cast), a_home_in_shop(cast)
    for one in (home, other):
        a_photo_of(cast, one)
    with cast.acting("housing_consultant") as actor:
        rule = law_in_force(actor.region).shop
        assert rule is not None
        assert rule.photos_kept is not None
        take_out_of_shop(by=actor, home=home, on=clock.today())
    last = rule.photos_kept.after(clock.today()) - DAY
    cast.travel((last - clock.today()).days)
    assert _cleared() == 0
    cast.travel(1)
    assert _cleared() == 1
    assert not keys(cast, home)
    assert keys(cast, other), "still in the shop"
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=other, on=clock.today())
        put_in_shop(by=actor, home=other, on=clock.today())
    assert _cleared() == 0


def _cleared() -> int:
    with database_role("worker"):
        return clear_photos()
