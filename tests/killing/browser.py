"""A browser of few means: cookies, forms and the answers to them."""

import re
from dataclasses import dataclass
from http.client import HTTPException
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request
from urllib.request import build_opener as opener_of

HIDDEN = re.compile(r'name="(csrfmiddlewaretoken|once)" value="([^"]+)"')
PATIENCE = 20.0


class _Stay(HTTPRedirectHandler):
    """A redirect is the answer, not a way to another page."""

    def http_error_302(self, *_answer: object) -> None:
        """Handled by nobody, so that it is told as it is."""


@dataclass(frozen=True)
class Answer:
    """What came back; `status` 0 when nothing did."""

    status: int
    text: str

    @property
    def hidden(self) -> dict[str, str]:
        """The token and the key that the form on this page has to carry."""
        return dict(HIDDEN.findall(self.text))


class Browser:
    """One person's cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._open = opener_of(HTTPCookieProcessor(CookieJar()), _Stay()).open

    def get(self, path: str) -> Answer:
        """A page."""
        return self._ask(Request(self.address + path))  # noqa: S310 - our own address

    def post(self, path: str, values: dict[str, str]) -> Answer:
        """A form, sent."""
        return self._ask(Request(self.address + path, urlencode(values).encode()))  # noqa: S310 - our own address

    def _ask(self, request: Request) -> Answer:
        try:
            with self._open(request, timeout=PATIENCE) as page:
                return Answer(page.status, page.read().decode())
        except HTTPError as answer:
            return Answer(answer.code, answer.read().decode())
        except (OSError, HTTPException):
            return Answer(0, "")
