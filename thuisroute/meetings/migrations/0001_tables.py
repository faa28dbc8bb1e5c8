"""Meetings about a resident: who is asked, what is talked about, what is decided."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("parties", "0012_erase_account"),
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="Meeting",
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
                ("kind", models.CharField(max_length=40)),
                ("state", models.CharField(max_length=40)),
                ("starts_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField()),
                ("way", models.CharField(max_length=20)),
                ("sequence", models.PositiveSmallIntegerField(default=0)),
                ("held_on", models.DateField(blank=True, null=True)),
                ("planned_by", models.UUIDField()),
                ("planned_on", models.DateField()),
                (
                    "office",
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
            ],
        ),
        migrations.CreateModel(
            name="Decision",
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
                ("role", models.CharField(max_length=40)),
                ("due_on", models.DateField()),
                ("decided_on", models.DateField()),
                ("decided_by", models.UUIDField()),
                (
                    "plan_version",
                    models.PositiveSmallIntegerField(blank=True, null=True),
                ),
                ("settled", models.CharField(blank=True, max_length=10)),
                ("settled_on", models.DateField(blank=True, null=True)),
                ("settled_by", models.UUIDField(blank=True, null=True)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Attendance",
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
                ("role", models.CharField(max_length=40)),
                ("person", models.UUIDField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=10)),
                ("answered_for", models.PositiveSmallIntegerField(default=0)),
                ("answered_by", models.UUIDField(blank=True, null=True)),
                ("was_there", models.BooleanField(blank=True, null=True)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                ("clock", models.CharField(blank=True, max_length=60)),
                ("article", models.CharField(blank=True, max_length=20)),
                ("due", models.DateField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                ("added_on", models.DateField()),
                ("added_by", models.UUIDField()),
                ("taken_off", models.BooleanField(default=False)),
                ("said", models.TextField(blank=True)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MeetingStep",
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
                        to="meetings.meeting",
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
            name="MeetingWords",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
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
            name="OwnAnswer",
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
                ("comes", models.BooleanField()),
                ("with_somebody", models.BooleanField(default=False)),
                ("answered_for", models.PositiveSmallIntegerField()),
                ("answered_at", models.DateTimeField()),
                ("answered_by", models.UUIDField()),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
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
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(
                fields=["resident", "starts_at"], name="meetings_of_a_resident"
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "held"), _negated=True),
                    ("held_on__isnull", False),
                    _connector="OR",
                ),
                name="a_held_meeting_has_its_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("way", "office"), _negated=True),
                    ("office__isnull", False),
                    _connector="OR",
                ),
                name="a_meeting_at_an_office_says_whose",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(
                condition=models.Q(("settled", "")),
                fields=["party", "role", "due_on"],
                name="decisions_to_carry_out",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["resident"], name="decisions_of_a_resident"),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(
                fields=("meeting", "party", "role"),
                name="a_seat_is_asked_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("clock", ""), _negated=True),
                fields=("meeting", "clock", "due"),
                name="what_is_due_stands_on_an_agenda_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("clock", ""), _negated=True),
                    models.Q(("text", ""), _negated=True),
                    _connector="OR",
                ),
                name="what_is_brought_says_what",
            ),
        ),
        migrations.AddIndex(
            model_name="meetingwords",
            index=models.Index(fields=["resident"], name="meeting_words_of_resident"),
        ),
    ]
