"""A row of a file as the facts that registering asks for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.exchange.importing.planned import Values
from thuisroute.exchange.importing.resident_columns import Surroundings
from thuisroute.kernel.verdicts import Reason
from thuisroute.parties.queries import people_in
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.residents.rules.person import PersonFacts

SUPPORT_WORKER = "support_worker"
MUNICIPALITY = "municipality"
NOBODY = Reason(
    "No support worker of this care provider has the e-mail address “%(email)s”. "
    "Correct it, or ask your administrator for an account."
)
NO_MUNICIPALITY = Reason(
    "The municipality “%(code)s” does not take part in the program yet. Ask the "
    "administrator to add it."
)


class NoSuchPartyError(LookupError):
    """A word of the row points at nobody who takes part."""

    def __init__(self, reason: Reason, **values: str) -> None:
        super().__init__(reason.text)
        self.reason = Reason(reason.text, values=tuple(values.items()))


@dataclass(frozen=True)
class Facts:
    """The three parts of a registration and its day."""

    person: PersonFacts
    referral: ReferralFacts
    consent: ConsentFacts
    on: date


class Lookup:
    """Parties and people by their names in a file; asks each provider once."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.contacts: dict[UUID, dict[str, UUID]] = {}

    def facts(self, values: Values) -> Facts:
        """NoSuchPartyError when somebody in the row is not there."""
        provider = self.provider(values)
        return Facts(
            person=person_of(values),
            referral=ReferralFacts(
                provider=provider,
                municipality=self._municipality(values["municipality"]),
                contact=self._contact(provider, values["support_worker"]),
                **_own(values),
            ),
            consent=_consent(values),
            on=values["registered_on"],
        )

    def provider(self, values: Values) -> UUID:
        """On whose behalf the person is registered."""
        return next(
            one.pk for one in self.around.providers if one.code == values["provider"]
        )

    def _contact(self, provider: UUID, address: str) -> UUID:
        if provider not in self.contacts:
            people = people_in(provider, SUPPORT_WORKER)
            self.contacts[provider] = {one.email.lower(): one.pk for one in people}
        found = self.contacts[provider].get(address)
        if found is None:
            raise NoSuchPartyError(NOBODY, email=address)
        return found

    def _municipality(self, code: str) -> UUID:
        for one in self.around.parties:
            if one.kind == MUNICIPALITY and one.municipality_code == code:
                return one.pk
        raise NoSuchPartyError(NO_MUNICIPALITY, code=code)


def person_of(values: Values) -> PersonFacts:
    """Who the row is about."""
    names = (
        "given_name",
        "family_name",
        "birth_date",
        "infix",
        "phone",
        "email",
        "bsn",
    )
    return PersonFacts(**{name: values[name] for name in names})


def _own(values: Values) -> Values:
    names = (
        "target_group", "indication", "indication_decided_on", "indication_until",
        "guidance_hours", "product", "household_size", "rooms_needed", "rent_limit",
        "step_free", "setting_needed", "origin", "home_seeker_number",
    )  # fmt: skip
    lists = ("municipalities", "avoid_neighbourhoods")
    return {name: values[name] for name in names} | {
        name: tuple(values[name]) for name in lists
    }


def _consent(values: Values) -> ConsentFacts:
    return ConsentFacts(
        rules=tuple(values["consent_for"]),
        told_on=values["told_on"],
        given_on=values["consent_on"],
        until=values["consent_until"],
        necessity=values["necessity"],
        lighter_way=values["lighter_way"],
    )
