"""What may be added to a request: a paper, told by its content, never its name."""

from dataclasses import dataclass, field
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict

MOST_BYTES = 5_000_000
# Programs write a few bytes behind the end of a file.
TAIL = 1024


class PaperKind(StrEnum):
    """The kinds of files that can be added, as browsers call them."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


SUFFIXES = {PaperKind.PDF: "pdf", PaperKind.JPEG: "jpg", PaperKind.PNG: "png"}
# How a file of each kind begins, and what stands near its end.
_SIGNS = {
    PaperKind.PDF: (b"%PDF-", b"%%EOF"),
    PaperKind.JPEG: (b"\xff\xd8\xff", b"\xff\xd9"),
    PaperKind.PNG: (b"\x89PNG\r\n\x1a\n", b"IEND"),
}


@dataclass(frozen=True)
class Paper:
    """What is in a file; the name it had is forgotten, as it may hold a person's."""

    content: bytes = field(repr=False)


def kind_of(content: bytes) -> PaperKind | None:
    """What the content says it is, from its first byte to its end."""
    for kind, (start, end) in _SIGNS.items():
        if content.startswith(start) and end in content[-TAIL:]:
            return kind
    return None


def may_be_added(paper: Paper) -> Verdict:
    """Everything that is wrong with the file."""
    if not paper.content:
        return Verdict((Reason("This file is empty."),))
    if len(paper.content) > MOST_BYTES:
        return Verdict((Reason("This file is larger than 5 MB."),))
    if kind_of(paper.content) is None:
        return Verdict((Reason("Only a PDF, JPG or PNG file can be added."),))
    return Verdict()
