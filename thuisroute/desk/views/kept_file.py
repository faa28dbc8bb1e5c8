"""How every article is kept, as a file for a spreadsheet (AG6)."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

from thuisroute.desk.log_file import log_file
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.queries.evidence import evidence
from thuisroute.obligations.queries.kept_at import overview_at
from thuisroute.obligations.queries.overview import ArticleLine, Overview, kept_overview
from thuisroute.obligations.rules.kept import Shown
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def kept_file(request: ActorRequest) -> HttpResponse:
    """As it stands today."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    today = clock.today()
    period = Period.parse(request.GET.get("period", ""), today)
    overview, _version, _before = kept_overview(request.actor, period)
    return _file(overview, f"{period}-{today.isoformat()}")


@require_GET
@signed_in
def evidence_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """As it was kept with an evaluation."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    found = evidence(request.actor, key)
    overview = overview_at(request.actor, found)
    return _file(overview, f"{found.period}-{found.taken_on.isoformat()}")


def _file(overview: Overview, name: str) -> HttpResponse:
    rows = list(_rows(overview))
    looks.says("export", rows=len(rows))
    return log_file(f"agreement-kept-{name}.csv", _columns(), rows)


def _columns() -> dict[str, str]:
    return {
        "period": gettext("Period"),
        "article": gettext("Article"),
        "version": gettext("Version"),
        "summary": gettext("What it asks"),
        "party": gettext("Organisation"),
        "done": gettext("Done in time"),
        "done_late": gettext("Done late"),
        "overdue": gettext("Overdue"),
        "open": gettext("Still in time"),
        "waived": gettext("Not done, with a reason"),
        "moved": gettext("Moved to another day"),
        "share": gettext("Share in time (%)"),
        "rounded": gettext("Rounded to fives"),
    }


def _rows(overview: Overview) -> Iterator[dict[str, Any]]:
    """Each article at each organisation; sums are left to who opens the file, since the
    figures add up."""
    for one in overview.articles:
        for key, name in overview.parties:
            if key in one.line.by_party:
                party = name or gettext("No organisation yet")
                about = _about(overview, one) | {"party": party}
                yield about | _figures(one.line.by_party[key])


def _about(overview: Overview, one: ArticleLine) -> dict[str, Any]:
    language = get_language() or "nl"
    return {
        "period": str(overview.period),
        "article": one.number,
        "version": one.version or "",
        "summary": one.article.summary.in_language(language) if one.article else "",
    }


def _figures(shown: Shown) -> dict[str, Any]:
    counts = shown.counts
    return {
        "done": counts.done,
        "done_late": counts.done_late,
        "overdue": counts.overdue,
        "open": counts.open,
        "waived": counts.waived,
        "moved": counts.moved,
        "share": "" if shown.share is None else round(100 * shown.share),
        "rounded": gettext("no") if shown.exact else gettext("yes"),
    }
