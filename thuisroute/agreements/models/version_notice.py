"""That a party was told of an adopted version, and that it said so (P7b)."""

import uuid

from django.db import models


class VersionNotice(models.Model):
    """One line a party and version; who confirms passes it on within the party."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    version = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    told_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "party"], name="a_party_is_told_once_of_a_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.party_id}"
