"""A no that waits for somebody else to confirm it, and its words apart."""

import uuid
from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

SQL = Path(__file__).parent.parent / "sql" / "confirmed_nos.sql"
NO, WORDS = "matching_saidno", "matching_saidnowords"
HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("homes", "0004_still_free"),
        ("matching", "0060_left_by_itself"),
        ("parties", "0012_erase_account"),
        ("referrals", "0033_registered_hours"),
        ("residents", "0063_told_in"),
        ("sharing", "0082_told_in_domain"),
        ("obligations", "0014_kept_protected"),
    ]

    operations = [
        migrations.CreateModel(
            name="SaidNo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("cause", models.CharField(max_length=40)),
                ("ends_as", models.CharField(max_length=40)),
                (
                    "asked",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), size=None
                    ),
                ),
                ("said_on", models.DateField()),
                ("said_by", models.UUIDField()),
                ("confirm_by", models.DateField(blank=True, null=True)),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("why_not", models.CharField(blank=True, max_length=40)),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("decided_by", models.UUIDField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="SaidNoWords",
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
                ("answers", models.BooleanField(default=False)),
                ("words", models.TextField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="match",
            name="one_running_offer_a_resident",
        ),
        migrations.RemoveConstraint(
            model_name="match",
            name="a_pair_is_proposed_once",
        ),
        migrations.AddField(
            model_name="match",
            name="no_from",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "offered",
                            "refusal_weighed",
                            "accepted",
                            "intake_held",
                            "allocated",
                        ],
                    ),
                    (
                        "no_from__in",
                        ["offered", "refusal_weighed", "accepted", "intake_held"],
                    ),
                    _connector="OR",
                ),
                fields=("resident",),
                name="one_running_offer_a_resident",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("state", "proposed"), ("no_from", "proposed"), _connector="OR"
                ),
                fields=("resident", "home"),
                name="a_pair_is_proposed_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "no_from__in",
                            [
                                "proposed",
                                "offered",
                                "refusal_weighed",
                                "accepted",
                                "intake_held",
                            ],
                        ),
                        ("state", "no_said"),
                    ),
                    models.Q(
                        models.Q(("state", "no_said"), _negated=True), ("no_from", "")
                    ),
                    _connector="OR",
                ),
                name="a_no_is_said_before_the_allocation",
            ),
        ),
        migrations.AddField(
            model_name="saidno",
            name="decided_party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.party",
            ),
        ),
        migrations.AddField(
            model_name="saidno",
            name="match",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="matching.match",
            ),
        ),
        migrations.AddField(
            model_name="saidno",
            name="resident",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="residents.resident",
            ),
        ),
        migrations.AddField(
            model_name="saidno",
            name="said_party",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.party",
            ),
        ),
        migrations.AddField(
            model_name="saidnowords",
            name="resident",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="residents.resident",
            ),
        ),
        migrations.AddField(
            model_name="saidnowords",
            name="said_no",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="matching.saidno",
            ),
        ),
        migrations.AddIndex(
            model_name="saidno",
            index=models.Index(fields=["resident", "match"], name="nos_of_a_match"),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.UniqueConstraint(
                condition=models.Q(("outcome", "")),
                fields=("match",),
                name="one_no_waits_a_match",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_by__isnull", True),
                        ("decided_on__isnull", True),
                        ("decided_party__isnull", True),
                        ("outcome", ""),
                    ),
                    models.Q(
                        ("decided_by__isnull", False),
                        ("decided_on__isnull", False),
                        ("decided_party__isnull", False),
                        (
                            "outcome__in",
                            ["confirmed", "not_confirmed", "taken_back", "overtaken"],
                        ),
                    ),
                    _connector="OR",
                ),
                name="a_decided_no_has_who_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("outcome__in", ["confirmed", "not_confirmed"]), _negated=True
                    ),
                    models.Q(
                        models.Q(("decided_by", models.F("said_by")), _negated=True),
                        models.Q(
                            ("decided_party", models.F("said_party")), _negated=True
                        ),
                    ),
                    _connector="OR",
                ),
                name="another_party_confirms_a_no",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "taken_back"), _negated=True),
                    ("decided_party", models.F("said_party")),
                    _connector="OR",
                ),
                name="a_no_is_taken_back_by_who_said_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("outcome", "not_confirmed"),
                        models.Q(("why_not", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("outcome", "not_confirmed"), _negated=True),
                        ("why_not", ""),
                    ),
                    _connector="OR",
                ),
                name="a_no_that_is_not_confirmed_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidnowords",
            constraint=models.UniqueConstraint(
                fields=("said_no", "answers"), name="a_no_is_worded_once_a_side"
            ),
        ),
        protect(NO, domain=HOUSING),
        writers_only(NO, "INSERT", "UPDATE", domain=HOUSING),
        own_file(NO),
        emergency_look(NO, domain=HOUSING),
        protect(WORDS, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        writers_only(WORDS, "INSERT", domain=HOUSING),
        own_file(WORDS),
        emergency_look(WORDS, domain=HOUSING, in_words=True),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
