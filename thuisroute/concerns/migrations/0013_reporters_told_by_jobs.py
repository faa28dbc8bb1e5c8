"""Whoever acts through a job closes a concern as on a page, and the reporter is told."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("concerns", "0012_evictions_guarded")]
    operations = [
        migrations.RunSQL(
            "GRANT EXECUTE ON FUNCTION concerns_tell_reporter(uuid, text, bytea) "
            "TO thuisroute_worker",
            migrations.RunSQL.noop,
        )
    ]
