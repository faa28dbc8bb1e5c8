"""How to reach the resident; apart from who it is, since an address may be hidden."""

from django.db import models


class ContactDetails(models.Model):
    """One row a resident."""

    resident = models.OneToOneField(
        "residents.Resident",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return self.phone or self.email
