"""A line of a list of payment arrears becomes a concern, or joins the open one."""

from uuid import UUID

from django.conf import settings
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext, override

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.add_note import add_note
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.queries.early_warnings import warned_before
from thuisroute.concerns.rules.concern import Reported, Source
from thuisroute.concerns.rules.early_warning import DOMAIN, EarlyWarning
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def warning_text(warning: EarlyWarning) -> str:
    """As it is written down: always in the language of the installation, so that the
    same line is known again whoever brings it."""
    with override(settings.LANGUAGE_CODE):
        told = [
            gettext("Early-warning list of %(day)s: %(creditor)s")
            % {"day": date_format(warning.on, "j F Y"), "creditor": warning.creditor}
        ]
        if warning.months is not None:
            behind = ngettext("%(num)s month", "%(num)s months", warning.months)
            told.append(behind % {"num": warning.months})
        if warning.amount is not None:
            euros = number_format(warning.amount / 100, 2, force_grouping=True)
            told.append(f"€ {euros}")
        return ", ".join(told) + "."


def take_early_warning(*, by: Actor, resident: UUID, warning: EarlyWarning) -> None:
    """The dossier is held, so that two lists do not open two concerns."""
    insist_on_resident(by, resident, to=Capability.IMPORT_EARLY_WARNINGS)
    lock_dossier(resident)
    text = warning_text(warning)
    before = warned_before(by, [resident]).get(resident)
    if before and text in before.texts:
        return
    if before and before.concern:
        add_note(by=by, concern=before.concern, domain=DOMAIN, words=text)
        return
    reported = Reported(
        kind=ConcernKind.ARREARS,
        source=Source.EARLY_WARNING,
        words=text,
        on=warning.on,
        urgency=warning.urgency,
    )
    open_concern(by=by, resident=resident, reported=reported)
