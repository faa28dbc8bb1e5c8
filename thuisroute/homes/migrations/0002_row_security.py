"""Homes are seen within the region; their table says nothing about residents."""

from django.db import migrations

from thuisroute.kernel.row_security import open_to, within_region


class Migration(migrations.Migration):
    dependencies = [("homes", "0001_tables"), ("sharing", "0002_row_security")]
    operations = [
        within_region("homes_home", "SELECT, INSERT, UPDATE"),
        within_region("homes_frameworkagreement", "SELECT, INSERT, UPDATE"),
        open_to("homes_homestep", "SELECT, INSERT", "SELECT, INSERT"),
    ]
