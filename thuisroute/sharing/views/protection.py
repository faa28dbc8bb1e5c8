"""Extra protection of one dossier: hidden address, justice, who is kept out."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sensitive import Choice
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.residents.queries.identities import names_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.hide_address import RELATIONS
from thuisroute.sharing.forms.protection import Choices, ProtectionForm
from thuisroute.sharing.protected import (
    ground_of,
    kept_out_of,
    law_of,
    measures_of,
    running_address,
    seats_with_sight,
)
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.rules.special_classes import JUSTICE_DATA
from thuisroute.sharing.views.protection_steps import STEPS
from thuisroute.sharing.words import BECAUSE

Wrong = tuple[str, ProtectionForm] | None


@signed_in
def protection(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST takes the step that its field `do` names."""
    actor = request.actor
    domains = insist_on_resident(actor, key)
    law, wrong = law_of(key), None
    if request.method == "POST":
        name = request.POST.get("do", "")
        if name not in STEPS:
            raise Http404
        form = _form(name, key, law, request)
        if form.is_valid():
            with refusals_shown(form):
                STEPS[name].run(actor, key, form)
                return done(request, _after(name, key), str(STEPS[name].said))
        wrong = (name, form)
    context = _context(actor, key, law, domains) | {
        "form_for": _Forms(key, law, wrong),
        "wrong": wrong,
        "here": request.path,
        "once": uuid4,
    }
    return render(request, "sharing/protection.jinja", context)


def _after(name: str, key: UUID) -> str:
    """Who says that they know the resident loses sight of the dossier by it."""
    return reverse("today") if name == "know" else reverse("protection", args=[key])


def _context(
    actor: Actor, key: UUID, law: Agreement, domains: frozenset[str]
) -> dict[str, Any]:
    address = running_address(key)
    number = resident_row(key).number
    grounds = _named(law.hidden_address.grounds if law.hidden_address else ())
    hides = may(actor.role, Capability.HIDE_ADDRESS) and RELATIONS in domains
    return {
        "key": key,
        "name": names_of(
            [key], among=residents_shared_with(actor, domain="identity")
        ).get(key, ""),
        "number": number,
        "language": _language(),
        "rule": law.hidden_address,
        "address": address,
        "open_to": [
            one.label.in_language(_language())
            for one in law.roles
            if address and one.id in address.open_to
        ],
        "ground": grounds.get(ground_of(address)) if address else None,
        "justice": law.justice if JUSTICE_DATA in domains else None,
        "measures": measures_of(key) if JUSTICE_DATA in domains else [],
        "kinds": _named(law.justice.kinds if law.justice else ()),
        "kept_out": kept_out_of(key),
        "because": BECAUSE,
        "hides": hides and law.hidden_address is not None,
        "notes": may(actor.role, Capability.NOTE_JUSTICE),
        "keeps_out": may(actor.role, Capability.KEEP_OUT),
    }


def _named(choices: tuple[Choice, ...]) -> dict[str, str]:
    return {one.id: one.label.in_language(_language()) for one in choices}


def _language() -> str:
    return get_language() or "nl"


def _choices(name: str, key: UUID, law: Agreement) -> Choices:
    if name == "hide" and law.hidden_address:
        return list(_named(law.hidden_address.grounds).items())
    if name == "measure" and law.justice:
        return list(_named(law.justice.kinds).items())
    if name == "keep_out":
        return [
            (str(one.user), f"{one.name}, {one.party_name}")
            for one in seats_with_sight(key)
        ]
    return []


def _form(
    name: str, key: UUID, law: Agreement, request: ActorRequest | None, of: str = ""
) -> ProtectionForm:
    of = request.POST.get("of", "")[:36] if request else of
    today = clock.today()
    return STEPS[name].form(
        request.POST if request else None,
        choices=_choices(name, key, law),
        initial={"of": of, "on": today, "since": today},
        auto_id=f"id_{name}_{of}_%s",
    )


class _Forms:
    """Gives the page each step's form: the one that was wrong as it was typed."""

    def __init__(self, key: UUID, law: Agreement, wrong: Wrong) -> None:
        self.key, self.law, self.wrong = key, law, wrong

    def __call__(self, name: str, of: object = "") -> ProtectionForm:
        if self.wrong is not None:
            wrong_name, form = self.wrong
            if (wrong_name, form["of"].value() or "") == (name, str(of)):
                return form
        return _form(name, self.key, self.law, None, str(of))
