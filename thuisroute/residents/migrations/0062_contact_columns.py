"""Who was named as contact stays named: pages only end it, or make somebody first.

So whoever is kept out cannot be written into a row that stands already either.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0061_past"),
        ("sharing", "0041_sensitive_guarded"),
    ]
    operations = [
        migrations.RunSQL(
            [
                "REVOKE UPDATE ON residents_contactperson FROM thuisroute_web",
                'GRANT UPDATE (until, "first") ON residents_contactperson TO thuisroute_web',
            ],
            migrations.RunSQL.noop,
        )
    ]
