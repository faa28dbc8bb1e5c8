"""What residents wrote themselves before a meeting (C6)."""

import uuid

from django.db import models


class MeetingWords(models.Model):
    """The writer's to take back until the meeting was held; others read it with the
    life domain and the name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    text = models.TextField()
    written_on = models.DateField()
    written_by = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["resident"], name="meeting_words_of_resident")]

    def __str__(self) -> str:
        return self.domain
