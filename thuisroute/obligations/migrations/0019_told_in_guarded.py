"""What is due by what is told in one life domain, is told in that."""

from django.db import migrations

from thuisroute.kernel.telling_rows import tell_in_domain


class Migration(migrations.Migration):
    dependencies = [
        ("obligations", "0018_told_in"),
        ("sharing", "0082_told_in_domain"),
    ]
    operations = [tell_in_domain("obligations_obligation")]
