"""Fields and constraints of tenancies; no verbs."""

from thuisroute.tenancies.models.contact_card import ContactCard
from thuisroute.tenancies.models.conversion_decision import ConversionDecision
from thuisroute.tenancies.models.conversion_words import ConversionWords
from thuisroute.tenancies.models.landing_answer import LandingAnswer
from thuisroute.tenancies.models.landing_step import LandingStep
from thuisroute.tenancies.models.lease import Lease
from thuisroute.tenancies.models.lease_step import LeaseStep
from thuisroute.tenancies.models.lease_weighing import LeaseWeighing
from thuisroute.tenancies.models.lease_words import LeaseWords
from thuisroute.tenancies.models.neighbour_agreement import NeighbourAgreement
from thuisroute.tenancies.models.neighbour_words import NeighbourWords
from thuisroute.tenancies.models.own_words import OwnWords
from thuisroute.tenancies.models.review import Review
from thuisroute.tenancies.models.review_contribution import ReviewContribution

__all__ = [
    "ContactCard",
    "ConversionDecision",
    "ConversionWords",
    "LandingAnswer",
    "LandingStep",
    "Lease",
    "LeaseStep",
    "LeaseWeighing",
    "LeaseWords",
    "NeighbourAgreement",
    "NeighbourWords",
    "OwnWords",
    "Review",
    "ReviewContribution",
]
