"""The card for neighbours as a tagged PDF, set by Typst."""

import json
from pathlib import Path

import typst
from django.utils.translation import get_language, gettext

from thuisroute.tenancies.models import ContactCard

TEMPLATE = Path(__file__).parent / "contact_card.typ"
# Says nothing of whose it is.
CARD_NAME = "contact-card.pdf"


def card_pdf(card: ContactCard) -> bytes:
    """What stands on it is what was typed, and nothing about the resident."""
    written: bytes = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs={"data": json.dumps(on_the_card(card))},
    )
    return written


def on_the_card(card: ContactCard) -> dict[str, object]:
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
        "danger": gettext("Is somebody in danger? Call 112."),
    }
