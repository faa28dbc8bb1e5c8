"""Reporting without a login, and reading back what came of it by a code."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from thuisroute.concerns.actions.hand_in_report import hand_in_report
from thuisroute.concerns.forms.report import PublicReportForm
from thuisroute.concerns.queries.reports import open_receivers, told_by_code
from thuisroute.concerns.report_codes import in_groups
from thuisroute.concerns.rules.reporting import Heard
from thuisroute.concerns.words import ANSWERS
from thuisroute.kernel.web import refusals_shown
from thuisroute.parties.actions.knock import count_knock, may_knock
from thuisroute.parties.queries import PartyRow

DOOR, CODES = "report", "report code"
TOO_MANY, NOT_THERE = 429, 404


@sensitive_post_parameters()
@never_cache
def public_report(request: HttpRequest) -> HttpResponse:
    """The answer is the same whoever lives there, and when nobody does."""
    form = _form(request)
    if form.is_bound and not may_knock(request, DOOR):
        form.add_error(
            None,
            _("There were many reports from here just now. Try again in a while."),
        )
        return _asked(request, form, status=TOO_MANY)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            code = _hand_in(request, form)
            count_knock(request, DOOR)
            return HttpResponseRedirect(reverse("report_told", args=[code]))
    return _asked(request, form)


def _asked(
    request: HttpRequest, form: PublicReportForm, status: int = 200
) -> HttpResponse:
    once = request.POST.get("once") or uuid4()
    context = {"form": form, "once": once}
    return render(request, "concerns/public_report.jinja", context, status=status)


def _form(request: HttpRequest) -> PublicReportForm:
    landlords = [("", _("I do not know"))]
    return PublicReportForm(
        request.POST if request.method == "POST" else None,
        asked={
            "municipality": _names(open_receivers("municipality")),
            "landlord": landlords + _names(open_receivers("housing_association")),
        },
    )


def _names(parties: list[PartyRow]) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in parties]


def _hand_in(request: HttpRequest, form: PublicReportForm) -> str:
    typed = form.cleaned_data
    heard = Heard(
        kind=typed["kind"],
        whereabouts=typed["whereabouts"],
        words=typed["words"],
        reporter=typed["reporter"],
        reach=typed["reach"],
    )
    return hand_in_report(
        heard=heard,
        municipality=UUID(typed["municipality"]),
        landlord=UUID(typed["landlord"]) if typed["landlord"] else None,
        form=_sent_as(request),
    )


def _sent_as(request: HttpRequest) -> UUID:
    """What makes a form that is sent twice one report."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return uuid4()


@never_cache
def report_told(request: HttpRequest, code: str) -> HttpResponse:
    """What came of it; codes that there are not are counted: guessing is slow."""
    if not may_knock(request, CODES):
        return render(request, "concerns/too_many_codes.jinja", {}, status=TOO_MANY)
    told = told_by_code(code)
    if told is None:
        count_knock(request, CODES)
        return render(request, "concerns/no_report.jinja", {}, status=NOT_THERE)
    context = {
        "told": told,
        "answers": [(on, ANSWERS[key], words) for on, key, words in told.answers],
        "code": in_groups(code.replace("-", "").upper()),
    }
    return render(request, "concerns/report_told.jinja", context)


def find_report(request: HttpRequest) -> HttpResponse:
    """From a code that was typed to its page."""
    code = request.GET.get("code", "")
    plain = "".join(one for one in code if one.isalnum())
    if not plain:
        return HttpResponseRedirect(reverse("public_report"))
    return HttpResponseRedirect(reverse("report_told", args=[plain]))
