"""A place to live that an association makes available (C3, P1b)."""

import uuid

from django.db import models


class Home(models.Model):
    """Rent in cents a month, size in square metres."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    code = models.CharField(max_length=60)
    state = models.CharField(max_length=40, default="outside_shop")
    product = models.CharField(max_length=60)
    street = models.CharField(max_length=120)
    house_number = models.CharField(max_length=20)
    postcode = models.CharField(max_length=7)
    town = models.CharField(max_length=80)
    municipality_code = models.CharField(max_length=4)
    neighbourhood = models.CharField(max_length=60)
    # "dispersed" among other homes, or part of a "clustered" building (P1e).
    setting = models.CharField(max_length=40)
    rooms = models.PositiveSmallIntegerField()
    size_m2 = models.PositiveSmallIntegerField()
    rent = models.PositiveIntegerField()
    step_free = models.BooleanField(default=False)
    max_household = models.PositiveSmallIntegerField()
    available_from = models.DateField()
    available_until = models.DateField(null=True, blank=True)
    remarks = models.CharField(max_length=500, blank=True)
    in_shop_since = models.DateField(null=True, blank=True)
    # In the shop: when it is asked again whether it is free, and when it leaves without
    # an answer. Outside it: when it left by itself, until it is put back.
    ask_free_on = models.DateField(null=True, blank=True)
    leaves_shop_on = models.DateField(null=True, blank=True)
    left_by_itself_on = models.DateField(null=True, blank=True)
    # How it is, whoever has it; `ready_on`: from when it is expected to be fit.
    condition = models.CharField(max_length=20, default="fit")
    ready_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "association", "code"],
                name="a_home_code_is_used_once_an_association",
            ),
            models.CheckConstraint(
                condition=models.Q(available_until__isnull=True)
                | models.Q(available_until__gt=models.F("available_from")),
                name="a_home_is_available_for_a_while",
            ),
            models.CheckConstraint(
                condition=models.Q(rooms__gte=1) & models.Q(max_household__gte=1),
                name="a_home_has_room_for_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(condition="fit", ready_on__isnull=True)
                | models.Q(condition="in_repair", ready_on__isnull=False)
                | models.Q(condition="needs_work"),
                name="a_home_is_fit_or_is_being_made_fit",
            ),
        ]
        indexes = [
            models.Index(
                fields=["region", "available_from", "id"],
                condition=models.Q(state="in_shop"),
                name="the_shop",
            )
        ]

    def __str__(self) -> str:
        return f"{self.street} {self.house_number}, {self.town}"
