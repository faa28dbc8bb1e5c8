"""Rows in every table about a person, for one invented dossier at a time.

Written by the worker role, which maintains every table: it is about when rows go, not
about how they came.
"""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db.backends.postgresql.psycopg_any import DateRange

from tests.cast import Cast
from tests.retention.rows_of_a_meeting import met
from tests.retention.rows_of_a_plan import supported
from tests.retention.rows_of_landing import landed
from tests.retention.rows_of_money import paid
from tests.retention.rows_of_stays import stayed
from thuisroute.homes.models import Home
from thuisroute.kernel import clock
from thuisroute.matching.models import (
    Allocation,
    CarefulRoute,
    Finding,
    Intake,
    IntakeWords,
    KeptRound,
    Match,
    MatchStep,
    MatchWords,
    OfferAnswer,
    RoundChoice,
    RoundPerson,
    SaidNo,
    SaidNoWords,
)
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.models import (
    Particulars,
    PriorityStep,
    ReadinessItem,
    Referral,
    ReferralStep,
)
from thuisroute.residents.models import (
    CitizenServiceNumber,
    ContactPerson,
    DossierEvent,
    Identity,
    PersonKey,
    Resident,
)
from thuisroute.sharing.models import Consent, Grant, Involvement, Necessity
from thuisroute.tenancies.models import (
    ConversionDecision,
    ConversionWords,
    Lease,
    LeaseStep,
    LeaseWeighing,
    LeaseWords,
    NeighbourAgreement,
    NeighbourWords,
    Review,
    ReviewContribution,
)


class Rows:
    """Writes the rows of one dossier as its life goes on."""

    def __init__(self, cast: Cast, number: int) -> None:
        self.cast = cast
        self.number = f"sim-{number}"
        self.resident = UUID(int=0xA000 + number, version=4)
        self.referral = Referral()

    def happened(self, name: str, attributes: dict[str, str]) -> None:
        """One event, today."""
        DossierEvent.objects.create(
            region=self.cast.region,
            resident_id=self.resident,
            name=name,
            on=clock.today(),
            at=clock.now(),
            attributes=attributes,
            source_kind="referral",
            source_id=self.resident,
            by_user=self.cast.users["support_worker"].pk,
            by_party=self.cast.party("provider").pk,
        )

    def opened(self) -> None:
        """Who it is, and everything around it, once."""
        cast, whose = self.cast, {"resident_id": self.resident}
        today = clock.today()
        Resident.objects.create(
            id=self.resident, region=cast.region, agreement=cast.version,
            number=self.number, target_group="shelter", since=today,
        )  # fmt: skip
        Identity.objects.create(
            **whose, given_name="Voorbeeld", family_name=self.number,
            birth_date=date(1990, 1, 1), search_name=self.number,
        )  # fmt: skip
        CitizenServiceNumber.objects.create(**whose, sealed=b"sealed")
        PersonKey.objects.create(
            **whose, region=cast.region, kind="bsn", value=self.resident.bytes * 2
        )
        ContactPerson.objects.create(
            **whose, party=cast.party("provider"), user=cast.users["support_worker"],
            role="support_worker", first=True, since=today,
        )  # fmt: skip
        Involvement.objects.create(
            **whose, party=cast.party("provider"), party_kind="care_provider",
            because="referral.registered", since=today,
        )  # fmt: skip
        Grant.objects.create(
            **whose, region=cast.region, party=cast.party("provider"),
            role="support_worker", purpose="support", ground="contract",
            domains=["identity"], period=DateRange(today, None),
        )  # fmt: skip
        consent = Consent.objects.create(
            **whose, purpose="mediation", receiver_kind="transfer_point",
            domains=["identity"], given_on=today, until=today + timedelta(days=700),
        )  # fmt: skip
        Necessity.objects.create(
            **whose, consent=consent, reason="nodig", lighter_way="geen"
        )

    def registered(self) -> None:
        """A referral with what is needed, and something that has to be done."""
        cast, whose = self.cast, {"resident_id": self.resident}
        today = clock.today()
        self.referral = Referral.objects.create(
            **whose, region=cast.region, provider=cast.party("provider"),
            municipality=cast.party("municipality"), registered_on=today,
            state="closed", product="earn_in_home",
        )  # fmt: skip
        ReferralStep.objects.create(**whose, record=self.referral, **_step())
        Particulars.objects.create(
            **whose, referral=self.referral, indication="wmo_other",
            indication_decided_on=today, rent_limit=71_240,
        )  # fmt: skip
        ReadinessItem.objects.create(
            **whose, referral=self.referral, condition="consent"
        )
        PriorityStep.objects.create(
            **whose, record=self.referral, category="c", reason="r", **_step()
        )
        Obligation.objects.create(
            **whose, region=cast.region, agreement=cast.version, clock="tenancy_review",
            article="4d", occurrence=1, started_event="lease.started",
            started_on=today, due=today, warn_on=today, agreed_due=today,
            party_kind="care_provider", role="support_worker",
            party=cast.party("provider"), settled="done", created_at=clock.now(),
        )  # fmt: skip
        supported(
            self.resident, cast.users["support_worker"].pk,
            cast.party("association").pk, _step(),
        )  # fmt: skip
        met(self.resident, cast.users["support_worker"].pk, _step())
        stayed(self.resident, cast.users["support_worker"].pk, _step())

    def housed(self) -> None:
        """A match, a lease that has ended or will, talks and a decision."""
        match = self._match()
        self._lease(match)
        paid(self.cast, self.resident, match.pk)

    def _match(self) -> Match:
        cast, whose = self.cast, {"resident_id": self.resident}
        today, by = clock.today(), cast.users["mediator"].pk
        match = Match.objects.create(
            **whose, region=cast.region, referral=self.referral, home=self._home(),
            association=cast.party("association"), proposed_on=today, proposed_by=by,
            state="left",
        )  # fmt: skip
        MatchWords.objects.create(**whose, match=match, ended_reason="e")
        said = SaidNo.objects.create(
            **whose, match=match, cause="c", ends_as="declined", asked=["mediator"],
            said_on=today, said_by=by, said_party=match.association,
        )  # fmt: skip
        SaidNoWords.objects.create(**whose, said_no=said, words="w")
        MatchStep.objects.create(**whose, record=match, **_step())
        Finding.objects.create(**whose, match=match, found={})
        CarefulRoute.objects.create(**whose, match=match, careful="x", talk="t")
        kept = KeptRound.objects.create(
            region=cast.region, agreement=cast.version, kept_at=clock.now(),
            kept_by=by, waiting=0, points={}, homes=[], limits=[], ways=[], people=1,
            nowhere=0, complete=True, found_points=1, gap=0, envy=0, price_of_order=0,
        )  # fmt: skip
        stood = RoundPerson.objects.create(
            **whose, round=kept, referral=self.referral, queue_place=1, fits=[],
            in_the_way={}, found_home=match.home, match=match,
        )  # fmt: skip
        RoundChoice.objects.create(
            **whose, round=kept, person=stood, home=match.home, words="w", cost=0,
            decided_at=clock.now(), decided_by=by,
        )  # fmt: skip
        intake = Intake.objects.create(
            **whose, match=match, held_on=today, resident_present=True,
            support_worker="V", housing_consultant="W", positive=True, recorded_by=by,
        )  # fmt: skip
        IntakeWords.objects.create(**whose, intake=intake, notes="n")
        OfferAnswer.objects.create(
            **whose, match=match, accepted=True, answered_on=today, recorded_by=by
        )
        Allocation.objects.create(
            **whose, region=cast.region, match=match, home=match.home,
            period=DateRange(today, today + timedelta(days=1)),
        )  # fmt: skip
        return match

    def _lease(self, match: Match) -> None:
        cast, whose = self.cast, {"resident_id": self.resident}
        today, by = clock.today(), cast.users["support_worker"].pk
        lease = Lease.objects.create(
            **whose, region=cast.region, home=match.home, match=match,
            owner=cast.party("association"), lessor=cast.party("provider"),
            form="earn_in", state="ended", rent=50_000, starts_on=today,
        )  # fmt: skip
        LeaseWords.objects.create(**whose, lease=lease, end_reason="e")
        LeaseStep.objects.create(**whose, record=lease, **_step())
        LeaseWeighing.objects.create(
            **whose, lease=lease, own_words="w", decided_by=by, recorded_at=clock.now()
        )
        agreed = NeighbourAgreement.objects.create(
            **whose, lease=lease, match=match, recorded_on=today, recorded_by=by
        )
        NeighbourWords.objects.create(
            **whose, agreement=agreed, introduction="i", living_behaviour="l"
        )
        landed(self.resident, lease, by)
        decision = ConversionDecision.objects.create(
            **whose, lease=lease, decided_on=today, outcome="convert",
            effective_on=today, municipality_consulted=True, decided_by=by,
            recorded_at=clock.now(),
        )  # fmt: skip
        ConversionWords.objects.create(**whose, decision=decision, reason="r")
        review = Review.objects.create(
            **whose, lease=lease, kind="tenancy_review", held_on=today, recorded_by=by
        )
        ReviewContribution.objects.create(
            **whose, review=review, domain="justice", voice="care_provider", text="t",
            written_by=by, written_on=today,
        )  # fmt: skip

    def _home(self) -> Home:
        return Home.objects.create(
            region=self.cast.region, association=self.cast.party("association"),
            code=f"home-{uuid4()}", product="earn_in_home", street="Voorbeeldstraat",
            house_number="1", postcode="1800 AA", town="Voorbeeldstad",
            municipality_code="0361", neighbourhood="Noord", setting="dispersed",
            rooms=2, size_m2=50, rent=50_000, max_household=2,
            available_from=clock.today(),
        )  # fmt: skip


def _step() -> dict[str, Any]:
    return {
        "from_state": "a", "to_state": "b", "on": clock.today(), "at": clock.now(),
        "by_user": uuid4(), "by_party": uuid4(),
    }  # fmt: skip
