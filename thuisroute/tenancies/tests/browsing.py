"""Forms of tenancies as people send them from a browser."""

from uuid import uuid4

from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.reviewing import (
    RESIDENT,
    ReviewKind,
)
from thuisroute.tenancies.tests.builders import (
    DECIDERS,
)


def post(cast: Cast, who: str, url: str, **typed: object) -> HttpResponseBase:
    client = cast.client(who)
    return client.post(url, {"once": uuid4(), **typed})


def text_of(response: HttpResponseBase) -> str:
    assert isinstance(response, HttpResponse)
    return response.content.decode()


def lease_url(lease: Lease, name: str = "lease") -> str:
    return reverse(name, args=[lease.pk])


def review_form(kind: ReviewKind, **typed: object) -> dict[str, object]:
    there = {
        ReviewKind.TENANCY_REVIEW: ("care_provider", "housing_association", RESIDENT),
        ReviewKind.PLAN_EVALUATION: DECIDERS,
    }[kind]
    return {"held_on": clock.today().isoformat(), "took_part": there, **typed}


def decision_form(**typed: object) -> dict[str, object]:
    form: dict[str, object] = {
        "decided_on": clock.today().isoformat(),
        "took_part": DECIDERS,
        "reason": "Zo besloten",
    }
    for one in ("independence", "stability", "nuisance"):
        form |= {f"met_{one}": "yes", f"reason_{one}": "Geen meldingen"}
    return {**form, **typed}
