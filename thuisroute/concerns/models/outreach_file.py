"""Worries about somebody who asked for nothing, and who goes there (V, H9)."""

import uuid

from django.db import models


class OutreachFile(models.Model):
    """Who it is as far as known. `resident` is a dossier that is there as well: it is
    seen here only, since nobody else may learn that this file exists.

    Seen by `worker_role` at the party it is assigned to, and by who gave the
    assignment, in the role in which that was done. No grant opens it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident",
        on_delete=models.PROTECT,
        related_name="+",
        # It outlives a dossier whose term has passed; the number then leads nowhere.
        db_constraint=False,
        null=True,
        blank=True,
    )
    known_as = models.CharField(max_length=200)
    birth_date = models.DateField(null=True, blank=True)
    whereabouts = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=40, default="reported")
    opened_on = models.DateField()
    given_by = models.UUIDField(null=True, blank=True)
    giver_role = models.CharField(max_length=40, blank=True)
    municipality = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    assigned_to = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    worker = models.ForeignKey(
        "parties.User",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    worker_role = models.CharField(max_length=40, blank=True)
    assigned_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, blank=True)
    referred_to = models.CharField(max_length=200, blank=True)
    closing_words = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["assigned_to", "state"], name="outreach_of_a_party"),
            models.Index(fields=["given_by", "state"], name="outreach_of_a_giver"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="assigned")
                | models.Q(assigned_to__isnull=False, worker__isnull=False),
                name="an_assigned_file_has_a_worker",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed")
                | (models.Q(closed_on__isnull=False) & ~models.Q(outcome="")),
                name="a_closed_file_says_what_came_of_it",
            ),
        ]

    def __str__(self) -> str:
        return self.known_as
