"""What is due by what happened to a registration, is told to who works with its number
only."""

from django.db import migrations

from thuisroute.kernel.telling_rows import tell_by_number


class Migration(migrations.Migration):
    dependencies = [
        ("obligations", "0019_told_in_guarded"),
        ("sharing", "0083_told_by_number"),
    ]
    operations = [tell_by_number("obligations_obligation", "registration")]
