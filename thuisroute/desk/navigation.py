"""The main menu: for every role, the doors that open for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class Door:
    """A menu entry and the capability that opens it."""

    route: str
    label: Promise
    needs: Capability


DOORS = (
    Door("residents", _("Residents"), Capability.SEE_RESIDENTS),
    Door("shop", _("Shop"), Capability.SEE_SHOP),
    Door("places", _("Places"), Capability.SEE_PLACES),
    Door("agreement", _("Agreements"), Capability.SEE_COMPLIANCE),
    Door(
        "framework_agreements",
        _("Framework agreements"),
        Capability.SIGN_FRAMEWORK,
    ),
    Door("imports", _("Import"), Capability.IMPORT_RESIDENTS),
    Door("imports", _("Import"), Capability.IMPORT_HOMES),
    Door("imports", _("Import"), Capability.IMPORT_PARTIES),
    Door("imports", _("Import"), Capability.IMPORT_EARLY_WARNINGS),
    Door("coming_destructions", _("Retention"), Capability.MANAGE_RETENTION),
    Door("reports", _("Reports"), Capability.RECEIVE_REPORTS),
    Door("outreach", _("Outreach"), Capability.DO_OUTREACH),
    Door("outreach", _("Outreach"), Capability.ASSIGN_OUTREACH),
    Door("outreach_figures", _("Outreach"), Capability.COUNT_OUTREACH),
    Door("accounts", _("Accounts"), Capability.RESET_SECOND_FACTOR),
    Door("access_log", _("Who looked"), Capability.READ_LOG),
    Door("emergency_reviews", _("Emergencies"), Capability.REVIEW_EMERGENCY),
    Door("emergency", _("Emergency"), Capability.BREAK_GLASS),
)


def navigation(role: str, path: str) -> Sequence[dict[str, object]]:
    """The entries for this role; the one that holds `path` is current."""
    today = reverse("today")
    entries = {today: str(_("Today"))}
    for door in DOORS:
        if may(role, door.needs):
            entries.setdefault(reverse(door.route), str(door.label))
    return [
        {
            "url": url,
            "label": label,
            "current": path == url if url == today else path.startswith(url),
        }
        for url, label in entries.items()
    ]
