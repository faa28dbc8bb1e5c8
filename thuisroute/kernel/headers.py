"""What every answer tells the browser besides its content."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse

# Everything off, but passkeys for our own pages.
PERMISSIONS = ", ".join(
    (
        *(
            f"{one}=()"
            for one in (
                "accelerometer", "autoplay", "browsing-topics", "camera",
                "display-capture", "encrypted-media", "fullscreen", "geolocation",
                "gyroscope", "magnetometer", "microphone", "midi", "payment",
                "picture-in-picture", "screen-wake-lock", "serial", "usb",
                "xr-spatial-tracking",
            )
        ),
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
    )
)  # fmt: skip


class HeadersMiddleware:
    """A page is of its reader only: no cache keeps it, no other site embeds it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # Styles and icons say themselves how long they may be kept.
        response.headers.setdefault("Cache-Control", "no-store")
        return response


class MessageCookie(CookieStorage):
    """What was done, told on the next page, in a cookie of this site only."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.cookie_name = settings.MESSAGES_COOKIE
