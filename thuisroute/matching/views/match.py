"""One match on one page: how far it is, what was found, what comes next and by whom."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.forms.steps import StepForm
from thuisroute.matching.models import Finding, Match, MatchStep, OfferAnswer, SaidNo
from thuisroute.matching.queries.answers import answers_of
from thuisroute.matching.queries.found import finding_of
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.queries.nos import nos_of
from thuisroute.matching.queries.steps import intake_of, steps_of
from thuisroute.matching.rules.found import reasons_in
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.views.careful import careful_route
from thuisroute.matching.views.endings import endings, how_ended
from thuisroute.matching.views.match_next import what_is_next
from thuisroute.matching.views.match_route import route_stops
from thuisroute.matching.views.nos import nos_said, waiting_in
from thuisroute.matching.views.stalled import stands_still
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import STATES, WENT_BACK
from thuisroute.residents.queries.identities import names_of
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import residents_shared_with


@signed_in
def match(request: ActorRequest, key: UUID) -> HttpResponse:
    """For everybody with whom the resident is shared; an association: its own."""
    return match_page(request, shared_match(request.actor, key), None)


def match_page(
    request: ActorRequest, row: Match, typed: StepForm | None
) -> HttpResponse:
    """`typed` is the form of a step that was refused: it is shown as it was typed."""
    actor = request.actor
    words = Wording(agreement(row.resident.agreement_id))
    steps, answers = steps_of(row.pk), answers_of(actor, row.pk)
    nos = nos_of(row.pk)
    finding = finding_of(actor, row.pk)
    name = _name(actor, row)
    return render(
        request,
        "matching/match.jinja",
        {
            "match": row,
            "state": STATES[MatchState(row.state)],
            "named": bool(name),
            "name": called(name, row.resident.number),
            "meets": _meets(row, named=bool(name)),
            "stops": route_stops(row, steps),
            "found": found_items(row, finding, words),
            "deviation_reason": finding.deviation_reason if finding else "",
            "answers": [_answer(one, words) for one in answers],
            "intake": intake_of(row.pk),
            "ended": how_ended(row, words),
            "nos": nos_said(nos, actor, words),
            "history": _history(steps),
            "dossier_url": reverse("dossier", args=[row.resident_id]),
            "once": request.POST.get("once") or uuid4(),
            "other_once": uuid4(),
            **_to_do(row, actor, words, answers, waiting_in(nos), typed),
        },
    )


def _to_do(
    row: Match,
    actor: Actor,
    words: Wording,
    answers: Sequence[OfferAnswer],
    waits: SaidNo | None,
    typed: StepForm | None,
) -> dict[str, Any]:
    """Everything that may be done, each with its form."""
    careful = careful_route(row, actor, words, typed)
    coming = what_is_next(row, actor, words, answers, waits, typed)
    if coming and careful and careful["waits"] and coming["mine"]:
        coming |= {"form": None, "obstacle": gettext("First it is talked about.")}
    ends = endings(row, actor, words, typed)
    still = stands_still(row, actor, words, waits, typed)
    return {
        "next": coming,
        "still": still,
        "careful": careful,
        # Told above all, where it is seen, also of a form that is gone by now.
        "refused": typed,
        **ends,
    }


def _name(actor: Actor, row: Match) -> str:
    """Empty where it is not shared."""
    shared = residents_shared_with(actor, domain="identity")
    return names_of([row.resident_id], among=shared).get(row.resident_id, "")


def _meets(row: Match, *, named: bool) -> str:
    """An intake is a talk with the resident, whose name need not be shared for it."""
    if named or row.state != MatchState.ACCEPTED.value:
        return ""
    return gettext(
        "The resident did not agree to sharing the name. The talk is with the resident "
        "and the support worker together; the resident chooses whether to say a name. "
        "Do not write it down here."
    )


def found_items(
    row: Match, finding: Finding | None, words: Wording
) -> list[dict[str, object]]:
    """The reasons as they were found on the day of the proposal. An association reads
    what is about the home, not what somebody can pay or has to avoid (P4c)."""
    found = finding.found if finding else row.about_home
    return [
        *words.items("fails", reasons_in(found, "against")),
        *words.items("weighs", reasons_in(found, "weigh")),
        *words.items("fits", reasons_in(found, "favour")),
        *words.items("fits", reasons_in(found, "why_here")),
    ]


def _answer(row: OfferAnswer, words: Wording) -> dict[str, Any]:
    ground = words.agreed.refusal_ground(row.ground) if row.ground else None
    return {
        "row": row,
        "ground": ground.label.in_language(words.language) if ground else "",
        "article": words.article(ground.article) if ground else None,
    }


def _history(steps: Sequence[MatchStep]) -> list[dict[str, Any]]:
    return [
        {
            "on": step.on,
            "what": str(
                WENT_BACK.get(step.note) or STATES[MatchState(step.to_state)][1]
            ),
            "home": step.to_state == MatchState.ALLOCATED.value,
        }
        for step in reversed(steps)
    ]
