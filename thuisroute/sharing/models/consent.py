"""Written consent for one purpose, towards a kind of receiver or one party (P6a)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Consent(models.Model):
    """From and until are both required; `until` is the first day without it.

    Withdrawing sets `withdrawn_on`, giving it anew sets `replaced_on` on what stood.
    Version and digest say exactly which text the resident read, in `language`; both
    are empty on consents from before texts stood in the agreement.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=60)
    receiver_kind = models.CharField(max_length=40)
    receiver = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    domains = ArrayField(models.CharField(max_length=40))
    language = models.CharField(max_length=5, default="nl")
    text_version = models.CharField(max_length=12, blank=True)
    text_digest = models.CharField(max_length=64, blank=True)
    given_on = models.DateField()
    until = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    replaced_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["resident"], name="consents_of_a_resident")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("given_on")),
                name="a_consent_ends_after_it_was_given",
            )
        ]

    def __str__(self) -> str:
        return self.purpose
