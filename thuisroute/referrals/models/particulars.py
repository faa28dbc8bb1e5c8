"""What a referral says that only those who take part in the registration read (P4c)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Particulars(models.Model):
    """The indication, the home that is needed and paid for, why the search waits.

    A table of its own, because row security guards rows and the association reads the
    row of the referral. Money in cents, hours a month.
    """

    referral = models.OneToOneField(
        "referrals.Referral",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # The indication, a key of the pack, with the decision it stands on (P1a, P1c).
    indication = models.CharField(max_length=60)
    indication_decided_on = models.DateField()
    indication_until = models.DateField(null=True, blank=True)
    guidance_hours = models.PositiveSmallIntegerField(default=0)
    # What the registration said of it itself, kept when a letter took its place.
    registered_decided_on = models.DateField(null=True, blank=True)
    registered_until = models.DateField(null=True, blank=True)
    registered_hours = models.PositiveSmallIntegerField(null=True, blank=True)
    # The number under which the resident seeks a home (P1d, P2e).
    home_seeker_number = models.CharField(max_length=40, blank=True)
    household_size = models.PositiveSmallIntegerField(default=1)
    rooms_needed = models.PositiveSmallIntegerField(default=1)
    rent_limit = models.PositiveIntegerField()
    step_free = models.BooleanField(default=False)
    # "dispersed", "clustered" or "" for no preference (P1e, P1f).
    setting_needed = models.CharField(max_length=40, blank=True)
    municipalities = ArrayField(models.CharField(max_length=4), default=list)
    # Where somebody was last registered as living, before any institution: the code of
    # a municipality, "else" for outside the region, "" for not known (WP3.5).
    origin = models.CharField(max_length=4, blank=True)
    avoid_neighbourhoods = ArrayField(models.CharField(max_length=60), default=list)
    parked_until = models.DateField(null=True, blank=True)
    park_reason = models.CharField(max_length=200, blank=True)
    # Why facts that others rely on were last corrected.
    correction_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(indication_until__isnull=True)
                | models.Q(indication_until__gte=models.F("indication_decided_on")),
                name="an_indication_ends_after_its_decision",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    registered_hours__isnull=True, registered_decided_on__isnull=True
                )
                | models.Q(
                    registered_hours__isnull=False, registered_decided_on__isnull=False
                ),
                name="what_was_registered_is_kept_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(origin__regex=r"^([0-9]{4}|else)?$"),
                name="an_origin_is_a_municipality_or_elsewhere",
            ),
        ]

    def __str__(self) -> str:
        return self.indication

    @property
    def product(self) -> str:
        """What the resident is registered for, which the association reads as well."""
        return self.referral.product
