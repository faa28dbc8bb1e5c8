"""Who takes part: kinds of parties, the roles of their people, municipalities."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.articles import Text


@dataclass(frozen=True)
class PartyKind:
    """A kind of party; the resident is one too, but not an organisation."""

    id: str
    label: Text
    organisation: bool = True


@dataclass(frozen=True)
class Signatory:
    """An organisation, or a group of them, that signed; municipalities stand apart."""

    id: str
    party_kind: str
    label: Text


@dataclass(frozen=True)
class Role:
    """What a person does for the route, and which kinds of parties have such people."""

    id: str
    label: Text
    held_by: tuple[str, ...]


@dataclass(frozen=True)
class Participant:
    """Someone in a role at a kind of party."""

    party_kind: str
    role: str


@dataclass(frozen=True)
class Municipality:
    """A municipality of the region, by its four-digit CBS code and its period.

    `since` and `until` are first and last day; None means that the agreement's own
    period counts. `merged_into` is the code of the municipality that followed it.
    """

    code: str
    name: str
    since: date | None = None
    until: date | None = None
    merged_into: str | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the municipality is there on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class PartyTerms:
    """What every party signs before its people get in; `text` is its paragraphs."""

    version: str
    title: Text
    text: tuple[Text, ...]
    source: Text
