"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.necessity import Necessity
from thuisroute.sharing.models.own_account import OwnAccount
from thuisroute.sharing.models.own_link import OwnLink
from thuisroute.sharing.models.rights_evidence import RightsEvidence
from thuisroute.sharing.models.rights_limit import RightsLimit
from thuisroute.sharing.models.rights_request import RightsRequest
from thuisroute.sharing.models.rights_step import RightsStep

__all__ = [
    "Consent",
    "Grant",
    "Involvement",
    "Necessity",
    "OwnAccount",
    "OwnLink",
    "RightsEvidence",
    "RightsLimit",
    "RightsRequest",
    "RightsStep",
]
