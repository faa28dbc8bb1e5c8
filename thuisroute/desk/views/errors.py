"""Pages for what goes wrong: what happened, that nothing is lost, what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was not made by this browser, or its cookie is gone."""
    return render(request, "desk/errors/403.jinja", {"reason": reason}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django names it
    """The address or the form cannot be understood."""
    return render(request, "desk/errors/400.jinja", {}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django names it
    """Signed in, but this may not be done in this role."""
    return render(request, "desk/errors/403.jinja", {"reason": ""}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django names it
    """Also what one sees of a dossier that exists but is not shared."""
    return render(request, "desk/errors/404.jinja", {}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours; the request's writes were rolled back."""
    request.actor = None  # type: ignore[attr-defined]  # its transaction is lost: ask nothing more
    return render(request, "desk/errors/500.jinja", {}, status=500)
