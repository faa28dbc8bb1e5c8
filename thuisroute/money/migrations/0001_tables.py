"""What was looked at, who bears which cost, what was paid and what was settled."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0051_words_of_an_end"),
        ("parties", "0012_erase_account"),
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="Arrangement",
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
                ("kind", models.CharField(db_column="cost_kind", max_length=63)),
                ("version", models.PositiveSmallIntegerField()),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                (
                    "bearers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                (
                    "shares",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(), size=None
                    ),
                ),
                ("resident_share", models.PositiveSmallIntegerField()),
                ("made_on", models.DateField()),
                ("made_by", models.UUIDField()),
                (
                    "match",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.match",
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
            ],
        ),
        migrations.CreateModel(
            name="Approval",
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
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                ("approved_on", models.DateField()),
                ("approved_by", models.UUIDField()),
                (
                    "party",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
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
                    "arrangement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="money.arrangement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Cost",
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
                ("kind", models.CharField(db_column="cost_kind", max_length=63)),
                ("cents", models.IntegerField()),
                ("shared", models.IntegerField()),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("rests_on", models.CharField(max_length=120)),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                (
                    "bearers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                (
                    "shares",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(), size=None
                    ),
                ),
                ("resident_share", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(blank=True, max_length=120)),
                ("entered_on", models.DateField()),
                ("entered_by", models.UUIDField()),
                (
                    "arrangement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="money.arrangement",
                    ),
                ),
                (
                    "match",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.match",
                    ),
                ),
                (
                    "payer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
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
                    "takes_back",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="money.cost",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MoneyCheck",
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
                ("outcome", models.CharField(max_length=40)),
                ("words", models.TextField(blank=True)),
                ("checked_on", models.DateField()),
                ("checked_by", models.UUIDField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "match",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.match",
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
            ],
        ),
        migrations.CreateModel(
            name="Settlement",
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
                ("cents", models.IntegerField()),
                ("settled_on", models.DateField()),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), size=None
                    ),
                ),
                ("recorded_on", models.DateField()),
                ("recorded_by", models.UUIDField()),
                (
                    "creditor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "debtor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "match",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matching.match",
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
                    "undoes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="money.settlement",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="arrangement",
            constraint=models.UniqueConstraint(
                fields=("match", "kind", "version"),
                name="a_version_of_shares_stands_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrangement",
            constraint=models.CheckConstraint(
                condition=models.Q(("bearers__contained_by", models.F("parties"))),
                name="who_bears_a_share_reads_of_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.UniqueConstraint(
                fields=("arrangement", "party"),
                name="shares_are_approved_once_by_each",
                nulls_distinct=False,
            ),
        ),
        migrations.AddIndex(
            model_name="cost",
            index=models.Index(fields=["match"], name="costs_of_a_placement"),
        ),
        migrations.AddConstraint(
            model_name="cost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("cents__gt", 0),
                        ("shared__gte", 0),
                        ("takes_back__isnull", True),
                    ),
                    models.Q(
                        ("cents__lt", 0),
                        ("shared__lte", 0),
                        ("takes_back__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="only_what_takes_back_is_below_zero",
            ),
        ),
        migrations.AddConstraint(
            model_name="cost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True),
                    ("until__gte", models.F("since")),
                    _connector="OR",
                ),
                name="the_period_of_a_cost_has_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="cost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("takes_back__isnull", True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_cost_is_taken_back_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="cost",
            constraint=models.CheckConstraint(
                condition=models.Q(("bearers__contained_by", models.F("parties"))),
                name="who_bears_a_cost_reads_of_it",
            ),
        ),
        migrations.AddIndex(
            model_name="moneycheck",
            index=models.Index(fields=["resident"], name="money_looked_at"),
        ),
        migrations.AddIndex(
            model_name="settlement",
            index=models.Index(fields=["match"], name="settlements_of_a_placement"),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cents__gt", 0), ("undoes__isnull", True)),
                    models.Q(("cents__lt", 0), ("undoes__isnull", False)),
                    _connector="OR",
                ),
                name="only_undoing_is_below_zero",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("creditor__isnull", False), ("debtor__isnull", True)),
                    models.Q(("creditor__isnull", True), ("debtor__isnull", False)),
                    models.Q(("debtor", models.F("creditor")), _negated=True),
                    _connector="OR",
                ),
                name="nobody_settles_with_themselves",
            ),
        ),
    ]
