"""What the law says of leases for a fixed term, as a pack has it (R12)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.sharing import LegalSource
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class FixedTermGround:
    """For whom a fixed term is allowed."""

    id: str
    label: Text
    legal_source: LegalSource


@dataclass(frozen=True)
class NoticeRule:
    """The landlord tells the last day in writing: not sooner than `earliest` and not
    later than `latest` before the end."""

    earliest: Duration
    latest: Duration
    legal_source: LegalSource


@dataclass(frozen=True)
class EarlierLeases:
    """What holds for leases from before the law: how long a home and a room."""

    longest: Duration
    longest_room: Duration
    legal_source: LegalSource


@dataclass(frozen=True)
class FixedTermSentences:
    """What is said in each case, with places for dates such as `{until}`."""

    no_lease: Text
    indefinite: Text
    earlier: Text
    allowed: Text
    no_ground: Text
    too_long: Text
    within_longest: Text
    intermediary: Text
    again: Text
    notice_ahead: Text
    notice_now: Text
    notice_given: Text
    notice_early: Text
    notice_late: Text


@dataclass(frozen=True)
class FixedTermRule:
    """The law since `since`; `read_on` is the day on which it was read so."""

    law: LegalSource
    since: date
    longest: Duration
    grounds: tuple[FixedTermGround, ...]
    notice: NoticeRule
    again_source: LegalSource
    earlier: EarlierLeases
    sentences: FixedTermSentences
    read_on: date
    reading: Text

    def ground(self, entry: str) -> FixedTermGround | None:
        """The ground with this id, if the law has it."""
        return next((one for one in self.grounds if one.id == entry), None)
