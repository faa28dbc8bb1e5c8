"""A region: the group of parties that share one agreement."""

import uuid

from django.db import models


class Region(models.Model):
    """Its names come from its pack; the code is the pack's folder."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    # Which version of the terms its parties must have signed; empty for none.
    terms_version = models.CharField(max_length=20, blank=True, default="")

    def __str__(self) -> str:
        return self.name
