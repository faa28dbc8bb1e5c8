"""The way in of a resident, or of whoever acts for them by law, to their own file."""

import uuid

from django.db import models


class OwnAccount(models.Model):
    """`kind` is the role in which they act; a representative has a name and a ground
    to act on, a resident is named in the dossier itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=200, blank=True)
    ground = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=5, default="nl")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    made_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(kind="resident", until__isnull=True),
                name="one_own_account_a_resident",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="resident")
                | (
                    models.Q(kind="representative")
                    & ~models.Q(name="")
                    & ~models.Q(ground="")
                ),
                name="a_representative_has_a_name_and_a_ground",
            ),
        ]

    def __str__(self) -> str:
        return self.kind
