"""Fields and constraints of referrals; no verbs."""

from thuisroute.referrals.models.readiness_item import ReadinessItem
from thuisroute.referrals.models.referral import Referral
from thuisroute.referrals.models.referral_step import ReferralStep

__all__ = ["ReadinessItem", "Referral", "ReferralStep"]
