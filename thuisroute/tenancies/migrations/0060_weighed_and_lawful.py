"""On which ground a lease has a last day, and how its form was weighed (R11, R12)."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

TABLE, HOUSING = "tenancies_leaseweighing", "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0053_words_of_an_end"),
        ("sharing", "0079_reads_only"),
    ]
    operations = [
        migrations.AddField(
            "lease",
            "fixed_term_ground",
            models.CharField(blank=True, default="", max_length=63),
            preserve_default=False,
        ),
        migrations.AddField(
            "lease", "ground_shown", models.BooleanField(default=False)
        ),
        migrations.AddField(
            "lease", "end_told_on", models.DateField(blank=True, null=True)
        ),
        migrations.CreateModel(
            "LeaseWeighing",
            fields=[
                (
                    "lease",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="tenancies.lease",
                    ),
                ),
                ("option", models.CharField(blank=True, max_length=63)),
                ("grounds", models.JSONField(default=dict)),
                ("took_part", models.JSONField(default=list)),
                ("own_words", models.TextField(blank=True)),
                ("decided_by", models.UUIDField()),
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
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        writers_only(TABLE, "INSERT", domain=HOUSING),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
    ]
