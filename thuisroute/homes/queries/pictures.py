"""Photos as pages show them: addresses, words and sizes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from thuisroute.homes.models import Home
from thuisroute.homes.queries.photos import Photo, first_photo
from thuisroute.homes.rules.photos import Size


@dataclass(frozen=True, slots=True)
class Picture:
    """Addresses of both sizes; the sides keep the page still while it loads."""

    small: str
    large: str
    words: str
    width: int
    height: int


def pictures(
    photos: Sequence[Photo], address: Callable[[Photo, Size], str] | None = None
) -> list[Picture]:
    """At the addresses of the shop, or at those that `address` says."""
    at = address or _in_the_shop
    return [
        Picture(at(one, Size.SMALL), at(one, Size.LARGE), one.words,
                one.width, one.height)
        for one in photos
    ]  # fmt: skip


def first_pictures(homes: Iterable[Home]) -> Mapping[UUID, Picture | None]:
    """Of homes asked with their first photo; None where there is none, so that they
    line up; nothing at all when no home of these has a photo."""
    photos = {home.pk: first_photo(home) for home in homes}
    if not any(photos.values()):
        return {}
    return {key: pictures([one])[0] if one else None for key, one in photos.items()}


def _in_the_shop(photo: Photo, size: Size) -> str:
    return reverse("home_photo", args=[photo.home_id, photo.id, size.value])
