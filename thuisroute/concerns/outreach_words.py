"""What is done in an outreach file, as people read it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.rules.exploration import Asked, ExplorationOutcome
from thuisroute.concerns.rules.handing_over import Route

ASKED: Mapping[str, Promise] = {
    Asked.PERSON: _("the person"),
    Asked.RELATIVES: _("family or others who are close"),
    Asked.REPORTER: _("the reporter"),
    Asked.PROFESSIONALS: _("a doctor or another professional"),
    Asked.PAPERS: _("what is known already"),
}
EXPLORED: Mapping[str, Promise] = {
    ExplorationOutcome.APPLICATION: _("an application for a care authorisation"),
    ExplorationOutcome.VOLUNTARY: _("mental health care of one's own will"),
    ExplorationOutcome.OTHER_CARE: _("other care or support"),
    ExplorationOutcome.NO_FOLLOW_UP: _("no follow-up"),
}
ROUTES: Mapping[str, Promise] = {
    Route.DOSSIER: _("registration for a home with support"),
    Route.CARE: _("other care or support"),
}
