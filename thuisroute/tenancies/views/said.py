"""Reviews as a page shows them: who said what, and scores over time."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.route import Evidence
from thuisroute.agreements.words import kind_words
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.queries.reviews import ReviewSeen
from thuisroute.tenancies.rules.reviewing import ReviewKind
from thuisroute.tenancies.rules.score_chart import LEVELS, Line, lines
from thuisroute.tenancies.views.sheet import language

EVIDENCE = {
    ReviewKind.TENANCY_REVIEW: Evidence.TENANCY_REVIEWS,
    ReviewKind.PLAN_EVALUATION: Evidence.PLAN_EVALUATIONS,
}


def kind_text(kind: str) -> str:
    """What this talk is called."""
    if kind == ReviewKind.TENANCY_REVIEW:
        return _("Half-yearly talk")
    return _("Yearly evaluation of the plan")


def voice_text(says: Agreement, voice: str) -> str:
    """Who speaks, in the region's words."""
    return kind_words(says, voice, language())


def reviews_shown(
    says: Agreement, reviews: Sequence[ReviewSeen]
) -> list[dict[str, object]]:
    """Newest first; the texts side by side within each talk."""
    return [
        {
            "key": review.key,
            "kind": EVIDENCE[ReviewKind(review.kind)].value,
            "title": kind_text(review.kind),
            "held_on": review.held_on,
            "took_part": ", ".join(voice_text(says, one) for one in review.took_part),
            "said": [
                {
                    "domain": DOMAINS[one.domain],
                    "voice": voice_text(says, one.voice),
                    "text": one.text,
                    "score": one.score,
                }
                for one in review.said
            ],
        }
        for review in reviews
    ]


def scores_shown(
    says: Agreement, reviews: Sequence[ReviewSeen], domain: str
) -> dict[str, object] | None:
    """A line a voice for one domain, with the same figures as a table; None when
    there are fewer than two talks with a score."""
    scored = [
        (review.held_on, one.voice, one.score)
        for review in reversed(reviews)
        for one in review.said
        if one.domain == domain and one.score is not None
    ]
    days = sorted({on for on, _voice, _score in scored})
    if len(days) < 2:  # noqa: PLR2004 - one point is no line
        return None
    drawn: tuple[Line, ...] = lines(scored)
    return {
        "title": DOMAINS[domain],
        "days": days,
        "levels": LEVELS,
        "lines": [
            {
                "voice": voice_text(says, line.voice),
                "points": line.points,
                "path": " ".join(f"{x},{y}" for x, y in line.points),
                "scores": [line.scores.get(day) for day in days],
            }
            for line in drawn
        ],
    }
