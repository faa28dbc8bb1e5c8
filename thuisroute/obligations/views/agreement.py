"""The region's agreement: what it says, and how it is kept."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from thuisroute.agreements.packs.key_words import key_words
from thuisroute.agreements.queries import (
    AgreementEventRow,
    VersionRow,
    agreement,
    history_of,
    version_in_force,
)
from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.rules.articles import Theme
from thuisroute.agreements.rules.not_agreed import not_agreed
from thuisroute.agreements.words import event_words
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.queries.kept import kept_by_own, kept_in
from thuisroute.obligations.queries.overview import as_it_reads
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.views.kept_figures import (
    Counted,
    Figures,
    article_figures,
    course,
    party_figures,
)
from thuisroute.obligations.views.protocols import protocols_shown
from thuisroute.obligations.views.said import said
from thuisroute.parties.queries import PartyName, party_names
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class Asked:
    """What one page needs, from one round trip."""

    period: Period
    party: UUID | None
    version: VersionRow
    history: list[AgreementEventRow]
    parties: list[PartyName]
    counted: Counted

    @property
    def law(self) -> Agreement:
        """The version in force."""
        return agreement(self.version.id)


@signed_in
def agreement_page(request: ActorRequest) -> HttpResponse:
    """Every theme with its articles, clocks and figures."""
    asked = _ask(request)
    figures = _figures(request, asked)
    themes = [_theme(asked.law, theme, figures) for theme in asked.law.themes]
    return render(
        request,
        "obligations/agreement.jinja",
        _frame(request, asked)
        | {
            "themes": themes,
            "protocols": protocols_shown(asked.law),
            "choices": _choices(asked.law),
            "signatories": _signatories(asked.law),
            "holds": asked.version,
            "history": [
                {"on": row.on, "what": event_words(row.name), "note": row.note}
                for row in asked.history
            ],
        },
    )


@signed_in
def article_page(request: ActorRequest, number: str) -> HttpResponse:
    """One article, also per party."""
    asked = _ask(request)
    try:
        article = asked.law.article(number)
    except NotInAgreementError as missing:
        raise Http404 from missing
    figures = _figures(request, asked)
    theme = next(one for one in asked.law.themes if one.number == article.theme)
    return render(
        request,
        "obligations/article.jinja",
        _frame(request, asked)
        | {
            "theme": theme.title.in_language(_language()),
            "article": article_figures(asked.law, article, figures, _language()),
            "by_party": party_figures(figures, number, asked.parties)
            if figures
            else [],
            "course": course(figures, number, asked.period) if figures else None,
        },
    )


def _ask(request: ActorRequest) -> Asked:
    region = request.actor.region
    period = Period.parse(request.GET.get("period", ""), clock.today())
    version, history = version_in_force(region), history_of(region)
    parties, year = party_names(region), period.year
    rows, own = kept_in(year - 1, year), kept_by_own(year, year)
    answers = ask(version, history, parties, rows, own)
    named, holds = answers.of(parties), answers.of(version)[0]
    years = as_it_reads(holds.id, answers.of(rows))
    own_rows = as_it_reads(holds.id, answers.of(own))
    chosen = request.GET.get("party", "")
    return Asked(
        period,
        next((one.id for one in named if str(one.id) == chosen), None),
        holds,
        answers.of(history),
        named,
        Counted(
            [row for row in years if period.holds(row.quarter)],
            [row for row in own_rows if period.holds(row.quarter)],
            years,
        ),
    )


def _figures(request: ActorRequest, asked: Asked) -> Figures | None:
    if not may(request.actor.role, Capability.SEE_COMPLIANCE):
        return None
    return Figures(request.actor, asked.counted, asked.party)


def _theme(law: Agreement, theme: Theme, figures: Figures | None) -> dict[str, Any]:
    return {
        "number": theme.number,
        "title": theme.title.in_language(_language()),
        "articles": [
            article_figures(law, article, figures, _language())
            for article in law.articles
            if article.theme == theme.number
        ],
    }


def _choices(law: Agreement) -> list[dict[str, str]]:
    """Every value on which nobody agreed."""
    return [
        {
            "what": said(one.label) or key_words(one.section),
            "article": one.article,
            "reason": said(one.reason),
        }
        for one in not_agreed(law)
    ]


def _signatories(law: Agreement) -> list[tuple[str, list[str]]]:
    """Who signed, by kind of party."""
    found = [
        (
            said(kind.label),
            [said(one.label) for one in law.signatories if one.party_kind == kind.id],
        )
        for kind in law.party_kinds
    ]
    return [(kind, names) for kind, names in found if names]


def _frame(request: ActorRequest, asked: Asked) -> dict[str, Any]:
    law = asked.law
    return {
        "title": law.title.in_language(_language()),
        "source": law.source.title.in_language(_language()),
        "has_ambition": bool(law.targets or law.demand or law.bids),
        "has_programme": bool(law.bodies or law.phases or law.programme),
        "published_by": law.source.published_by.in_language(_language()),
        "period": asked.period,
        "party": asked.party,
        "parties": asked.parties,
        "sees_figures": may(request.actor.role, Capability.SEE_COMPLIANCE),
        "may_evaluate": may(request.actor.role, Capability.EVALUATE_AGREEMENT),
        "may_keep": may(request.actor.role, Capability.KEEP_AGREEMENT),
    }


def _language() -> str:
    return get_language() or "nl"
