"""What to do now: a question at a time, on a phone at night."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import AcuteRoute, AcuteRule
from thuisroute.agreements.words import article_reference, kind_words
from thuisroute.guidance.actions.know_of_notice import know_of_notice
from thuisroute.guidance.actions.report_acute import report_acute
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.queries.notices import notice_for
from thuisroute.guidance.rules.crisis import acute_route, acute_rule, acute_step
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, pressed, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.contacts import contacts
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.names import name_or_number
from thuisroute.sharing.queries.policy import parties_granted

MOST_STEPS = 20


@signed_in
def acute_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """The question that is asked now; `no` says how many were answered with no."""
    insist_on_resident(request.actor, key, domain=HEALTH)
    law, rule = _rule(key)
    said_no = request.GET.get("no", "0")
    if not said_no.isdecimal() or int(said_no) > MOST_STEPS:
        raise Http404
    step = acute_step(rule, int(said_no))
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "question": _way(law, step.question) if step.question else None,
        "rest": [_way(law, one) for one in step.rest],
        "said_no": int(said_no),
    }
    return render(request, "guidance/acute.jinja", context)


@signed_in
def acute_way(request: ActorRequest, key: UUID, way: str) -> HttpResponse:
    """What to do and whom to call; one tap writes down that it was done."""
    actor = request.actor
    insist_on_resident(actor, key, domain=HEALTH)
    law, rule = _rule(key)
    found = acute_route(rule, way)
    if found is None:
        raise Http404
    if request.method == "POST":
        report_acute(by=actor, resident=key, route=way)
        return done(
            request, reverse("crisis", args=[key]), _done(_told(key, law, rule))
        )
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "way": _way(law, found),
        "tells": _told(key, law, rule),
        "reports": may(actor.role, Capability.REPORT_ACUTE),
        "asks": found.asks_scaling and may(actor.role, Capability.ASK_SCALING),
        "asks_stay": found.asks_stay and may(actor.role, Capability.ASK_STAY),
        "once": uuid4(),
    }
    return render(request, "guidance/acute_way.jinja", context)


@signed_in
def early_notice(request: ActorRequest, key: UUID) -> HttpResponse:
    """That something is going on, and whom to ask; nothing of what it is."""
    row = notice_for(request.actor, key)
    if request.method == "POST":
        insist_on_role(request.actor, Capability.HEAR_EARLY)
        back = reverse("dossier", args=[row.resident_id])
        return pressed(
            request,
            lambda: know_of_notice(by=request.actor, notice=key),
            at=back,
            said=_("It is written down that you know."),
        )
    people, law = contacts(row.resident_id), law_of(row.resident_id)
    rule = acute_rule(law)
    context = {
        "row": row,
        "name": name_or_number(request.actor, row.resident_id),
        "contacts": ask(people).of(people),
        "law": law,
        "language": language(),
        "article": article_reference(law, rule.article, language()) if rule else None,
        "hears": may(request.actor.role, Capability.HEAR_EARLY),
        "once": uuid4(),
    }
    return render(request, "guidance/early_notice.jinja", context)


def _rule(key: UUID) -> tuple[Agreement, AcuteRule]:
    law = law_of(key)
    rule = acute_rule(law)
    if rule is None:
        raise Http404
    return law, rule


def _told(key: UUID, law: Agreement, rule: AcuteRule) -> str:
    """Who hears of it now; nobody where no row of the sharing table holds."""
    if not parties_granted(key, rule.tells_under or ""):
        return ""
    return ", ".join(kind_words(law, one.party_kind, language()) for one in rule.tells)


def _done(told: str) -> str:
    if not told:
        return _("It is written down.")
    said = _("It is written down. Told that something is going on, not what: %(who)s.")
    return said % {"who": told}


def _way(law: Agreement, one: AcuteRoute) -> dict[str, Any]:
    said = language()
    return {
        "id": one.id,
        "label": one.label.in_language(said),
        "advice": one.advice.in_language(said),
        "question": one.question.in_language(said) if one.question else "",
        "phone": one.phone or "",
        "article": article_reference(law, one.article, said, not_agreed=one.not_agreed),
    }
