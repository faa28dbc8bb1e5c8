"""One resident and one home, from proposal to allocation (R8-R10)."""

import uuid

from django.db import models


class Match(models.Model):
    """`about_home` holds those of the reasons found at the moment of proposing that
    the association reads; all of it stands in Finding. `offered_on` is set once (a
    one-time offer, P1d). `no_from`: where it was when a no was said that waits to be
    confirmed; empty without one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    referral = models.ForeignKey(
        "referrals.Referral", on_delete=models.PROTECT, related_name="+"
    )
    home = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=40, default="proposed")
    no_from = models.CharField(max_length=40, blank=True)
    about_home = models.JSONField(default=dict)
    proposed_on = models.DateField()
    proposed_by = models.UUIDField()
    offered_on = models.DateField(null=True, blank=True)
    answer_by = models.DateField(null=True, blank=True)
    allocated_on = models.DateField(null=True, blank=True)
    # What was last said about it while nothing happened, and when.
    still_on = models.DateField(null=True, blank=True)
    still_because = models.CharField(max_length=40, blank=True)
    # How it ended, who ended it, and whether that used up the resident's offer (P1d).
    ended_on = models.DateField(null=True, blank=True)
    ended_cause = models.CharField(max_length=40, blank=True)
    spent_offer = models.BooleanField(default=False)
    # Proposed though the year's number for this home was used up (R5); it is counted.
    above_quota = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(
                    state__in=[
                        "offered",
                        "refusal_weighed",
                        "accepted",
                        "intake_held",
                        "allocated",
                    ]
                )
                | models.Q(
                    no_from__in=[
                        "offered",
                        "refusal_weighed",
                        "accepted",
                        "intake_held",
                    ]
                ),
                name="one_running_offer_a_resident",
            ),
            models.UniqueConstraint(
                fields=["resident", "home"],
                condition=models.Q(state="proposed") | models.Q(no_from="proposed"),
                name="a_pair_is_proposed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state="no_said",
                    no_from__in=[
                        "proposed",
                        "offered",
                        "refusal_weighed",
                        "accepted",
                        "intake_held",
                    ],
                )
                | ~models.Q(state="no_said") & models.Q(no_from=""),
                name="a_no_is_said_before_the_allocation",
            ),
        ]
        indexes = [
            models.Index(fields=["home", "state"], name="matches_of_a_home"),
            models.Index(fields=["resident", "state"], name="matches_of_a_resident"),
        ]

    def __str__(self) -> str:
        return self.state
