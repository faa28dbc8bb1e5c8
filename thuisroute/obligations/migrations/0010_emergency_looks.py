"""In an emergency what is due about one resident can be read as well."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look


class Migration(migrations.Migration):
    dependencies = [
        ("obligations", "0004_own_files"),
        ("sharing", "0031_emergency_walls"),
    ]
    operations = [
        emergency_look("obligations_obligation"),
    ]
