"""How many, how sure and what sort of list, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy

from thuisroute.agreements.rules.ambition import Amount, Certainty, Clustering
from thuisroute.agreements.rules.programme import ProgrammeKind
from thuisroute.agreements.words import duration_words
from thuisroute.kernel.calendar import Duration

CERTAINTIES: Mapping[Certainty, Promise] = {
    Certainty.FIXED: pgettext_lazy("bid", "fixed"),
    Certainty.NUMBER_OPEN: pgettext_lazy("bid", "number still open"),
    Certainty.UNDER_STUDY: pgettext_lazy("bid", "under study"),
    Certainty.CONDITIONAL: pgettext_lazy("bid", "on a condition"),
}
CLUSTERINGS: Mapping[Clustering, Promise] = {
    Clustering.YES: pgettext_lazy("clustering", "yes"),
    Clustering.SOMETIMES: pgettext_lazy("clustering", "sometimes"),
    Clustering.NO: pgettext_lazy("clustering", "no"),
}
KINDS: Mapping[ProgrammeKind, Promise] = {
    ProgrammeKind.WORK_PACKAGE: pgettext_lazy("programme", "work package"),
    ProgrammeKind.MOVEMENT: pgettext_lazy("programme", "movement"),
    ProgrammeKind.NORM: pgettext_lazy("programme", "norm"),
    ProgrammeKind.GOAL: pgettext_lazy("programme", "goal"),
    ProgrammeKind.STEP: pgettext_lazy("programme", "step"),
    ProgrammeKind.TASK: pgettext_lazy("programme", "task"),
    ProgrammeKind.PRINCIPLE: pgettext_lazy("programme", "principle"),
    ProgrammeKind.CHALLENGE: pgettext_lazy("programme", "challenge"),
    ProgrammeKind.DEVELOPMENT: pgettext_lazy("programme", "development"),
}


def amount_words(amount: Amount) -> str:
    """`25`, `at least 80`, `6 to 12`, `at most 10` or `still open`."""
    least, most = amount.least, amount.most
    values = {"least": least, "most": most}
    if amount.is_open:
        return gettext("still open")
    if most is None:
        return gettext("at least %(least)s") % values
    if least is None:
        return gettext("at most %(most)s") % values
    return str(least) if least == most else gettext("%(least)s to %(most)s") % values


def each_words(amount: Amount) -> str:
    """`of 15 each`, or nothing where the amount is no number of locations."""
    if amount.each is None:
        return ""
    return gettext("of %(each)s each") % {"each": amount.each}


def period_words(per: Duration | None) -> str:
    """`each year` and the like, `once` without a period."""
    if per is None:
        return gettext("once")
    if per == Duration(months=12):
        return gettext("each year")
    return gettext("every %(period)s") % {"period": duration_words(per)}
