"""Somebody around the resident, on the network map (C8, C21)."""

import uuid

from django.db import models


class NetworkPerson(models.Model):
    """As the resident calls them; off the map from `until` on. In the life domain of
    informal care who gives it, in that of the social network who does not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    called = models.CharField(max_length=60)
    relation = models.CharField(max_length=20)
    nearness = models.CharField(max_length=20)
    means = models.TextField(blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(
                fields=["resident"],
                condition=models.Q(until__isnull=True),
                name="network_of_a_resident",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(domain__in=("social_network", "informal_care")),
                name="network_or_informal_care",
            )
        ]

    def __str__(self) -> str:
        return self.relation
