"""How the form of a lease was weighed, with the resident's own words (R11, S10)."""

from django.db import models
from django.db.models.lookups import Exact


class LeaseWeighing(models.Model):
    """Read with the name only, as other words about somebody.

    `option` is a step of the norm's ladder, empty where the region has none; `grounds`
    names for each step down on which ground; `took_part` kinds of parties; `package`
    for each part of what is offered on leaving how it is to be.
    """

    lease = models.OneToOneField(
        "tenancies.Lease",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="+",
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    option = models.CharField(max_length=63, blank=True)
    grounds = models.JSONField(default=dict)
    package = models.JSONField(default=dict)
    took_part = models.JSONField(default=list)
    own_words = models.TextField(blank=True)
    decided_by = models.UUIDField()
    recorded_at = models.DateTimeField()

    class Meta:
        """For each part one way, by its key."""

        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    models.Func(
                        models.F("package"),
                        function="jsonb_typeof",
                        output_field=models.TextField(),
                    ),
                    models.Value("object"),
                ),
                name="package_by_part",
            ),
        ]

    def __str__(self) -> str:
        return self.option
