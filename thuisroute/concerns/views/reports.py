"""Reports of people outside, for who receives them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.handle_report import (
    answer_report,
    pass_on_report,
    take_up_report,
)
from thuisroute.concerns.forms.asked import AskedForm, of_an_old_page
from thuisroute.concerns.forms.report import AnswerForm, PassOnForm, TakeUpForm
from thuisroute.concerns.models import Report
from thuisroute.concerns.queries.reports import (
    answers_to,
    receivers,
    report_for,
    reports_of,
)
from thuisroute.concerns.rules.concern import Reported, Source
from thuisroute.concerns.said import said
from thuisroute.concerns.words import ANSWERS, SEEN_OUTSIDE
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.queries.lived_in import LivedIn, homes_lived_in

Typed = Mapping[str, Any]
FORMS: Mapping[str, type[AskedForm]] = {
    "take_up": TakeUpForm,
    "answer": AnswerForm,
    "pass_on": PassOnForm,
}
TITLES: Mapping[str, Promise] = {
    "take_up": _("Make a concern of it"),
    "answer": _("Answer the reporter"),
    "pass_on": _("Pass it on to another organisation"),
}
SAID: Mapping[str, Promise] = {
    "take_up": _("The concern is recorded, and the reporter reads that you look."),
    "answer": _("The reporter reads it with the code."),
    "pass_on": _("The report is passed on."),
}


@require_GET
@signed_in
def reports(request: ActorRequest) -> HttpResponse:
    """What waits; the rest on request."""
    insist_on_role(request.actor, Capability.RECEIVE_REPORTS)
    handled = request.GET.get("handled") == "1"
    rows = [
        (row, SEEN_OUTSIDE[row.kind])
        for row in reports_of(request.actor, handled=handled)
    ]
    context = {"rows": rows, "handled": handled}
    return render(request, "concerns/reports.jinja", context)


@signed_in
def report(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST does what its field `do` names."""
    insist_on_role(request.actor, Capability.RECEIVE_REPORTS)
    row = report_for(request.actor, key)
    lived_in = homes_lived_in(request.actor)
    looks.listed(one.resident_id for one in lived_in)
    forms = {
        name: _form(name, request.actor, row, lived_in)
        for name in _possible(row, request.actor)
    }
    wrong, failed = "", None
    if request.method == "POST":
        wrong = request.POST.get("do", "")
        if wrong not in FORMS:
            raise Http404
        failed = _form(wrong, request.actor, row, lived_in, request)
        if failed.is_valid():
            with refusals_shown(failed):
                where = DEEDS[wrong](request.actor, row, failed)
                return done(request, where, str(SAID[wrong]))
        elif wrong not in forms:
            failed = of_an_old_page()
        if wrong in forms:
            forms[wrong] = failed
    context = {
        "row": row,
        "kind": SEEN_OUTSIDE[row.kind],
        "answers": [(one, ANSWERS[one.answer]) for one in answers_to(key)],
        "forms": forms,
        "titles": TITLES,
        "wrong": wrong,
        "failed": failed,
        "new_key": uuid4,
    }
    return render(request, "concerns/report.jinja", context)


def _possible(row: Report, actor: Actor) -> Iterator[str]:
    """It is passed on where there is somebody else to receive it."""
    if row.concern_id is None and row.handled_on is None:
        yield "take_up"
        if _others(actor):
            yield "pass_on"
    if row.concern_id is not None or row.handled_on is None:
        yield "answer"


def _others(actor: Actor) -> list[tuple[str, str]]:
    rows = receivers(actor.region)
    return [(str(one.pk), one.name) for one in rows if one.pk != actor.party]


def _form(
    name: str,
    actor: Actor,
    row: Report,
    lived_in: list[LivedIn],
    request: ActorRequest | None = None,
) -> AskedForm:
    protocol = protocol_for(row.kind, law_in_force(actor.region).protocols)
    urgencies = protocol.urgencies if protocol else ()
    return FORMS[name](
        request.POST if request else None,
        asked={
            "resident": _residents(lived_in, row.whereabouts),
            "urgency": [(one.id, said(one.label)) for one in urgencies],
            "party": _others(actor),
        },
        initial={"on": row.reported_on},
        auto_id=f"id_{name}_%s",
    )


def _residents(lived_in: list[LivedIn], where: str) -> list[tuple[str, str]]:
    """Nobody is chosen beforehand: a slip would tell somebody else's file."""
    none = gettext("Choose a resident") if lived_in else gettext("Nobody whom you see")
    return [("", none), *_nearest_first(lived_in, where)]


def _nearest_first(lived_in: list[LivedIn], where: str) -> list[tuple[str, str]]:
    """Homes in a street that the reporter names stand in front."""
    told = where.lower()
    in_order = sorted(lived_in, key=lambda one: one.street.lower() not in told)
    return [(str(one.resident_id), _lived_in(one)) for one in in_order]


def _lived_in(one: LivedIn) -> str:
    where = f"{one.street} {one.house_number}, {one.town}"
    return f"{where}: {called(one.resident_name, one.resident_number)}"


def _take_up(by: Actor, row: Report, form: AskedForm) -> str:
    typed = form.cleaned_data
    reported = Reported(
        kind=ConcernKind(row.kind),
        source=Source.NEIGHBOUR,
        words=typed["words"],
        on=typed["on"],
        urgency=typed.get("urgency", ""),
    )
    resident = UUID(typed["resident"])
    concern = take_up_report(by=by, report=row.pk, resident=resident, reported=reported)
    return reverse("concern", args=[concern.pk])


def _answer(by: Actor, row: Report, form: AskedForm) -> str:
    if isinstance(form, AnswerForm):
        answer_report(by=by, report=row.pk, **form.given())
    return reverse("report", args=[row.pk])


def _pass_on(by: Actor, row: Report, form: AskedForm) -> str:
    pass_on_report(by=by, report=row.pk, party=UUID(form.cleaned_data["party"]))
    return reverse("reports")


DEEDS: Mapping[str, Callable[[Actor, Report, AskedForm], str]] = {
    "take_up": _take_up,
    "answer": _answer,
    "pass_on": _pass_on,
}
