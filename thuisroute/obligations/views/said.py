"""What an agreement says, to whoever reads the page."""

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant


def said(text: Text | None) -> str:
    """The text in the language of the reader; nothing for nothing."""
    return text.in_language(get_language() or "nl") if text else ""


def named(law: Agreement, one: Participant) -> str:
    """The role, and where it works when the role does not say so."""
    kind, role = (
        said(law.party_kind(one.party_kind).label),
        said(law.role(one.role).label),
    )
    return role if role == kind else f"{role} ({kind.lower()})"
