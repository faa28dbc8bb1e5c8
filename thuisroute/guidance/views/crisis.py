"""The plan for a crisis: read at night, printed on one page, written together."""

from uuid import UUID, uuid4

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.guidance.actions.note_risk import end_risk, note_risk
from thuisroute.guidance.actions.write_crisis_plan import write_crisis_plan
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.crisis import CrisisForm, RiskForm
from thuisroute.guidance.forms.guidance import subjects
from thuisroute.guidance.on_paper import crisis_on_paper
from thuisroute.guidance.queries.crisis import (
    crisis_of,
    crisis_reference,
    domain_title,
    written_by,
)
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.queries.notices import told_about
from thuisroute.guidance.rules.crisis import acute_rule
from thuisroute.kernel import clock, looks
from thuisroute.kernel.attachment import attachment
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.contacts import contacts
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number
from thuisroute.sharing.queries.words import in_words

FIELDS = ("signs", "helps", "avoid", "call", "who_does_what", "place")


@signed_in
def crisis_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Whom to call first; what to do now stands at the top."""
    actor = request.actor
    insist_on_resident(actor, key, domain=HEALTH)
    law, people = law_of(key), contacts(key)
    seen = crisis_of(actor, key, law)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "seen": seen,
        "law": law,
        "contacts": ask(people).of(people),
        "told": told_about(actor, key),
        "acute": acute_rule(law) is not None,
        "writes": may(actor.role, Capability.WRITE_CRISIS_PLAN),
        "keeps": may(actor.role, Capability.KEEP_PLAN),
        "by": lambda row: written_by(law, row),
        "domain_title": domain_title,
        "article": crisis_reference(law),
        "new_key": uuid4,
    }
    return render(request, "guidance/crisis.jinja", context)


@signed_in
def crisis_paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """The same on one page, to take along."""
    insist_on_resident(request.actor, key, domain=HEALTH)
    seen = crisis_of(request.actor, key, law_of(key))
    if seen.plan is None:
        raise Http404
    looks.says("export", form="pdf")
    paper = crisis_on_paper(
        seen, name_or_number(request.actor, key), clock.today().strftime("%d-%m-%Y")
    )
    return attachment(paper, "application/pdf", "crisis.pdf")


@signed_in
def write_crisis(request: ActorRequest, key: UUID) -> HttpResponse:
    """Starts from what stands there; what is saved is a new version."""
    insist_on_resident(
        request.actor, key, domain=HEALTH, to=Capability.WRITE_CRISIS_PLAN
    )
    seen = crisis_of(request.actor, key, law_of(key))
    start = {name: getattr(seen.plan, name) for name in FIELDS} if seen.plan else {}
    form = CrisisForm(request.POST if request.method == "POST" else None, initial=start)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            write_crisis_plan(by=request.actor, resident=key, terms=form.terms())
            return done(request, reverse("crisis", args=[key]), _("The plan is saved."))
    lead = _("Write it together, in the words of the resident.")
    return _form_page(request, key, form, _("Plan for a crisis"), lead)


@signed_in
def new_risk(request: ActorRequest, key: UUID) -> HttpResponse:
    """What to look out for."""
    domains = insist_on_resident(
        request.actor, key, domain="identity", to=Capability.WRITE_CRISIS_PLAN
    )
    form = RiskForm(
        request.POST if request.method == "POST" else None,
        domains=subjects(in_words(domains)),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            note_risk(by=request.actor, resident=key, terms=form.terms())
            said = _("The risk is written down.")
            return done(request, reverse("crisis", args=[key]), said)
    lead = _("How it shows early, and who does what then.")
    return _form_page(request, key, form, _("A risk to look out for"), lead)


@require_POST
@signed_in
def risk_is_over(request: ActorRequest, key: UUID, risk: UUID) -> HttpResponse:
    """Nobody has to look out for it any more."""
    end_risk(by=request.actor, resident=key, risk=risk)
    return done(request, reverse("crisis", args=[key]), _("The risk is off the list."))


def _form_page(
    request: ActorRequest, key: UUID, form: Form, title: str, lead: str
) -> HttpResponse:
    back = reverse("crisis", args=[key])
    page = FormPage(
        title=title,
        about=name_or_number(request.actor, key),
        lead=lead,
        above=(_("Plan for a crisis"), back),
        save=_("Save in the plan"),
        article=crisis_reference(law_of(key)),
    )
    return form_page(request, form, page)
