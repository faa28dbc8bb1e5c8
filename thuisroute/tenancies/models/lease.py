"""A lease in one of the region's forms (R11)."""

import uuid

from django.db import models


class Lease(models.Model):
    """`form` is a key of the pack's ladder; `lessor` is who lets to the resident.

    Rent in cents a month. `planned_until` is the first day after the term.
    `fixed_term_ground` is a key of the law's list, `end_told_on` the day on which the
    last day was told in writing.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    home = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    owner = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    lessor = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    framework = models.ForeignKey(
        "homes.FrameworkAgreement",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    follows = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+", null=True
    )
    form = models.CharField(max_length=40)
    state = models.CharField(max_length=40, default="prepared")
    rent = models.PositiveIntegerField()
    signed_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField()
    planned_until = models.DateField(null=True, blank=True)
    fixed_term_ground = models.CharField(max_length=63, blank=True)
    ground_shown = models.BooleanField(default=False)
    end_told_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(state="running"),
                name="one_running_lease_a_resident",
            ),
            models.UniqueConstraint(
                fields=["home"],
                condition=models.Q(state="running"),
                name="one_running_lease_a_home",
            ),
            # Beside a running lease only the one that will follow it (P2c).
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(state__in=["prepared", "signed"]),
                name="one_coming_lease_a_resident",
            ),
            models.UniqueConstraint(
                fields=["home"],
                condition=models.Q(state__in=["prepared", "signed"]),
                name="one_coming_lease_a_home",
            ),
            models.CheckConstraint(
                condition=models.Q(planned_until__isnull=True)
                | models.Q(planned_until__gt=models.F("starts_on")),
                name="a_lease_ends_after_it_starts",
            ),
        ]
        indexes = [models.Index(fields=["resident"], name="leases_of_a_resident")]

    def __str__(self) -> str:
        return f"{self.form} {self.starts_on}"
