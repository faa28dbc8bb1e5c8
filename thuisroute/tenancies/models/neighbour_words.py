"""What was agreed on the neighbours, in words (P4a, P4b, P6a)."""

from django.db import models


class NeighbourWords(models.Model):
    """Apart from the agreement, since whoever follows the lease without a name reads
    that it was made and not what it says of them. `own_words` are the resident's."""

    agreement = models.OneToOneField(
        "tenancies.NeighbourAgreement",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="+",
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    introduction = models.TextField()
    living_behaviour = models.TextField()
    own_words = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.agreement_id)
