"""What of a dossier goes and what stays, in words for who answers and who asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.sharing.queries.erasing import ErasureLine
from thuisroute.sharing.rules.erasing_on_request import Part, Stays

WHY: Mapping[str, Promise] = {
    Stays.IN_USE: _("It is still needed, because your route or your lease still runs."),
    Stays.BY_LAW: _("The law says that we have to keep it."),
    Stays.NOT_CHOSEN: _("It stays for now. You read why in the answer."),
    Stays.HELD: _(
        "Nothing may be erased now. Ask the privacy officer of the organisation why."
    ),
}


@dataclass(frozen=True)
class Kept:
    """One class of record; `law` names the article where a law orders to keep it."""

    name: str
    label: str
    stays: bool
    why: str
    law: str
    until: date | None
    erased_on: date | None


def can_go(parts: Iterable[Part], law: Agreement, language: str) -> list[Kept]:
    """Before the answer: what can go and what has to stay."""
    return [
        _kept(one.record_class, one.term, one.stays or "", one.until, law, language)
        for one in parts
    ]


def became(lines: Iterable[ErasureLine], law: Agreement, language: str) -> list[Kept]:
    """After it: what went and what stayed."""
    return [
        _kept(
            one.record_class, one.term, one.stays, one.until, law, language,
            erased_on=one.erased_on,
        )
        for one in lines
    ]  # fmt: skip


def _kept(
    name: str,
    term: str,
    stays: str,
    until: date | None,
    law: Agreement,
    language: str,
    *,
    erased_on: date | None = None,
) -> Kept:
    entry = law.retention_term(term)
    source = f"{entry.legal_source.law} {entry.legal_source.article}"
    return Kept(
        name,
        entry.label.in_language(language),
        bool(stays),
        str(WHY[stays]) if stays else "",
        source if stays == Stays.BY_LAW else "",
        until if stays else None,
        erased_on,
    )
