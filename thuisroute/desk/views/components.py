"""Every component of the look on one page, for who writes a page or a style."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thuisroute.desk import samples
from thuisroute.kernel import clock


def components(request: HttpRequest) -> HttpResponse:
    """Show every component with invented content; shows no resident."""
    today = clock.today()
    return render(request, "desk/components.jinja", samples.sample(today))
