"""Who the resident is: name, birth date, language."""

from django.db import models


class Identity(models.Model):
    """One row a resident. `search_name` is the normalised name for prefix search."""

    resident = models.OneToOneField(
        "residents.Resident",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    given_name = models.CharField(max_length=100)
    infix = models.CharField(max_length=20, blank=True)
    family_name = models.CharField(max_length=100)
    birth_date = models.DateField()
    language = models.CharField(max_length=5, default="nl")
    search_name = models.CharField(max_length=230)

    class Meta:
        indexes = [
            models.Index(
                fields=["search_name"],
                name="identity_by_name",
                opclasses=["varchar_pattern_ops"],
            )
        ]

    def __str__(self) -> str:
        return " ".join(
            part for part in (self.given_name, self.infix, self.family_name) if part
        )
