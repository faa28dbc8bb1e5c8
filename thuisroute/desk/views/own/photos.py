"""Photos of the home that is offered to me, or kept for me."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from thuisroute.homes.queries.photos import Photo, photos_told, picture_told
from thuisroute.homes.queries.pictures import Picture, pictures
from thuisroute.homes.rules.photos import KIND, Size
from thuisroute.kernel.attachment import on_a_page
from thuisroute.kernel.web import ActorRequest, own_page
from thuisroute.matching.queries.offers import home_kept_for


def own_pictures(home: UUID, match: UUID) -> list[Picture]:
    """Of the home of one's own match."""

    def address(photo: Photo, size: Size) -> str:
        return reverse("own_offer_photo", args=[match, photo.id, size.value])

    return pictures(photos_told(home), address)


@require_GET
@own_page
def own_offer_photo(
    request: ActorRequest, key: UUID, photo: UUID, size: str
) -> HttpResponse:
    """One of them; 404 for everything else."""
    home = home_kept_for(request.actor, key)
    if home is None or size not in set(Size):
        raise Http404
    content = picture_told(home, photo, Size(size))
    if content is None:
        raise Http404
    return on_a_page(content, KIND)
