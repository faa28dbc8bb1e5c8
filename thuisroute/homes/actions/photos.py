"""What an association does with the photos of its home (R7)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Case, Max, QuerySet, Value, When
from django.http import Http404

from thuisroute.homes.actions.own_home import own_home
from thuisroute.homes.models import Home, HomePhoto
from thuisroute.homes.pictures.remade import Remade
from thuisroute.homes.queries.photos import PHOTO
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.photos import LONGEST_WORDS, Move, may_add, moved
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal_bytes
from thuisroute.kernel.verdicts import insist


def add_photo(*, by: Actor, home: UUID, made: Remade, words: str = "") -> UUID:
    """After the others. Without words nobody else sees it yet."""
    row = own_home(home, by)
    there = _of(row)
    insist(may_add(HomeState(row.state), there=there.count()))
    last = there.aggregate(last=Max("place"))["last"] or 0
    photo = HomePhoto.objects.create(
        region_id=by.region,
        home=row,
        association_id=by.party,
        place=last + 1,
        words=_trimmed(words),
        width=made.width,
        height=made.height,
        large=seal_bytes(made.large, use=PHOTO),
        small=seal_bytes(made.small, use=PHOTO),
        added_on=clock.today(),
    )
    audit.record("home.photo_added", kind="home", key=home)
    return photo.pk


def describe_photos(*, by: Actor, home: UUID, words: Mapping[UUID, str]) -> None:
    """What is to be seen on each of these photos of the home."""
    row = own_home(home, by)
    changed = 0
    for photo, said in words.items():
        rows = _of(row).filter(pk=photo).exclude(words=_trimmed(said))
        changed += rows.update(words=_trimmed(said))
    if changed:
        audit.record("home.photos_described", kind="home", key=home)


def move_photo(*, by: Actor, home: UUID, photo: UUID, move: Move) -> None:
    """To the front, or one place; 404 when it is not of this home."""
    row = own_home(home, by)
    there = list(_of(row).order_by("place").values_list("pk", flat=True))
    if photo not in there:
        raise Http404
    _put_in_order(row, moved(there, photo, move))
    audit.record("home.photos_put_in_order", kind="home", key=home)


def remove_photo(*, by: Actor, home: UUID, photo: UUID) -> None:
    """For good, also while somebody has the home; 404 when it is not of this home."""
    gone, _tables = _of(own_home(home, by)).filter(pk=photo).delete()
    if not gone:
        raise Http404
    audit.record("home.photo_removed", kind="home", key=home)


def _of(home: Home) -> QuerySet[HomePhoto]:
    return HomePhoto.objects.filter(home=home)


def _put_in_order(home: Home, photos: Sequence[UUID]) -> None:
    """In one statement, since no two may stand in one place after it."""
    places = [When(pk=key, then=Value(at)) for at, key in enumerate(photos, 1)]
    _of(home).update(place=Case(*places))


def _trimmed(words: str) -> str:
    return " ".join(words.split())[:LONGEST_WORDS]
