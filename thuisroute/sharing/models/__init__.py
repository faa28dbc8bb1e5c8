"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.hidden_address import HiddenAddress
from thuisroute.sharing.models.hiding_ground import HidingGround
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.necessity import Necessity
from thuisroute.sharing.models.own_account import OwnAccount
from thuisroute.sharing.models.own_link import OwnLink
from thuisroute.sharing.models.restriction import Restriction

__all__ = [
    "Consent",
    "Grant",
    "HiddenAddress",
    "HidingGround",
    "Involvement",
    "Necessity",
    "OwnAccount",
    "OwnLink",
    "Restriction",
]
