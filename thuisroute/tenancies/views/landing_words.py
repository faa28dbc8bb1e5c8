"""A step of landing as a page shows it."""

from django.utils.translation import gettext as _

from thuisroute.tenancies.queries.landing import StepSeen
from thuisroute.tenancies.rules.landing import Said


def step_shown(seen: StepSeen) -> dict[str, object]:
    """The step with how it stands: tone, icon and words of its badge."""
    row = seen.row
    return {
        "key": row.pk,
        "whom": row.whom,
        "what": row.what,
        "who": row.who,
        "planned_on": row.planned_on,
        "done_on": row.done_on,
        "how_it_went": row.how_it_went,
        "own_words": seen.own_words,
        "state": how_it_stands(seen),
    }


def how_it_stands(seen: StepSeen) -> tuple[str, str, str]:
    """Done, refused, may be done, or still to be asked."""
    if seen.row.done_on is not None:
        return _("Done"), "good", "circle-check"
    if seen.said == Said.NO:
        return _("The resident does not want this"), "neutral", "ban"
    if seen.said == Said.YES:
        return _("The resident says yes"), "route", "check"
    return _("Still to be asked of the resident"), "warning", "hourglass"
