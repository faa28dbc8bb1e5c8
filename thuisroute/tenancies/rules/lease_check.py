"""What the law says of a lease: sentences with their source, never a block (R12)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.fixed_term import FixedTermGround, FixedTermRule
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.kernel.calendar import Duration
from thuisroute.tenancies.rules.lease_case import Finding, LeaseCase, Said, Weight
from thuisroute.tenancies.rules.notice import notice_said, notice_window
from thuisroute.tenancies.rules.spoken_dates import filled

S = Said
# Support and lease hang together in these.
TIED = (LeaseKind.INTERMEDIARY, LeaseKind.THREE_PARTY)
# With one of these the lease does not end on its last day.
GOES_ON = frozenset(
    {S.OLDER, S.EARLIER_TOO_LONG, S.NO_GROUND, S.TOO_LONG, S.AGAIN, S.NOTICE_LATE}
)


@dataclass(frozen=True)
class LeaseCheck:
    """All that was found, in the order in which it is read."""

    findings: tuple[Finding, ...]

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What has to be mended or known before anybody signs."""
        return tuple(one for one in self.findings if one.weight is Weight.WARNING)

    @property
    def goes_on(self) -> bool:
        """Whether the lease goes on after its last day, by what was found."""
        return any(one.said in GOES_ON for one in self.findings)


def check_lease(case: LeaseCase, rule: FixedTermRule, *, today: date) -> LeaseCheck:
    """Everything that the law, as the pack has it, says of this lease on a day."""
    return LeaseCheck(tuple(_found(case, rule, today)))


def _found(case: LeaseCase, rule: FixedTermRule, today: date) -> Iterator[Finding]:
    says = _Saying(rule)
    if case.kind is LeaseKind.STAY:
        yield says(S.NO_LEASE, rule.stay_source)
        return
    other = rule.other_law(case.other_law)
    if other is not None:
        yield says(S.OTHER_LAW, other.legal_source, ground=other.label)
    elif case.last_day is None:
        yield says(S.INDEFINITE, rule.law)
    else:
        yield from _fixed_term(case, rule, today, case.last_day)
    if case.kind in TIED:
        yield says(S.TIED, rule.tied_source)


def _fixed_term(
    case: LeaseCase, rule: FixedTermRule, today: date, last_day: date
) -> Iterator[Finding]:
    found = [*_term(case, rule, last_day)]
    if case.follows_fixed_term:
        found.append(_Saying(rule)(S.AGAIN, rule.again_source))
    yield from found
    if not any(one.said in GOES_ON for one in found):
        yield _notice(case, rule, today, last_day)


def _term(case: LeaseCase, rule: FixedTermRule, last_day: date) -> Iterator[Finding]:
    if case.signed_on < rule.earlier.since:
        # Before then a lease of a home never ended by its last day alone.
        source = rule.earlier.legal_source
        yield _Saying(rule)(S.OLDER, source, since=rule.earlier.since)
    elif case.signed_on < rule.since:
        yield from _signed_before(case, rule, last_day)
    else:
        yield from _ground(case, rule)
        yield from _length(case, rule, last_day)


def _signed_before(
    case: LeaseCase, rule: FixedTermRule, last_day: date
) -> Iterator[Finding]:
    earlier, says = rule.earlier, _Saying(rule)
    longest = earlier.longest_room if case.room else earlier.longest
    limit = last_day_of(longest, case.starts_on)
    said = S.EARLIER if last_day <= limit else S.EARLIER_TOO_LONG
    yield says(
        said, earlier.legal_source, since=rule.since, until=last_day, limit=limit
    )
    if case.starts_on >= rule.since:
        yield says(S.STARTS_LATER, earlier.signed_source, since=rule.since)


def _ground(case: LeaseCase, rule: FixedTermRule) -> Iterator[Finding]:
    says, ground = _Saying(rule), rule.ground(case.ground)
    if ground is None:
        yield says(S.NO_GROUND, rule.law)
        return
    yield says(S.ALLOWED, ground.legal_source, ground=ground.label)
    if _still_to_show(case, ground):
        yield says(S.SHOW, ground.legal_source)


def _still_to_show(case: LeaseCase, ground: FixedTermGround) -> bool:
    return ground.shown and not case.ground_shown


def _length(case: LeaseCase, rule: FixedTermRule, last_day: date) -> Iterator[Finding]:
    says, limit = _Saying(rule), last_day_of(rule.longest, case.starts_on)
    said = S.WITHIN_LONGEST if last_day <= limit else S.TOO_LONG
    yield says(said, rule.law, until=last_day, limit=limit)
    if case.kind is LeaseKind.INTERMEDIARY:
        yield says(S.INTERMEDIARY, rule.intermediary_source, limit=limit)


def _notice(
    case: LeaseCase, rule: FixedTermRule, today: date, last_day: date
) -> Finding:
    window = notice_window(rule.notice, last_day)
    said = notice_said(case, window, today)
    notice = rule.notice
    missed = said in {S.NOTICE_EARLY, S.NOTICE_LATE}
    source = notice.missed_source if missed else notice.legal_source
    return _Saying(rule)(said, source, earliest=window.earliest, latest=window.latest)


def last_day_of(longest: Duration, starts_on: date) -> date:
    """The last day of a lease that takes as long as it may."""
    return longest.after(starts_on) - timedelta(days=1)


@dataclass(frozen=True)
class _Saying:
    rule: FixedTermRule

    def __call__(self, said: Said, source: LawPoint, **places: date | Text) -> Finding:
        sentence: Text = getattr(self.rule.sentences, said.value)
        return Finding(said, filled(sentence, places), source)
