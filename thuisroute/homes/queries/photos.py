"""Photos of homes, for whoever may see them: never more than the home itself."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from thuisroute.homes.models import Home, HomePhoto
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.photos import Size
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.kernel.sealing import unseal_bytes

# What the bytes are sealed for.
PHOTO = "photo of a home"


@dataclass(frozen=True, slots=True)
class Photo:
    """`words` say what is to be seen; `width` and `height` in points."""

    id: UUID
    home_id: UUID
    words: str
    width: int
    height: int


def photos_of(actor: Actor, home: UUID) -> list[Photo]:
    """Those that the actor sees, in their order; none of a home that somebody lives in,
    for others than its association."""
    return _found(_seen_by(actor).filter(home_id=home))


def photos_told(home: UUID) -> list[Photo]:
    """Of a home that is kept for whoever asks, as matching found out."""
    return _found(_told().filter(home_id=home))


def with_first_photo(actor: Actor, homes: QuerySet[Home]) -> QuerySet[Home]:
    """Each home with its first photo, asked in the statement of the list."""
    rows = _seen_by(actor).filter(home_id=OuterRef("pk")).order_by("place")
    said = rows.values(
        said=JSONObject(id="id", words="words", width="width", height="height")
    )
    return homes.annotate(first_photo=Subquery(said[:1]))


def first_photo(home: Home) -> Photo | None:
    """Of a home that was asked with it; None where there is none to be seen."""
    said = vars(home)["first_photo"]
    if said is None:
        return None
    return Photo(
        UUID(said["id"]), home.pk, said["words"], said["width"], said["height"]
    )


def picture_of(actor: Actor, home: UUID, photo: UUID, size: Size) -> bytes | None:
    """What a page shows; None when there is no such photo for this actor."""
    return _picture(_seen_by(actor).filter(home_id=home, pk=photo), size)


def picture_told(home: UUID, photo: UUID, size: Size) -> bytes | None:
    """The same of a home that is kept for whoever asks."""
    return _picture(_told().filter(home_id=home, pk=photo), size)


def _seen_by(actor: Actor) -> QuerySet[HomePhoto]:
    """First wall: who sees the home sees its photos with words, until
    somebody lives there. From then on it is somebody's address, and only the
    association that lets it keeps the photos. Nobody's own file leads here."""
    own = Q(association_id=actor.party, home__association_id=actor.party)
    shown = ~Q(words="") & ~Q(home__state=HomeState.LIVED_IN)
    rows = HomePhoto.objects.filter(own | shown, region_id=actor.region)
    return rows if actor.subject is None else rows.none()


def _told() -> QuerySet[HomePhoto]:
    return HomePhoto.objects.exclude(words="").filter(home__state=HomeState.HELD)


def _found(rows: QuerySet[HomePhoto]) -> list[Photo]:
    question = Question.over(rows.order_by("place"), Photo)
    return ask(question).of(question)


def _picture(rows: QuerySet[HomePhoto], size: Size) -> bytes | None:
    sealed = rows.values_list(size.value, flat=True).first()
    return None if sealed is None else unseal_bytes(sealed, use=PHOTO)
