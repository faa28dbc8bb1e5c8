"""What money at a placement is called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.money.rules.checking import CheckOutcome

OUTCOMES: Mapping[str, Promise] = {
    CheckOutcome.NOT_NEEDED: _("The resident manages without"),
    CheckOutcome.BUDGET_MANAGEMENT: _("Budget management"),
    CheckOutcome.ADMINISTRATION: _("Administration by order of the court"),
    CheckOutcome.NOT_WANTED: _("Advised, and the resident does not want it"),
}
# As the resident reads it.
OWN_OUTCOMES: Mapping[str, Promise] = {
    CheckOutcome.NOT_NEEDED: _("You manage your money yourself"),
    CheckOutcome.BUDGET_MANAGEMENT: _("Somebody helps you pay your bills"),
    CheckOutcome.ADMINISTRATION: _("The court named somebody who manages your money"),
    CheckOutcome.NOT_WANTED: _("Help was offered, and you do not want it"),
}
