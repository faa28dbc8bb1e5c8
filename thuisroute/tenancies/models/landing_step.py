"""One thing that is done to land well among neighbours (C21, WP6.3)."""

import uuid

from django.db import models


class LandingStep(models.Model):
    """An introduction, something told, an activity, an expert by experience: an entry
    of the pack, which also says the life domain. Read by whom that domain and the name
    are shared with."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # Keys of the pack.
    item = models.CharField(max_length=63)
    kind = models.CharField(max_length=40)
    domain = models.CharField(max_length=40)
    # With or to whom, what is done or told, and who does it.
    whom = models.CharField(max_length=200)
    what = models.TextField()
    who = models.CharField(max_length=200)
    planned_on = models.DateField()
    set_by = models.UUIDField()
    done_on = models.DateField(null=True, blank=True)
    how_it_went = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["lease"], name="landing_of_a_lease")]

    def __str__(self) -> str:
        return self.item
