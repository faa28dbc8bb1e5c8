"""Fields and constraints of guidance; no verbs."""

from thuisroute.guidance.models.acute_report import AcuteReport
from thuisroute.guidance.models.bed import Bed, BedUse
from thuisroute.guidance.models.cold_weather_opening import ColdWeatherOpening
from thuisroute.guidance.models.crisis_plan import CrisisPlan
from thuisroute.guidance.models.early_notice import EarlyNotice
from thuisroute.guidance.models.exploration import Exploration
from thuisroute.guidance.models.goal import Goal
from thuisroute.guidance.models.goal_step import GoalStep
from thuisroute.guidance.models.handover import Handover
from thuisroute.guidance.models.handover_tick import HandoverTick
from thuisroute.guidance.models.home_kept import HomeKept
from thuisroute.guidance.models.indicated_domain import IndicatedDomain
from thuisroute.guidance.models.indication import Indication
from thuisroute.guidance.models.network_person import NetworkPerson
from thuisroute.guidance.models.pilot_light import PilotContact, PilotLight
from thuisroute.guidance.models.plan_approval import PlanApproval
from thuisroute.guidance.models.plan_version import PlanVersion
from thuisroute.guidance.models.plan_words import PlanWords
from thuisroute.guidance.models.risk_factor import RiskFactor
from thuisroute.guidance.models.scaling_request import ScalingRequest
from thuisroute.guidance.models.scaling_step import ScalingStep
from thuisroute.guidance.models.stay import Stay, StayStep
from thuisroute.guidance.models.stay_place import StayPlace

__all__ = [
    "AcuteReport",
    "Bed",
    "BedUse",
    "ColdWeatherOpening",
    "CrisisPlan",
    "EarlyNotice",
    "Exploration",
    "Goal",
    "GoalStep",
    "Handover",
    "HandoverTick",
    "HomeKept",
    "IndicatedDomain",
    "Indication",
    "NetworkPerson",
    "PilotContact",
    "PilotLight",
    "PlanApproval",
    "PlanVersion",
    "PlanWords",
    "RiskFactor",
    "ScalingRequest",
    "ScalingStep",
    "Stay",
    "StayPlace",
    "StayStep",
]
