"""What agreements ask side by side, in words."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.words import (
    article_reference,
    clock_words,
    duration_words,
    event_words,
)
from thuisroute.obligations.rules.compared_lines import Aspect, Line, Subject
from thuisroute.obligations.rules.side_by_side import Row
from thuisroute.obligations.rules.walking import STEPS, Somebody, Walked
from thuisroute.obligations.views.said import named, said

SUBJECTS: Mapping[str, Promise] = {
    Subject.CONSENT: _("What the resident is asked to agree to"),
    Subject.OFFER: _("The offer, and saying no"),
    Subject.INTAKE: _("The talk before the home is allocated"),
    Subject.LEASE: _("Lease forms"),
}
ASPECTS: Mapping[Aspect, Promise] = {
    Aspect.ASKED: _("not every region asks it"),
    Aspect.NUMBER: _("how many"),
    Aspect.WHO: _("by whom"),
    Aspect.TOGETHER: _("who takes part"),
    Aspect.TERM: _("the term"),
    Aspect.PROTECTION: _("tenant protection"),
    Aspect.REQUIRED: _("needed or wished"),
}


# Who is named there does something else than seeing to it.
WHO: Mapping[str, Promise] = {
    Subject.CONSENT: _("shared with: %(who)s"),
    Subject.OFFER: _("weighed by: %(who)s"),
}


def subject_words(row: Row) -> str:
    """The heading of a row."""
    if row.before:
        step = event_words(row.before)
        return gettext("In order before: %(step)s") % {"step": step}
    found = SUBJECTS.get(row.subject)
    return str(found) if found else event_words(row.subject)


def differs_words(row: Row) -> list[str]:
    """In what the regions differ; nothing when they agree."""
    return [str(ASPECTS[one]) for one in row.differs]


def step_words(who: Somebody) -> list[tuple[date, str]]:
    """The days that are taken, the same in every region."""
    return [
        (who.registered_on + timedelta(weeks=weeks), event_words(name))
        for name, weeks in STEPS.items()
    ]


def column_words(walk: Walked) -> dict[str, str]:
    """One region: where the resident goes there, and what that is read from."""
    law = walk.law
    group = ""
    if not walk.names_the_group:
        group = gettext("This region does not name this target group.")
    return {
        "region": said(law.region),
        "title": said(law.title),
        "product": said(walk.product.label) if walk.product else "",
        "form": said(walk.form.label) if walk.form else "",
        "group": group,
    }


def line_words(law: Agreement, line: Line, row: Row) -> dict[str, Any]:
    """One thing that a region asks, and by which article."""
    who = named(law, line.who) if line.who else ""
    if who and row.subject in WHO:
        who = str(WHO[row.subject]) % {"who": who}
    return {
        "label": said(line.label) or _without_a_name(law, line),
        "who": who,
        "together": [named(law, one) for one in line.together],
        "wished": not line.required,
        "not_agreed": said(line.not_agreed),
        "term": clock_words(line.clock) if line.clock else "",
        "days": line.days,
        "lease": _lease(law, line.form) if line.form else [],
        "article": article_reference(law, line.article, get_language() or "nl"),
    }


def _without_a_name(law: Agreement, line: Line) -> str:
    if line.number is not None:
        return ngettext("%(num)s offer", "%(num)s offers", line.number) % {
            "num": line.number
        }
    who = ", ".join(said(law.role(one.role).label) for one in line.together)
    return gettext("A talk of: %(who)s") % {"who": who}


def _lease(law: Agreement, form: LeaseForm) -> list[str]:
    term = gettext("for an indefinite time")
    if form.term:
        term = duration_words(form.term)
        if form.extendable:
            term = gettext("%(term)s, can be extended") % {"term": term}
    landlord = said(law.party_kind(form.landlord).label)
    protected = gettext("with tenant protection")
    if not form.tenant_protection:
        protected = gettext("without tenant protection")
    return [gettext("let by: %(who)s") % {"who": landlord}, term, protected]
