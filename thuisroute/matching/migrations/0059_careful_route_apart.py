"""The careful route is read also by who may not know where somebody lives."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

TABLE, DOMAIN = "matching_carefulroute", "registration"


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0058_capacity_questions"),
        ("residents", "0063_told_in"),
        ("sharing", "0082_told_in_domain"),
    ]
    operations = [
        migrations.CreateModel(
            "CarefulRoute",
            fields=[
                (
                    "match",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="matching.match",
                    ),
                ),
                ("careful", models.CharField(blank=True, max_length=40)),
                ("talked_on", models.DateField(blank=True, null=True)),
                ("talk", models.TextField(blank=True)),
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
        by_owner(
            f"INSERT INTO {TABLE} (match_id, resident_id, careful, talked_on, talk) "
            "SELECT match_id, resident_id, careful, talked_on, talk "
            "FROM matching_finding WHERE careful <> ''",
            of="matching_finding",
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=DOMAIN, verbs=("SELECT", "INSERT", "UPDATE")),
        writers_only(TABLE, "INSERT", "UPDATE", domain=DOMAIN),
        own_file(TABLE),
        emergency_look(TABLE, domain=DOMAIN),
        migrations.RemoveField("finding", "careful"),
        migrations.RemoveField("finding", "talked_on"),
        migrations.RemoveField("finding", "talk"),
    ]
