"""A file that leaves, as text to look through."""

import io
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from pypdf import PdfReader

from tests.permissions.pages import SERVED, words_of

PDF = "application/pdf"


def file_of(answer: object) -> str:
    """What leaves; nothing when it is a page."""
    headers = getattr(answer, "headers", {})
    if getattr(answer, "status_code", 0) != SERVED or not headers.get(
        "Content-Disposition"
    ):
        return ""
    content: bytes = getattr(answer, "content", b"")
    if headers["Content-Type"] == PDF:
        return text_of_pdf(content)
    return words_of(answer) if isinstance(answer, HttpResponse) else ""


def text_of_pdf(content: bytes) -> str:
    """All its words: those on the pages, of which a line may have been broken off
    anywhere, and those that only a computer finds."""
    reader = PdfReader(io.BytesIO(content))
    words = [page.extract_text() for page in reader.pages]
    words += [str(value) for value in (reader.metadata or {}).values()]
    words += _headings(reader.outline)
    return " ".join(" ".join(words).split())


def _headings(outline: list[Any]) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from _headings(one)
        else:
            yield str(one.title)
