"""What stands around the pages of whoever reads their own file."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.own_words import OWN_KINDS
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import region
from thuisroute.residents.queries.identities import names_of
from thuisroute.sharing.queries.policy import residents_shared_with

DOORS: Sequence[tuple[str, Promise]] = (
    ("own_route", _("My route")),
    ("own_home", _("My home")),
    ("own_plan", _("My plan")),
    ("own_neighbourhood", _("My neighbourhood")),
    ("own_money", _("My money")),
    ("own_away", _("A place for a while")),
    ("own_talks", _("My talks")),
    ("own_concerns", _("Worries about me")),
    ("own_sharing", _("Who sees what")),
    ("own_looks", _("Who looked")),
    ("own_rights", _("My rights")),
)


def own_surroundings(actor: Actor, resident: UUID, path: str) -> dict[str, Any]:
    """Name, region, and the doors of the own pages."""
    looks.at(resident)
    return {
        "person": {
            "name": names_of([resident], among=residents_shared_with(actor)).get(
                resident, ""
            ),
            "party": "",
            "role": OWN_KINDS.get(actor.role, ""),
        },
        "region": region(actor.region).name,
        "home_url": reverse("own_route"),
        "account_url": reverse("own_account"),
        "navigation": [
            {
                "url": reverse(name),
                "label": str(label),
                "current": reverse(name) == path,
            }
            for name, label in DOORS
        ],
    }
