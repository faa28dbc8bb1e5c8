"""The people of the journeys: who they are and everything that they can do."""

from tests.journeys.living import Living
from tests.journeys.looking_in import LookingIn
from tests.journeys.matching import Matching
from tests.journeys.meeting import Meeting
from tests.journeys.outreach import Outreach
from tests.journeys.picturing import Picturing
from tests.journeys.registering import Registering
from tests.journeys.staying import Staying


class Person(
    Registering, Matching, Picturing, Living, Meeting, Outreach, Staying, LookingIn
):
    """One login, with the verbs of the field."""
