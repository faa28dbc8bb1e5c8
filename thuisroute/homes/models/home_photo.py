"""A photo of a home, made anew and sealed."""

import uuid

from django.db import models


class HomePhoto(models.Model):
    """`words` say what is to be seen; without them the photo is shown to nobody but the
    association whose it is. `width` and `height` are of the large one, in points.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    home = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    place = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200, blank=True)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    large = models.BinaryField()
    small = models.BinaryField()
    added_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["home", "place"],
                name="photos_of_a_home_stand_one_after_the_other",
                deferrable=models.Deferrable.IMMEDIATE,
            ),
            models.CheckConstraint(
                condition=models.Q(place__gte=1, width__gte=1, height__gte=1),
                name="a_photo_has_a_place_and_a_size",
            ),
        ]

    def __str__(self) -> str:
        return self.words
