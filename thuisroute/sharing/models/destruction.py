"""The destruction register: what was erased, on which term, of nobody by name."""

import uuid

from django.db import models


class Destruction(models.Model):
    """One table in one run: how many rows of a class of record, and which term."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+", null=True
    )
    run = models.UUIDField()
    at = models.DateTimeField()
    record_class = models.CharField(max_length=63)
    # The entry of the pack, its length and its source, as they were.
    term = models.CharField(max_length=63)
    length = models.CharField(max_length=20)
    source = models.CharField(max_length=300)
    of_table = models.CharField(max_length=63)
    rows = models.PositiveIntegerField()
    # The first day from which a term counted, and the last day on which one ended.
    since = models.DateField()
    due = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "region", "record_class", "term", "of_table"],
                nulls_distinct=False,
                name="a_table_stands_once_a_run",
            )
        ]
        indexes = [models.Index(fields=["region", "-at"], name="destructions_by_day")]

    def __str__(self) -> str:
        return f"{self.record_class}: {self.rows}"
