"""Rows of landing among neighbours, for one invented dossier."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.tenancies.models import ContactCard, LandingAnswer, LandingStep, Lease


def landed(resident: UUID, lease: Lease, by: UUID) -> None:
    """One thing that was done by day, what was said of it, and a card."""
    whose, today, domain = {"resident_id": resident}, clock.today(), "day_activities"
    step = LandingStep.objects.create(
        **whose, lease=lease, item="day", kind="activity", domain=domain, whom="w",
        what="w", who="w", planned_on=today, set_by=by,
    )  # fmt: skip
    LandingAnswer.objects.create(
        **whose, step=step, domain=domain, said="yes", own_words="o",
        said_at=clock.now(), written_by=by,
    )  # fmt: skip
    ContactCard.objects.create(
        **whose, lease=lease, version=1, day_who="d", day_phone="1", night_who="n",
        night_phone="2", made_on=today, made_by=by,
    )  # fmt: skip
