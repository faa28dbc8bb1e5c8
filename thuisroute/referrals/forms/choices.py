"""What can be chosen at registration: words of the agreement, parties, colleagues."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import PartyRow, parties_of, seats_in_role
from thuisroute.referrals.queries.registration_parties import (
    CARE_PROVIDER,
    MUNICIPALITY,
    SUPPORT_WORKER,
)
from thuisroute.referrals.rules.origin import ELSEWHERE
from thuisroute.sharing.rules.naming import asked_at_registration
from thuisroute.sharing.rules.special_classes import BSN_PARTIES
from thuisroute.sharing.words import text_for

Options = list[tuple[str, str]]


class _Labelled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def label(self) -> Text: ...


@dataclass(frozen=True)
class RegistrationChoices:
    """Made once a page, from one look at the parties of the region."""

    by: Actor
    agreement: Agreement
    parties: tuple[PartyRow, ...]
    today: date

    @property
    def may_use_bsn(self) -> bool:
        """The law lets providers and municipalities use it, not the others."""
        own = next((one for one in self.parties if one.pk == self.by.party), None)
        return own is not None and own.kind in BSN_PARTIES

    @property
    def providers(self) -> list[PartyRow]:
        """The actor's own organisation, or every care provider for a mediator."""
        there = [one for one in self.parties if one.kind == CARE_PROVIDER]
        return [one for one in there if one.pk == self.by.party] or there

    def options(self) -> dict[str, Options]:
        """Per question its answers, each with its words."""
        says = self.agreement
        return {
            "target_group": _with_blank(_labels(says.target_groups)),
            "provider": self.options_of_providers(),
            "contact": self._colleagues(),
            "municipality": _with_blank(
                _party_options(one for one in self.parties if one.kind == MUNICIPALITY)
            ),
            "indication": _with_blank(_labels(says.indications)),
            "product": _with_blank(_labels(says.products)),
            "setting_needed": [
                ("", gettext("No preference")),
                *_labels(says.home_types),
            ],
            "municipalities": [
                (one.code, one.name) for one in says.municipalities_on(self.today)
            ],
            "origin": [
                ("", gettext("Not known")),
                *((one.code, one.name) for one in says.municipalities_on(self.today)),
                (ELSEWHERE, gettext("Outside the region")),
            ],
            "rules": [
                (rule, _consent_words(says, rule))
                for rule in asked_at_registration(says)
            ],
        }

    def options_of_providers(self) -> Options:
        """On whose behalf somebody may be registered."""
        return _with_blank(_party_options(self.providers))

    def _colleagues(self) -> Options:
        there = [one.pk for one in self.providers]
        seats = seats_in_role(there, SUPPORT_WORKER)
        if len(there) == 1:
            return _with_blank([(str(one.user_id), one.user.name) for one in seats])
        return _with_blank(
            [(str(one.user_id), f"{one.user.name} ({one.party.name})") for one in seats]
        )


def registration_choices(by: Actor, today: date) -> RegistrationChoices:
    """For this actor, under the agreement that is in force."""
    return RegistrationChoices(
        by=by,
        agreement=law_in_force(by.region),
        parties=tuple(parties_of(by.region)),
        today=today,
    )


def _labels(entries: Iterable[_Labelled]) -> Options:
    language = get_language() or ""
    return [(one.id, one.label.in_language(language)) for one in entries]


def _party_options(parties: Iterable[PartyRow]) -> Options:
    return [(str(one.pk), one.name) for one in parties]


def _with_blank(options: Options) -> Options:
    return options if len(options) == 1 else [("", gettext("Choose…")), *options]


def _consent_words(says: Agreement, rule: str) -> str:
    """What the resident agrees to, who sees what, and what a no leads to: all that
    must be told before (P6b)."""
    text = text_for(says, rule, get_language() or "")
    told = gettext("%(asks)s %(who)s sees: %(what)s").strip() % {
        "asks": text.asks,
        "who": text.who.rstrip("."),
        "what": text.what,
    }
    if not text.otherwise:
        return told
    return gettext("%(told)s If not: %(otherwise)s") % {
        "told": told,
        "otherwise": text.otherwise,
    }
