"""A file that is no page: to take along or to look at, and never to run."""

from django.http import HttpResponse


def attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    """To be saved; what a page of ours never does with it is run it."""
    return _file(content, content_type, f'attachment; filename="{name}"')


def on_a_page(content: bytes, content_type: str) -> HttpResponse:
    """A picture that a page of ours shows, and no cache keeps."""
    response = _file(content, content_type, "inline")
    response["Cache-Control"] = "private, no-store"
    return response


def _file(content: bytes, content_type: str, disposition: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = disposition
    response["Cache-Control"] = "no-store"
    response["Content-Security-Policy"] = (
        "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "form-action 'self'"
    )
    return response
