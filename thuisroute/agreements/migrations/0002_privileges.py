"""Agreements are read by everybody in the program and adopted by the owner role."""

from django.db import migrations

from thuisroute.kernel.row_security import open_to, within_region


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_tables"), ("parties", "0002_privileges")]
    operations = [
        open_to("agreements_agreementversion", "SELECT"),
        within_region("agreements_agreementevent", "SELECT, INSERT"),
    ]
