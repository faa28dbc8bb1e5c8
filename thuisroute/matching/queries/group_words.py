"""Groups of people whose places are compared, as people read them."""

from collections.abc import Mapping

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.queries.wording import labels
from thuisroute.matching.rules.places import ORIGIN, PRODUCT, TARGET


def group_labels(law: Agreement, language: str) -> dict[str, str]:
    """What the agreement calls products, municipalities and target groups."""
    return labels(law, language) | {
        one.id: one.label.in_language(language) for one in law.target_groups
    }


def group_words(group: str, called: Mapping[str, str]) -> str:
    """People whose places are compared, as the agreement calls them."""
    for kind, said in (
        (PRODUCT, "%(what)s"),
        (ORIGIN, gettext("From %(what)s")),
        (TARGET, gettext("Target group: %(what)s")),
    ):
        if group.startswith(kind):
            code = group.removeprefix(kind)
            return said % {"what": called.get(code, code)}
    return {
        "household": gettext("More than one person"),
        "step_free": gettext("Needs a home without steps"),
        "more_support": gettext("More support than half of everybody"),
    }[group]
