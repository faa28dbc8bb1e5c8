"""A photo as a page loads it: asked for anew each time, and never by a guess."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from thuisroute.homes.queries.photos import picture_of
from thuisroute.homes.rules.photos import KIND, Size
from thuisroute.kernel.attachment import on_a_page
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def home_photo(
    request: ActorRequest, key: UUID, photo: UUID, size: str
) -> HttpResponse:
    """For whoever sees the home, as the shop does; 404 for everything else."""
    insist_on_role(request.actor, Capability.SEE_SHOP)
    if size not in set(Size):
        raise Http404
    content = picture_of(request.actor, key, photo, Size(size))
    if content is None:
        raise Http404
    return on_a_page(content, KIND)
