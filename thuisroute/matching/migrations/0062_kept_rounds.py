"""Rounds that are kept: the round is the region's, who stood in it is shared as a file is.

What a round found about somebody tells nothing of where they live until a home of it
was allocated to them; from then on their address may be hidden.
"""

import uuid
from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import (
    ADDRESS_TOLD,
    emergency_look,
    narrow,
    own_file,
    protect,
    within_region,
)
from thuisroute.kernel.writing_rows import writers_only

DOMAIN = "registration"
# Who still seeks lives nowhere yet that a round could tell; nor does whose proposal of
# this round did not come as far as an allocation.
STILL_SEEKS = (
    "referral_id IN (SELECT r.id FROM referrals_referral r "
    "WHERE r.state IN ('registered', 'ready', 'offered', 'parked'))"
)
NOT_ALLOCATED = (
    "match_id IS NULL OR match_id IN (SELECT m.id FROM matching_match m "
    "WHERE m.state NOT IN ('allocated', 'left'))"
)


def guarded(table: str) -> list[migrations.RunSQL]:
    """As what was found at a proposal: for who takes part in the registration."""
    return [
        protect(table, domain=DOMAIN),
        writers_only(table, "INSERT", "UPDATE", domain=DOMAIN),
        own_file(table),
        emergency_look(table, domain=DOMAIN),
    ]


SQL = Path(__file__).parent.parent / "sql" / "round_reasons.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0005_versions_guarded"),
        ("homes", "0004_still_free"),
        ("matching", "0061_nos_to_confirm"),
        ("parties", "0012_erase_account"),
        ("referrals", "0033_registered_hours"),
        ("residents", "0063_told_in"),
        ("sharing", "0082_told_in_domain"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptRound",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("kept_at", models.DateTimeField()),
                ("kept_by", models.UUIDField()),
                ("waiting", models.PositiveSmallIntegerField()),
                ("most", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("why_limit", models.TextField(blank=True)),
                ("points", models.JSONField()),
                ("homes", models.JSONField()),
                ("limits", models.JSONField()),
                ("ways", models.JSONField()),
                ("people", models.PositiveIntegerField()),
                ("nowhere", models.PositiveIntegerField()),
                ("complete", models.BooleanField()),
                ("found_points", models.PositiveIntegerField()),
                ("gap", models.FloatField()),
                ("envy", models.PositiveIntegerField()),
                ("price_of_order", models.FloatField()),
                ("turn", models.PositiveIntegerField(default=0)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreements.agreementversion",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.region",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RoundPerson",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("queue_place", models.PositiveIntegerField()),
                ("category", models.CharField(blank=True, max_length=60)),
                ("fits", models.JSONField()),
                ("in_the_way", models.JSONField()),
                ("because", models.JSONField(default=dict)),
                (
                    "found_home",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="homes.home",
                    ),
                ),
                (
                    "match",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.match",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="referrals.referral",
                    ),
                ),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.keptround",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RoundChoice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("left_out", models.BooleanField(default=False)),
                ("otherwise", models.CharField(blank=True, max_length=40)),
                ("words", models.TextField(blank=True)),
                ("cost", models.PositiveIntegerField()),
                ("decided_at", models.DateTimeField()),
                ("decided_by", models.UUIDField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_by", models.UUIDField(blank=True, null=True)),
                (
                    "home",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="homes.home",
                    ),
                ),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.keptround",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.roundperson",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="keptround",
            index=models.Index(
                fields=["region", "-kept_at", "-id"], name="rounds_kept"
            ),
        ),
        migrations.AddConstraint(
            model_name="roundperson",
            constraint=models.UniqueConstraint(
                fields=("round", "referral"), name="somebody_stands_in_a_round_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="roundperson",
            constraint=models.UniqueConstraint(
                fields=("round", "found_home"),
                name="a_round_gives_a_home_to_one_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="roundchoice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at__isnull", True)),
                fields=("round", "home"),
                name="one_choice_for_a_home_holds",
            ),
        ),
        migrations.AddConstraint(
            model_name="roundchoice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("left_out", False), ("undone_at__isnull", True)),
                fields=("person",),
                name="one_choice_for_a_person_holds",
            ),
        ),
        migrations.AddConstraint(
            model_name="roundchoice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("otherwise", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_choice_says_why",
            ),
        ),
        within_region("matching_keptround", "SELECT, INSERT, UPDATE"),
        *guarded("matching_roundperson"),
        *guarded("matching_roundchoice"),
        narrow(
            "matching_roundperson",
            f"{ADDRESS_TOLD} OR (({STILL_SEEKS}) AND ({NOT_ALLOCATED}))",
            name="address_told",
        ),
        # As open as what stands beside it.
        narrow(
            "matching_roundchoice",
            "person_id IN (SELECT p.id FROM matching_roundperson p)",
            name="address_told",
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
