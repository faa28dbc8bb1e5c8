"""What residents wrote themselves in their plan (C6)."""

import uuid

from django.db import models


class PlanWords(models.Model):
    """The writer's to take back; others read it with the life domain and the name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    text = models.TextField()
    written_on = models.DateField()
    written_by = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["resident"], name="plan_words_of_a_resident")]

    def __str__(self) -> str:
        return self.domain
