"""One version of a region's agreement, from draft to retired."""

import uuid

from django.db import models

from thuisroute.agreements.rules.versions import VersionState


class AgreementVersion(models.Model):
    """The whole pack; dossiers point at the version they follow. Once adopted what it
    says never changes, which the database holds."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, default=VersionState.DRAFT.value)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=64)
    content = models.JSONField()
    # A draft with mistakes is kept as it is typed, and cannot be adopted.
    sound = models.BooleanField(default=True)
    # Why it is there, in the words of who made it.
    note = models.TextField(blank=True)
    based_on = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="+", null=True
    )
    drafted_by = models.UUIDField(null=True)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "number"], name="a_version_number_is_used_once"
            ),
            models.UniqueConstraint(
                fields=["region"],
                condition=models.Q(state="in_force"),
                name="one_version_is_in_force",
            ),
            models.UniqueConstraint(
                fields=["region"],
                condition=models.Q(state="adopted"),
                name="one_version_waits_for_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="a_version_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"
