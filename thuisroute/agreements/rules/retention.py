"""How long each class of record is kept, from which moment, and on which source."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.sharing import Ground, LegalSource
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.kernel.calendar import Duration


class RecordClass(StrEnum):
    """What the program keeps about people; every pack says of each how long.

    A pack may add classes that take the place of one of these for some dossiers, and
    classes that somebody else keeps.
    """

    WMO_FILE = "wmo_file"
    HOUSING_REQUEST = "housing_request"
    TENANCY = "tenancy"
    OBLIGATION = "obligation"
    CONSENT_RECORD = "consent_record"
    DOSSIER = "dossier"
    JOIN_REQUEST = "join_request"
    CONCERN_REPORT = "concern_report"
    OUTREACH_FILE = "outreach_file"
    STAFF_ACCOUNT = "staff_account"
    ACCESS_LOG = "access_log"
    TECHNICAL = "technical"


class Decided(StrEnum):
    """Whether the region adopted a term, or it is still a proposal."""

    OPEN = "open"
    ADOPTED = "adopted"


@dataclass(frozen=True)
class RetentionTerm:
    """One class of record: its term counts from the last event of `starts` that no
    event of `stopped_by` undid; or from the day on which the classes of `after` are
    gone; with neither from the record's own date.

    `in_place_of`: it replaces that class for dossiers in which one of `when_ever`
    happened, and none of `when_never` did. `elsewhere`: somebody else keeps it.
    """

    id: str
    label: Text
    purpose: Text
    ground: Ground
    legal_source: LegalSource
    source: Text
    decided: Decided
    term: Duration
    starts: tuple[Trigger, ...] = ()
    stopped_by: tuple[Trigger, ...] = ()
    after: tuple[str, ...] = ()
    in_place_of: str | None = None
    when_ever: tuple[Trigger, ...] = ()
    when_never: tuple[Trigger, ...] = ()
    elsewhere: bool = False

    @property
    def counts_from_own_date(self) -> bool:
        """Whether every record has a first day of its own."""
        return not (self.starts or self.after or self.elsewhere)
