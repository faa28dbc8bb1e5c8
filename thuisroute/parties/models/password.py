"""The password of a person, as a hash."""

from django.db import models


class Password(models.Model):
    """Read and written by database functions only, which ask a proof."""

    user = models.OneToOneField(
        "parties.User", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    hash = models.CharField(max_length=128)

    def __str__(self) -> str:
        return "password"
