"""A step of a protocol can be done on another day: the day that was agreed is kept."""

from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner

TABLE = "concerns_takenstep"


class Migration(migrations.Migration):
    dependencies = [("concerns", "0017_reported_files_of_colleagues")]
    operations = [
        migrations.AddField("takenstep", "agreed_due", models.DateField(null=True)),
        by_owner(f"UPDATE {TABLE} SET agreed_due = due_on", of=TABLE),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField("takenstep", "agreed_due", models.DateField()),
        migrations.AddField(
            "takenstep", "moved_to", models.DateField(blank=True, null=True)
        ),
        migrations.AddField(
            "takenstep", "moved_on", models.DateField(blank=True, null=True)
        ),
        migrations.AddField(
            "takenstep", "moved_by", models.UUIDField(blank=True, null=True)
        ),
    ]
