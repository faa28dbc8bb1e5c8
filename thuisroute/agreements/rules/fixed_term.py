"""What the law says of leases for a fixed term, as a pack has it (R12)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class FixedTermGround:
    """For whom a fixed term is allowed; `shown`: the law asks for proof of it."""

    id: str
    label: Text
    legal_source: LawPoint
    shown: bool = False


@dataclass(frozen=True)
class OtherLaw:
    """Another law under which a home is let for a while, which is not weighed here."""

    id: str
    label: Text
    legal_source: LawPoint


@dataclass(frozen=True)
class NoticeRule:
    """The landlord tells the last day in writing: not sooner than `earliest` and not
    later than `latest` before the end. `missed_source`: what follows without it."""

    earliest: Duration
    latest: Duration
    legal_source: LawPoint
    missed_source: LawPoint


@dataclass(frozen=True)
class EarlierLeases:
    """What holds for leases that were signed before the law, back to `since`: how long
    a home and a room. `signed_source`: that the day of signing is what counts."""

    since: date
    longest: Duration
    longest_room: Duration
    legal_source: LawPoint
    signed_source: LawPoint


@dataclass(frozen=True)
class FixedTermSentences:
    """What is said in each case, with places for dates such as `{until}`."""

    no_lease: Text
    other_law: Text
    indefinite: Text
    older: Text
    earlier: Text
    earlier_too_long: Text
    starts_later: Text
    allowed: Text
    show: Text
    no_ground: Text
    too_long: Text
    within_longest: Text
    intermediary: Text
    again: Text
    tied: Text
    notice_ahead: Text
    notice_now: Text
    notice_given: Text
    notice_early: Text
    notice_late: Text
    notice_spoken: Text


@dataclass(frozen=True)
class FixedTermRule:
    """The law since `since`; `read_on` is the day on which it was read so.

    `again_source`: what a lease is that follows on one for a fixed term; `tied_source`
    and `stay_source`: what the end of support does, and whether a stay is no lease.
    """

    law: LawPoint
    since: date
    longest: Duration
    grounds: tuple[FixedTermGround, ...]
    notice: NoticeRule
    again_source: LawPoint
    intermediary_source: LawPoint
    tied_source: LawPoint
    stay_source: LawPoint
    earlier: EarlierLeases
    other_laws: tuple[OtherLaw, ...]
    sentences: FixedTermSentences
    read_on: date
    reading: Text

    def ground(self, entry: str) -> FixedTermGround | None:
        """The ground with this id, if the law has it."""
        return next((one for one in self.grounds if one.id == entry), None)

    def other_law(self, entry: str) -> OtherLaw | None:
        """The other law with this id, if it is listed."""
        return next((one for one in self.other_laws if one.id == entry), None)
