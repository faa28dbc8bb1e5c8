from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("concerns", "0018_step_moved")]

    operations = [
        migrations.AddField(
            model_name="secondchance",
            name="ended_by",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="secondchance",
            name="ended_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="secondchance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_by__isnull", True), ("ended_on__isnull", True)
                )
                | models.Q(
                    ("ended_by__isnull", False),
                    ("ended_on__gte", models.F("given_on")),
                    ("ended_on__lte", models.F("until")),
                ),
                name="a_second_chance_ends_in_its_days",
            ),
        ),
    ]
