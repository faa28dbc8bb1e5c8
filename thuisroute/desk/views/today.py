"""What I have to do, and what is new to me."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.desk.agenda import agenda
from thuisroute.desk.due_groups import Choice, Group
from thuisroute.desk.due_rows import due_row
from thuisroute.desk.news import news, turns_of
from thuisroute.desk.paging import read_place, write_place
from thuisroute.desk.views.rights import waiting_line
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.queries.work import Scope
from thuisroute.obligations.rules.agenda import When
from thuisroute.parties.rules.capabilities import Capability, may


def start_page(request: ActorRequest) -> HttpResponse:
    """Where everybody arrives: the own pages, or today's work."""
    if getattr(request.actor, "subject", None) is not None:
        return redirect("own_route")
    return today_page(request)


@signed_in
def today_page(request: ActorRequest) -> HttpResponse:
    """Everything that it shows follows from the address."""
    choice = _choice(request)
    found = agenda(request.actor, choice, clock.today())
    looks.listed(found.residents())
    role = request.actor.role
    return render(
        request,
        "desk/today.jinja",
        {
            "today": clock.today(),
            "choice": choice,
            "scopes": _scopes(choice),
            "groups": [_group(choice, group, request.actor) for group in found.groups],
            "turns": [] if choice.group else turns_of(request.actor, found),
            "news": [] if choice.group else news(found),
            "winter": found.away.winter,
            "sees_places": may(role, Capability.SEE_PLACES),
            "rights": []
            if choice.group
            else [waiting_line(one) for one in found.rights],
            "parties": found.parties,
            "sees_residents": may(role, Capability.SEE_RESIDENTS),
            "sees_figures": may(role, Capability.SEE_COMPLIANCE),
            "may_import": may(role, Capability.IMPORT_PARTIES),
        },
    )


def _choice(request: ActorRequest) -> Choice:
    asked = request.GET
    group = asked.get("group", "")
    scope = asked.get("scope", "")
    found = When(group) if group in list(When) else None
    return Choice(
        scope=Scope(scope) if scope in list(Scope) else Scope.MINE,
        party=_uuid(asked.get("party", "")),
        group=found,
        after=read_place(asked.get("after", "")) if found else None,
        before=read_place(asked.get("before", "")) if found else None,
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _address(choice: Choice, **also: str) -> str:
    party = {"party": str(choice.party)} if choice.party else {}
    asked = {"scope": choice.scope.value} | party | also
    return f"{reverse('today')}?{urlencode(asked)}"


def _scopes(choice: Choice) -> list[dict[str, object]]:
    labels = {
        Scope.MINE: gettext("Mine"),
        Scope.TEAM: gettext("My organisation"),
        Scope.ALL: gettext("Everything I may see"),
    }
    party = choice.party
    return [
        {
            "label": label,
            "url": _address(Choice(scope, party)),
            "current": scope == choice.scope,
        }
        for scope, label in labels.items()
    ]


def _group(choice: Choice, group: Group, actor: Actor) -> dict[str, Any]:
    title = {
        When.OVERDUE: gettext("Overdue"),
        When.THIS_WEEK: gettext("This week"),
        When.LATER: gettext("Later"),
    }[group.when]
    paged = choice.group is not None and bool(group.rows)
    first, last = (group.rows[0], group.rows[-1]) if paged else (None, None)
    name = group.when.value
    return {
        "name": name,
        "title": title,
        "rows": [
            due_row(row, actor, clock.today(), get_language() or "nl")
            for row in group.rows
        ],
        "all": _address(choice, group=name) if group.later and not paged else "",
        "previous": _address(choice, group=name, before=write_place(first))
        if first and group.earlier
        else None,
        "next": _address(choice, group=name, after=write_place(last))
        if last and group.later
        else None,
    }
