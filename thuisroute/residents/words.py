"""What a resident is called on a page."""

from django.utils.translation import gettext


def called(name: str | None, number: str) -> str:
    """The name, or where that is not shared the number of the dossier (P6a)."""
    return name or gettext("Resident %(number)s") % {"number": number}
