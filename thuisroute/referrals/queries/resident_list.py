"""The list of residents that are shared with the actor, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Referral
from thuisroute.residents.access import ContactPersonRow, IdentityRow, ResidentRow
from thuisroute.residents.rules.person import full_name
from thuisroute.residents.rules.person_keys import normalised
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

PAGE = 50


@dataclass(frozen=True)
class ListedResident:
    """`name` is empty where who it is, is not shared; `state` where housing is not."""

    key: UUID
    number: str
    name: str
    state: str
    provider: str
    municipality: str
    target_group: str
    agreement: UUID
    since: date


@dataclass(frozen=True)
class ResidentPage:
    """At most fifty; the numbers before and after which there is more, if any."""

    rows: list[ListedResident]
    before: str
    after: str


def residents_page(
    actor: Actor, wanted: Mapping[str, str], *, before: str = "", after: str = ""
) -> ResidentPage:
    """Newest dossiers first, by number, in one statement.

    `wanted`: search, scope, state, provider, municipality, target_group; empty is any.
    """
    rows = _narrowed(_with_columns(actor), actor, wanted)
    if before:
        chosen = rows.filter(number__gt=before).order_by("number")
    elif after:
        chosen = rows.filter(number__lt=after).order_by("-number")
    else:
        chosen = rows.order_by("-number")
    found = [_listed(row) for row in chosen[: PAGE + 1]]
    more = len(found) > PAGE
    found = found[:PAGE]
    if before:
        found.reverse()
    return ResidentPage(
        rows=found,
        before=found[0].number if found and (after or (before and more)) else "",
        after=found[-1].number if found and (before or more) else "",
    )


def _with_columns(actor: Actor) -> QuerySet[ResidentRow]:
    shared = ResidentRow.objects.filter(pk__in=residents_shared_with(actor))
    identity = IdentityRow.objects.filter(
        pk=OuterRef("pk"),
        resident_id__in=residents_shared_with(actor, domain="identity"),
    )
    newest = Referral.objects.filter(
        resident_id=OuterRef("pk"),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).order_by("-registered_on", "-id")
    return shared.annotate(
        given_name=Subquery(identity.values("given_name")),
        infix=Subquery(identity.values("infix")),
        family_name=Subquery(identity.values("family_name")),
        search_name=Subquery(identity.values("search_name")),
        state=Subquery(newest.values("state")[:1]),
        provider_id=Subquery(newest.values("provider_id")[:1]),
        provider=Subquery(newest.values("provider__name")[:1]),
        municipality_id=Subquery(newest.values("municipality_id")[:1]),
        municipality=Subquery(newest.values("municipality__name")[:1]),
    )


def _narrowed(
    rows: QuerySet[ResidentRow], actor: Actor, wanted: Mapping[str, str]
) -> QuerySet[ResidentRow]:
    for name in ("state", "provider", "municipality", "target_group"):
        if wanted.get(name):
            column = f"{name}_id" if name in ("provider", "municipality") else name
            rows = rows.filter(**{column: wanted[name]})
    if wanted.get("search"):
        typed = wanted["search"].strip()
        rows = rows.filter(
            Q(number__startswith=typed) | Q(search_name__startswith=normalised(typed))
        )
    if wanted.get("scope") == "mine":
        own = ContactPersonRow.objects.filter(
            resident_id=OuterRef("pk"), user_id=actor.user, until__isnull=True
        )
        rows = rows.filter(Exists(own))
    return rows


def _listed(row: ResidentRow) -> ListedResident:
    said = vars(row)
    return ListedResident(
        key=row.pk,
        number=row.number,
        name=full_name(
            said["given_name"] or "", said["infix"] or "", said["family_name"] or ""
        ),
        state=said["state"] or "",
        provider=said["provider"] or "",
        municipality=said["municipality"] or "",
        target_group=row.target_group,
        agreement=row.agreement_id,
        since=row.since,
    )
