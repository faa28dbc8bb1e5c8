"""The accessibility statement, open to everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def accessibility(request: HttpRequest) -> HttpResponse:
    """Readable without signing in."""
    return render(request, "desk/accessibility.jinja", {})
