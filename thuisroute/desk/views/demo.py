"""Pages that only a demo installation has."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from thuisroute.desk.views.components import components


def component_page(request: HttpRequest) -> HttpResponse:
    """Every component with invented content, for who writes pages."""
    if not settings.DEMO:
        raise Http404
    return components(request)
