"""Residents read what was agreed about them; what they do is counted like all else."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file


class Migration(migrations.Migration):
    dependencies = [("obligations", "0003_kept"), ("kernel", "0003_acting_for")]
    operations = [
        own_file(
            "obligations_obligation", verbs=("SELECT", "INSERT", "UPDATE", "DELETE")
        )
    ]
