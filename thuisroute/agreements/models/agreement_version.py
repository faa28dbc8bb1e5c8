"""One adopted version of a region's agreement."""

import uuid

from django.db import models


class AgreementVersion(models.Model):
    """The whole pack as it was adopted; dossiers point at the version they follow."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=64)
    content = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "number"], name="a_version_number_is_used_once"
            ),
            models.CheckConstraint(
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="a_version_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"
