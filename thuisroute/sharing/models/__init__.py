"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.consent_record import ConsentRecord
from thuisroute.sharing.models.consent_refusal import ConsentRefusal
from thuisroute.sharing.models.count import Count
from thuisroute.sharing.models.destruction import Destruction
from thuisroute.sharing.models.emergency_access import EmergencyAccess
from thuisroute.sharing.models.emergency_reason import EmergencyReason
from thuisroute.sharing.models.erasure import Erasure
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.hidden_address import HiddenAddress
from thuisroute.sharing.models.hiding_ground import HidingGround
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.legal_hold import LegalHold
from thuisroute.sharing.models.necessity import Necessity
from thuisroute.sharing.models.own_account import OwnAccount
from thuisroute.sharing.models.own_identity import OwnIdentity
from thuisroute.sharing.models.own_link import OwnLink
from thuisroute.sharing.models.restriction import Restriction
from thuisroute.sharing.models.retention_day import RetentionDay
from thuisroute.sharing.models.rights_erasure import RightsErasure
from thuisroute.sharing.models.rights_evidence import RightsEvidence
from thuisroute.sharing.models.rights_limit import RightsLimit
from thuisroute.sharing.models.rights_request import RightsRequest
from thuisroute.sharing.models.rights_step import RightsStep

__all__ = [
    "Consent",
    "ConsentRecord",
    "ConsentRefusal",
    "Count",
    "Destruction",
    "EmergencyAccess",
    "EmergencyReason",
    "Erasure",
    "Grant",
    "HiddenAddress",
    "HidingGround",
    "Involvement",
    "LegalHold",
    "Necessity",
    "OwnAccount",
    "OwnIdentity",
    "OwnLink",
    "Restriction",
    "RetentionDay",
    "RightsErasure",
    "RightsEvidence",
    "RightsLimit",
    "RightsRequest",
    "RightsStep",
]
