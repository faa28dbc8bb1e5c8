"""How the region works on its agreement: bodies, phases and programme (G3, G7)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.agreements.packs.ambition_words import KINDS
from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.programme import Body, Phase, ProgrammePart, Seats
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.views.said import said


@require_GET
@signed_in
def programme_page(request: ActorRequest) -> HttpResponse:
    """Only what the agreement has; what it names and leaves open says so."""
    law = law_in_force(request.actor.region)
    kinds = {one.id: said(one.label) for one in law.party_kinds}
    context = {
        "title": said(law.title),
        "bodies": bodies_below(law, None, kinds),
        "phases": [_phase(one) for one in law.phases],
        "parts": [_part(one, kinds) for one in law.programme],
    }
    return render(request, "obligations/programme.jinja", context)


def bodies_below(
    law: Agreement, above: str | None, kinds: dict[str, str]
) -> list[dict[str, Any]]:
    """The bodies that report to one, each with those that report to it."""
    return [
        _body(one, kinds) | {"below": bodies_below(law, one.id, kinds)}
        for one in law.bodies
        if one.above == above
    ]


def _body(one: Body, kinds: dict[str, str]) -> dict[str, Any]:
    return {
        "article": one.article,
        "label": said(one.label),
        "meaning": said(one.meaning),
        "times": one.times_a_year,
        "members": [_seats(seats, kinds) for seats in one.members],
        "tasks": [said(task) for task in one.tasks],
    }


def _seats(seats: Seats, kinds: dict[str, str]) -> dict[str, Any]:
    return {
        "party": kinds[seats.party_kind],
        "who": said(seats.who),
        "number": seats.number,
        "per": said(seats.per),
    }


def _phase(one: Phase) -> dict[str, Any]:
    return {
        "article": one.article,
        "label": said(one.label),
        "meaning": said(one.meaning),
        "subjects": [said(subject.label) for subject in one.subjects],
        "approval": said(one.approval),
    }


def _part(one: ProgrammePart, kinds: dict[str, str]) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": KINDS[one.kind],
        "mark": one.mark,
        "title": said(one.title),
        "articles": one.articles,
        "parties": [kinds[party] for party in one.parties],
        "planning": said(one.planning),
        "status": said(one.status),
        "points": [
            {
                "mark": item.mark,
                "text": said(item.text),
                "parties": [kinds[party] for party in item.parties],
                "open": item.open,
            }
            for item in one.items
        ],
    }
