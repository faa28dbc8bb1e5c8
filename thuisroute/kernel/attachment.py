"""A file to take along: to be saved, and never run."""

from django.http import HttpResponse


def attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    """To be saved; what a page of ours never does with it is run it."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    response["Content-Security-Policy"] = (
        "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "form-action 'self'"
    )
    return response
