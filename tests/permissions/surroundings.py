"""What there is round the residents: a question, a file that waits, an agreement."""

from uuid import uuid4

from tests.roles import database_role
from thuisroute.agreements.models import AgreementEvent
from thuisroute.exchange.actions.stage_import import stage_import
from thuisroute.exchange.examples import example_csv
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.kernel import clock, receipts, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Quota
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.models import JoinRequest, JoinStep


def surround(*, uploader: str, asker: Actor) -> None:
    """A row in every table that is about no resident; `uploader` is a token."""
    with sessions.acting(uploader) as actor:
        receipts.claim(actor, uuid4(), "/")
        answer = read_sheet("residents.csv", example_csv("residents"))
        stage_import(
            by=actor, kind=KINDS["residents"], file_name="residents.csv", answer=answer
        )
    sessions.begin("")
    with database_role("worker"):
        request = JoinRequest.objects.create(
            region_id=asker.region, party_id=asker.party, state="distinct",
            asked_at=clock.now(), asked_by=asker.user, keys=[b"1" * 32],
        )  # fmt: skip
        JoinStep.objects.create(
            record=request, from_state="asked", to_state="distinct", on=clock.today(),
            at=clock.now(), by_user=asker.user, by_party=asker.party,
        )  # fmt: skip
        AgreementEvent.objects.create(
            region_id=asker.region, name="agreement.adopted", on=clock.today()
        )
        Quota.objects.create(
            region_id=asker.region, association_id=asker.party, product="light",
            municipality_code="0361", year=clock.today().year, number=8, version=1,
            rests_on="", entered_on=clock.today(), entered_by=asker.user,
        )  # fmt: skip
        about_nobody = Obligation.objects.all()[:1].get()
        about_nobody.pk, about_nobody.resident_id = uuid4(), None
        about_nobody.save(force_insert=True)
