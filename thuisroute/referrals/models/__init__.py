"""Fields and constraints of referrals; no verbs."""

from thuisroute.referrals.models.join_request import JoinRequest
from thuisroute.referrals.models.join_step import JoinStep
from thuisroute.referrals.models.particulars import Particulars
from thuisroute.referrals.models.priority_step import PriorityStep
from thuisroute.referrals.models.readiness_item import ReadinessItem
from thuisroute.referrals.models.referral import Referral
from thuisroute.referrals.models.referral_step import ReferralStep

__all__ = [
    "JoinRequest",
    "JoinStep",
    "Particulars",
    "PriorityStep",
    "ReadinessItem",
    "Referral",
    "ReferralStep",
]
