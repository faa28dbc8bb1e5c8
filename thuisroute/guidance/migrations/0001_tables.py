"""Decisions on support, the plan of a resident and its goals (H1, H2)."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="Goal",
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
                ("domain", models.CharField(max_length=40)),
                ("state", models.CharField(max_length=40)),
                ("changed_in", models.PositiveSmallIntegerField()),
                ("wanted", models.TextField()),
                ("seen_by", models.TextField()),
                ("who_does_what", models.TextField()),
                ("due_on", models.DateField()),
                ("set_on", models.DateField()),
                ("set_by", models.UUIDField()),
                ("end_reason", models.TextField(blank=True)),
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
            name="GoalStep",
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
                ("from_state", models.CharField(max_length=40)),
                ("to_state", models.CharField(max_length=40)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                ("by_user", models.UUIDField()),
                ("by_party", models.UUIDField()),
                ("note", models.CharField(blank=True, max_length=40)),
                ("domain", models.CharField(max_length=40)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.goal",
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
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Indication",
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
                ("kind", models.CharField(max_length=63)),
                ("product", models.CharField(blank=True, max_length=63)),
                ("letter_on", models.DateField()),
                ("letter_reference", models.CharField(max_length=60)),
                ("decided_by", models.CharField(max_length=4)),
                ("hours", models.PositiveSmallIntegerField()),
                ("per", models.CharField(max_length=10)),
                ("starts_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("recorded_by", models.UUIDField()),
                ("recorded_at", models.DateTimeField()),
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
            name="IndicatedDomain",
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
                ("domain", models.CharField(max_length=40)),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "indication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.indication",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlanVersion",
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
                ("number", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("begun_on", models.DateField()),
                ("begun_by", models.UUIDField()),
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
            name="PlanApproval",
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
                ("domain", models.CharField(max_length=40)),
                ("party_kind", models.CharField(max_length=40)),
                ("agreed_on", models.DateField()),
                ("agreed_by", models.UUIDField()),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.planversion",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="goal",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="guidance.planversion",
            ),
        ),
        migrations.CreateModel(
            name="Exploration",
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
                ("subject", models.CharField(max_length=63)),
                ("domain", models.CharField(max_length=40)),
                ("outcome", models.CharField(max_length=40)),
                ("words", models.TextField(blank=True)),
                ("asked_on", models.DateField()),
                ("asked_by", models.UUIDField()),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.planversion",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlanWords",
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
                ("domain", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("written_on", models.DateField()),
                ("written_by", models.UUIDField()),
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
        migrations.AddConstraint(
            model_name="indication",
            constraint=models.UniqueConstraint(
                fields=("resident", "letter_reference"),
                name="a_letter_is_recorded_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="indication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True),
                    ("until__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="a_granted_period_has_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="indication",
            constraint=models.CheckConstraint(
                condition=models.Q(("hours__gt", 0)), name="hours_were_granted"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicateddomain",
            constraint=models.UniqueConstraint(
                fields=("indication", "domain"), name="a_domain_is_granted_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.UniqueConstraint(
                fields=("resident", "number"), name="one_plan_one_version_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="planapproval",
            constraint=models.UniqueConstraint(
                fields=("plan", "domain", "party_kind"), name="a_part_is_agreed_to_once"
            ),
        ),
        migrations.AddIndex(
            model_name="goal",
            index=models.Index(fields=["resident"], name="goals_of_a_resident"),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "let_go"), _negated=True),
                    models.Q(("end_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_goal_is_let_go_with_a_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="planwords",
            index=models.Index(fields=["resident"], name="plan_words_of_a_resident"),
        ),
    ]
