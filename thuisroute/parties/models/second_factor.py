"""The second factor of a person: a secret that is also in their phone."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class SecondFactor(models.Model):
    """Read and written by database functions only, which ask a proof."""

    user = models.OneToOneField(
        "parties.User", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    sealed = models.BinaryField()
    confirmed_on = models.DateField()
    # Steps are half minutes since 1970; a code of this step or before is spent.
    used_step = models.BigIntegerField()
    # Hashes of the recovery codes that are left.
    recovery = ArrayField(models.BinaryField())

    def __str__(self) -> str:
        return f"confirmed on {self.confirmed_on}"
