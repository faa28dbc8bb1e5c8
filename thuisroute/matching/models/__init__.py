"""Fields and constraints of matching; no verbs."""

from thuisroute.matching.models.allocation import Allocation
from thuisroute.matching.models.capacity_question import CapacityQuestion
from thuisroute.matching.models.careful_route import CarefulRoute
from thuisroute.matching.models.finding import Finding
from thuisroute.matching.models.intake import Intake
from thuisroute.matching.models.intake_words import IntakeWords
from thuisroute.matching.models.kept_round import KeptRound
from thuisroute.matching.models.match import Match
from thuisroute.matching.models.match_step import MatchStep
from thuisroute.matching.models.match_words import MatchWords
from thuisroute.matching.models.neighbourhood_limit import NeighbourhoodLimit
from thuisroute.matching.models.offer_answer import OfferAnswer
from thuisroute.matching.models.quota import Quota
from thuisroute.matching.models.round_choice import RoundChoice
from thuisroute.matching.models.round_person import RoundPerson
from thuisroute.matching.models.said_no import SaidNo
from thuisroute.matching.models.said_no_words import SaidNoWords

__all__ = [
    "Allocation",
    "CapacityQuestion",
    "CarefulRoute",
    "Finding",
    "Intake",
    "IntakeWords",
    "KeptRound",
    "Match",
    "MatchStep",
    "MatchWords",
    "NeighbourhoodLimit",
    "OfferAnswer",
    "Quota",
    "RoundChoice",
    "RoundPerson",
    "SaidNo",
    "SaidNoWords",
]
