"""Who of the staff does not see a dossier, since they know the person privately."""

import uuid

from django.db import models

from thuisroute.sharing.rules.restricting import Because


class Restriction(models.Model):
    """Stands above every grant. It says who asked for it, nothing of the relation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey("parties.User", on_delete=models.PROTECT, related_name="+")
    because = models.CharField(max_length=40)
    since = models.DateField()
    review_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    set_by = models.UUIDField()
    ended_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "user"],
                condition=models.Q(until__isnull=True),
                name="somebody_is_shut_out_once",
            ),
            models.CheckConstraint(
                condition=models.Q(because__in=[one.value for one in Because]),
                name="a_restriction_says_who_asked",
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gt=models.F("since")),
                name="a_restriction_is_looked_at_again",
            ),
            models.CheckConstraint(
                condition=~models.Q(because=Because.OWN_WORD.value)
                | models.Q(set_by=models.F("user_id")),
                name="an_own_word_is_ones_own",
            ),
        ]

    def __str__(self) -> str:
        return self.because
