"""How the agreement was kept, as it stood on the day of an evaluation (AG6, P7a)."""

import uuid

from django.db import models


class EvaluationEvidence(models.Model):
    """Kept with the evaluation and never changed. `cells` are the figures as everybody
    reads them, so that small ones are no more told here than they were then."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    event = models.OneToOneField(
        "agreements.AgreementEvent", on_delete=models.PROTECT, related_name="+"
    )
    # What held then: its articles are those that the figures are about.
    version = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    period = models.CharField(max_length=7)
    taken_on = models.DateField()
    party_names = models.JSONField()
    cells = models.JSONField()

    def __str__(self) -> str:
        return f"{self.period} {self.taken_on}"
