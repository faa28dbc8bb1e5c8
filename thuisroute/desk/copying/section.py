"""One section of a copy."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Section:
    """A kind of record: its name in the file, its heading on paper."""

    name: str
    title: Promise
