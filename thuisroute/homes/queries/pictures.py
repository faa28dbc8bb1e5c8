"""Photos as pages show them: addresses, words and sizes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from thuisroute.homes.queries.photos import Photo, first_photos
from thuisroute.homes.rules.photos import Size
from thuisroute.kernel.actor import Actor


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


def first_pictures(
    actor: Actor, homes: Sequence[UUID]
) -> Mapping[UUID, Picture | None]:
    """The first photo of each home, None where there is none, so that they line up;
    nothing at all when no home of these has a photo."""
    photos = first_photos(actor, homes)
    if not photos:
        return {}
    shown = {home: pictures([photo])[0] for home, photo in photos.items()}
    return {home: shown.get(home) for home in homes}


def _in_the_shop(photo: Photo, size: Size) -> str:
    return reverse("home_photo", args=[photo.home_id, photo.id, size.value])
