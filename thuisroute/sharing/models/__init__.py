"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.emergency_access import EmergencyAccess
from thuisroute.sharing.models.emergency_reason import EmergencyReason
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.necessity import Necessity
from thuisroute.sharing.models.own_account import OwnAccount
from thuisroute.sharing.models.own_link import OwnLink

__all__ = [
    "Consent",
    "EmergencyAccess",
    "EmergencyReason",
    "Grant",
    "Involvement",
    "Necessity",
    "OwnAccount",
    "OwnLink",
]
