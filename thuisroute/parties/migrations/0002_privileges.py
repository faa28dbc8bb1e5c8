"""Who may read and write the tables of parties; none of them is about a resident."""

from django.db import migrations

from thuisroute.kernel.row_security import open_to


class Migration(migrations.Migration):
    dependencies = [("parties", "0001_tables"), ("kernel", "0001_foundation")]
    operations = [
        open_to("parties_region", "SELECT"),
        open_to("parties_party", "SELECT, INSERT, UPDATE", "SELECT, INSERT, UPDATE"),
        open_to("parties_user", "SELECT, INSERT, UPDATE", "SELECT, INSERT, UPDATE"),
        open_to("parties_seat", "SELECT, INSERT, UPDATE", "SELECT, INSERT, UPDATE"),
    ]
