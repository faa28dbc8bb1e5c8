"""Fields and constraints of parties; no verbs."""

from thuisroute.parties.models.cover import Cover
from thuisroute.parties.models.federated_identity import FederatedIdentity
from thuisroute.parties.models.invitation import Invitation
from thuisroute.parties.models.party import Party
from thuisroute.parties.models.passkey import Passkey
from thuisroute.parties.models.password import Password
from thuisroute.parties.models.region import Region
from thuisroute.parties.models.seat import Seat
from thuisroute.parties.models.second_factor import SecondFactor
from thuisroute.parties.models.terms_signature import TermsSignature
from thuisroute.parties.models.user import User

__all__ = [
    "Cover",
    "FederatedIdentity",
    "Invitation",
    "Party",
    "Passkey",
    "Password",
    "Region",
    "Seat",
    "SecondFactor",
    "TermsSignature",
    "User",
]
