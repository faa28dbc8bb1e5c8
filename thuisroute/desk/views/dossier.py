"""One resident on one page."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.desk.counted import counted
from thuisroute.desk.dossier import Dossier, open_dossier_page, seen_by
from thuisroute.desk.dossier_money import dossier_money
from thuisroute.desk.due_rows import due_row
from thuisroute.desk.rules.route_stops import (
    Seen,
    Stop,
    StopOnRoute,
    route_stops,
)
from thuisroute.desk.steps import Kind, steps_in
from thuisroute.desk.telling import consent_line, happening_line, viewer_line
from thuisroute.guidance.queries.stays_in_words import kept_words
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.in_dossier import MatchLine
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.in_dossier import ReferralLine
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.residents.queries.events import Happening
from thuisroute.tenancies.rules.converting import outcomes

STOP_NAMES: Mapping[Stop, Promise] = {
    Stop.REGISTERED: _("Registered"),
    Stop.READY: _("Ready"),
    Stop.OFFER: _("Offer"),
    Stop.INTAKE: _("Intake"),
    Stop.ALLOCATED: _("Home allocated"),
    Stop.LEASE: _("First lease"),
    Stop.HOME: _("Own lease"),
}
LOOKING = (ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED)


@signed_in
def dossier_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Where on the route, who to call, what is agreed, what is due and why."""
    dossier = open_dossier_page(request.actor, key)
    law = agreement(dossier.head.agreement_id)
    today = clock.today()
    language = get_language() or "nl"
    todo = _to_do(request.actor, dossier, law, language)
    return render(
        request,
        "desk/dossier.jinja",
        {
            "dossier": dossier,
            "law": law,
            "language": language,
            "today": today,
            "takes_part": dossier.takes_part(request.actor),
            "group": _group(dossier, law, language),
            "stops": _stops(dossier, law),
            "ethos": counted(law, dossier.head.target_group, dossier.housing.lease),
            "money": dossier_money(request.actor, dossier, law),
            **todo,
            "kept": kept_words(dossier.housing.kept, law),
            "keeps_accounts": may(request.actor.role, Capability.KEEP_OWN_ACCOUNTS),
            "history": [
                happening_line(one, law, language, refusals=dossier.housing.refusals)
                for one in dossier.history
            ],
            "viewers": [
                viewer_line(one, law, language) for one in seen_by(dossier.viewers)
            ],
            "keeps_consents": dossier.who is not None
            and may(request.actor.role, Capability.KEEP_CONSENTS),
            "consents": [
                consent_line(one, law, language, today) for one in dossier.consents
            ],
        },
    )


def _to_do(
    actor: Actor, dossier: Dossier, law: Agreement, language: str
) -> dict[str, Any]:
    """What is due and what can be done; nothing in an emergency, which is for
    reading."""
    if not dossier.takes_part(actor):
        return {"due": [], "settled": [], "steps": []}
    rows = [due_row(row, actor, clock.today(), language) for row in dossier.due]
    due = [row for row in rows if not row["row"].settled]
    return {
        "due": due,
        "settled": [row for row in rows if row["row"].settled],
        "steps": _due_first(_steps(actor, dossier, law), due),
    }


def _group(dossier: Dossier, law: Agreement, language: str) -> str:
    return law.target_group(dossier.head.target_group).label.in_language(language)


def _stops(dossier: Dossier, law: Agreement) -> list[dict[str, object]]:
    stops = stops_of(dossier.events, dossier.housing.referral, law)
    return [
        {"name": STOP_NAMES[one.stop], "state": one.passed.value, "on": one.on}
        for one in stops
    ]


def stops_of(
    events: Iterable[Happening], referral: ReferralLine | None, law: Agreement
) -> tuple[StopOnRoute, ...]:
    """How far somebody is on the route home."""
    return route_stops(
        (Seen(one.name, one.on, one.attributes) for one in events),
        own_forms=frozenset(
            form.id for form in law.lease_forms if not form.converts_into
        ),
        still_looking=referral is not None and referral.state in LOOKING,
    )


def _steps(actor: Actor, dossier: Dossier, law: Agreement) -> list[dict[str, str]]:
    """The buttons: what this role can do in the state in which things are."""
    housing = dossier.housing
    records = {}
    if housing.referral is not None:
        records[Kind.REFERRAL] = (housing.referral.id, housing.referral.state)
    if housing.matches:
        first = housing.matches[0]
        # A no is confirmed by whom the agreement asks, at another party.
        if first.asked_about_no or first.state != MatchState.NO_SAID:
            records[_of_match(actor, first)] = (first.id, first.state)
    if housing.lease is not None:
        records[Kind.LEASE] = (housing.lease.id, housing.lease.state)
        if records.get(Kind.MATCH, ("", ""))[1] == MatchState.ALLOCATED:
            del records[Kind.MATCH]
    states = {kind: state for kind, (_key, state) in records.items()}
    return [
        {
            "label": str(step.label),
            "url": reverse(step.route, args=[records[step.kind][0]]),
        }
        for step in steps_in(actor.role, states)
        if step.capability != Capability.DECIDE_CONVERSION or _decidable(dossier, law)
    ]


def _of_match(actor: Actor, match: MatchLine) -> Kind:
    """Who offers homes is not asked to offer one that is talked about first."""
    first = match.waits_for_talk and may(actor.role, Capability.OFFER)
    return Kind.TALK if first else Kind.MATCH


def _due_first(
    steps: list[dict[str, str]], due: list[dict[str, Any]]
) -> list[dict[str, str]]:
    """What is done already, such as the agreements with the neighbours, stays possible
    behind what is still to be done."""
    places = {row["url"]: place for place, row in reversed([*enumerate(due)])}
    return sorted(steps, key=lambda step: places.get(step["url"], len(due)))


def _decidable(dossier: Dossier, law: Agreement) -> bool:
    """Not every form of lease is followed by another."""
    lease = dossier.housing.lease
    return lease is not None and bool(outcomes(law, law.lease_form(lease.form)))
