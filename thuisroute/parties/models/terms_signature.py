"""The signature of a party under the terms of its region, in one version."""

from django.db import models


class TermsSignature(models.Model):
    """Before it there is no work for the people of the party; never taken back."""

    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    version = models.CharField(max_length=20)
    signed_by = models.ForeignKey(
        "parties.User", on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["party", "version"], name="a_party_signs_a_version_once"
            )
        ]

    def __str__(self) -> str:
        return self.version
