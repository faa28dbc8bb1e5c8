"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.consent_record import ConsentRecord
from thuisroute.sharing.models.consent_refusal import ConsentRefusal
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.necessity import Necessity

__all__ = [
    "Consent",
    "ConsentRecord",
    "ConsentRefusal",
    "Grant",
    "Involvement",
    "Necessity",
]
