"""Choices in the words of the region's agreement, in the reader's language."""

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock

Choices = list[tuple[str, str]]


def _language() -> str:
    return get_language() or "nl"


def municipality_choices(agreed: Agreement) -> Choices:
    """The municipalities that the region has today."""
    return [(one.code, one.name) for one in agreed.municipalities_on(clock.today())]


def product_choices(agreed: Agreement) -> Choices:
    """What a home can be meant for."""
    return [(one.id, one.label.in_language(_language())) for one in agreed.products]


def setting_choices(agreed: Agreement) -> Choices:
    """How a home can stand."""
    return [(one.id, one.label.in_language(_language())) for one in agreed.home_types]
