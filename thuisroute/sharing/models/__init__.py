"""Fields and constraints of sharing; no verbs."""

from thuisroute.sharing.models.consent import Consent
from thuisroute.sharing.models.grant import Grant
from thuisroute.sharing.models.involvement import Involvement
from thuisroute.sharing.models.necessity import Necessity

__all__ = ["Consent", "Grant", "Involvement", "Necessity"]
