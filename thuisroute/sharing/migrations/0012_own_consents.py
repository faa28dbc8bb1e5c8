"""Residents read every yes and no of theirs, and say yes or no themselves."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file


class Migration(migrations.Migration):
    dependencies = [("sharing", "0011_consent_guarded")]
    operations = [
        own_file("sharing_consentrecord", verbs=("SELECT", "INSERT", "UPDATE")),
        own_file("sharing_consentrefusal", verbs=("SELECT", "INSERT")),
    ]
