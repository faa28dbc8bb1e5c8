"""Fields and constraints of guidance; no verbs."""

from thuisroute.guidance.models.acute_report import AcuteReport
from thuisroute.guidance.models.crisis_plan import CrisisPlan
from thuisroute.guidance.models.early_notice import EarlyNotice
from thuisroute.guidance.models.exploration import Exploration
from thuisroute.guidance.models.goal import Goal
from thuisroute.guidance.models.goal_step import GoalStep
from thuisroute.guidance.models.indicated_domain import IndicatedDomain
from thuisroute.guidance.models.indication import Indication
from thuisroute.guidance.models.network_person import NetworkPerson
from thuisroute.guidance.models.plan_approval import PlanApproval
from thuisroute.guidance.models.plan_version import PlanVersion
from thuisroute.guidance.models.plan_words import PlanWords
from thuisroute.guidance.models.risk_factor import RiskFactor
from thuisroute.guidance.models.scaling_request import ScalingRequest
from thuisroute.guidance.models.scaling_step import ScalingStep

__all__ = [
    "AcuteReport",
    "CrisisPlan",
    "EarlyNotice",
    "Exploration",
    "Goal",
    "GoalStep",
    "IndicatedDomain",
    "Indication",
    "NetworkPerson",
    "PlanApproval",
    "PlanVersion",
    "PlanWords",
    "RiskFactor",
    "ScalingRequest",
    "ScalingStep",
]
