"""Money at a placement as pages draw it, in the language of the reader."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext

from thuisroute.agreements.rules.money import cost_kind
from thuisroute.agreements.words import article_reference, label_words
from thuisroute.kernel.actor import Actor
from thuisroute.money.models import Cost, Settlement
from thuisroute.money.queries.entries import paid, settled
from thuisroute.money.queries.placement import Placement, me
from thuisroute.money.queries.shares import KindOfCost
from thuisroute.money.rules.owing import RESIDENT, Debt, portions
from thuisroute.money.rules.owing_chart import bars

Named = Callable[[str], str]


def language() -> str:
    """The reader's language, as packs know it."""
    return get_language() or "nl"


def named(placement: Placement, actor: Actor) -> Named:
    """What a key is called; the resident reads of themself as you."""
    names = placement.names | {
        RESIDENT: gettext("You") if actor.subject else gettext("The resident")
    }
    return lambda who: names.get(who, gettext("An organisation of before"))


def percent(share: int) -> str:
    """3333 as 33.33%, 5000 as 50%."""
    shown = number_format((Decimal(share) / 100).normalize(), use_l10n=True)
    return f"{shown}%" if "E" not in shown else f"{share // 100}%"


def cost_words(placement: Placement, kind: str) -> str:
    """What the region calls a kind of cost, or once called it."""
    said = label_words(
        placement.law, lambda one: cost_kind(one.money, kind).label, language()
    )
    return said or kind


def kind_lines(
    kinds: Sequence[KindOfCost], placement: Placement, actor: Actor
) -> list[dict[str, Any]]:
    """Each kind with who bears it, and what waits for whose approval."""
    called = named(placement, actor)
    return [
        {
            "key": one.rule.id,
            "title": one.rule.label.in_language(language()),
            "fixed": bool(one.rule.shares),
            "shares": _shares(one.shares, called),
            "version": one.version,
            "maximum": one.maximum,
            "article": _why(placement, one),
            "proposal": _proposal(one, called, placement, actor),
        }
        for one in kinds
    ]


def left_open(placement: Placement) -> list[str]:
    """What the agreement says of kinds of costs that nobody divided, each once."""
    said = [one.not_agreed for one in placement.costs if one.not_agreed]
    return list(dict.fromkeys(one.in_language(language()) for one in said))


def _shares(shares: Mapping[str, int], called: Named) -> list[tuple[str, str]]:
    ordered = sorted(shares.items(), key=lambda one: (-one[1], called(one[0])))
    return [(called(who), percent(share)) for who, share in ordered]


def _why(placement: Placement, one: KindOfCost) -> dict[str, str] | None:
    if not one.rule.article:
        return None
    return article_reference(
        placement.law, one.rule.article, language(), not_agreed=one.rule.not_agreed
    )


def _proposal(
    one: KindOfCost, called: Named, placement: Placement, actor: Actor
) -> dict[str, Any] | None:
    found = one.proposal
    if found is None:
        return None
    return {
        "key": found.key,
        "version": found.version,
        "shares": _shares(found.shares, called),
        "waiting": [called(who) for who in found.waiting],
        "mine": me(actor) in found.waiting,
        "for_resident": RESIDENT in found.waiting
        and not actor.subject
        and placement.supported_by(actor.party),
    }


def owed_lines(
    found: Sequence[Debt], placement: Placement, actor: Actor
) -> list[dict[str, Any]]:
    """What is owed, the largest first, each with the length of its bar."""
    called, own = named(placement, actor), me(actor)
    return [
        {
            "debtor": one.debt.debtor,
            "creditor": one.debt.creditor,
            "who": called(one.debt.debtor),
            "to": called(one.debt.creditor),
            "cents": one.debt.cents,
            "length": one.length,
            "mine": own in {one.debt.debtor, one.debt.creditor},
        }
        for one in bars(found)
    ]


def cost_lines(
    costs: Sequence[Cost], placement: Placement, actor: Actor
) -> list[dict[str, Any]]:
    """Each entry with what falls on whom; what takes one back follows upon it."""
    called = named(placement, actor)
    back = {one.takes_back_id for one in costs}
    days = {one.pk: one.entered_on for one in costs}
    return [
        {
            "row": one,
            "kind": cost_words(placement, one.kind),
            "payer": called(paid(one).payer),
            "parts": [
                (called(who), cents)
                for who, cents in sorted(
                    portions(paid(one)).items(), key=lambda part: called(part[0])
                )
            ],
            "above": one.cents - one.shared,
            "is_back": one.takes_back_id is not None,
            "taken_back": one.pk in back,
        }
        for one in sorted(costs, key=lambda one: _place(one, days))
    ]


def _place(one: Cost, days: Mapping[UUID, date]) -> tuple[date, UUID, bool]:
    """On the day of the entry that it takes back, if it does."""
    first = one.takes_back_id or one.pk
    return days.get(first, one.entered_on), first, one.takes_back_id is not None


def settlement_lines(
    rows: Sequence[Settlement], placement: Placement, actor: Actor
) -> list[dict[str, Any]]:
    """Each payment; undone ones say so."""
    called, own = named(placement, actor), me(actor)
    undone = {one.undoes_id for one in rows}
    return [
        {
            "row": one,
            "who": called(settled(one).debtor),
            "to": called(settled(one).creditor),
            "undone": one.pk in undone,
            "mine": own in {settled(one).debtor, settled(one).creditor},
        }
        for one in rows
        if one.undoes_id is None
    ]
