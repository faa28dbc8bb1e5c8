"""The card for neighbours as a tagged PDF, set by Typst."""

from io import BytesIO
from pathlib import Path

import segno
from django.utils.translation import get_language, gettext

from thuisroute.kernel.paper import tagged_pdf
from thuisroute.tenancies.models import ContactCard

TEMPLATE = Path(__file__).parent / "contact_card.typ"
# Says nothing of whose it is.
CARD_NAME = "contact-card.pdf"


def card_pdf(card: ContactCard, *, report_at: str) -> bytes:
    """What was typed and where anybody can report, and nothing about the resident.

    `report_at`: the address of the form that asks no name.
    """
    return tagged_pdf(TEMPLATE, on_the_card(card, report_at))


def on_the_card(card: ContactCard, report_at: str) -> dict[str, object]:
    """Every text of it."""
    reached = [
        (gettext("By day"), card.day_who, card.day_phone),
        (gettext("In the evening and at night"), card.night_who, card.night_phone),
    ]
    return {
        "language": get_language() or "nl",
        "title": gettext("Good neighbours"),
        "lead": gettext(
            "Is there nuisance, or do you worry about somebody next door? Say it to "
            "each other first, if you can. Or call:"
        ),
        "reached": reached,
        "email": card.email,
        "report": gettext("Or report it here. You need not say who you are."),
        "report_at": report_at,
        "drawn": _drawn(report_at),
        "drawn_says": gettext("The same address, for the camera of a phone"),
        "danger": gettext("Is somebody in danger? Call 112."),
    }


def _drawn(address: str) -> str:
    """As SVG; all of it comes from segno, the address is only in the pattern."""
    written = BytesIO()
    segno.make(address, error="m").save(written, kind="svg", border=1)
    return written.getvalue().decode()
