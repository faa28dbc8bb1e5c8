"""Attempts to sign in are erased by the worker when their term has passed."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("project", "0001_library_privileges")]
    operations = [
        migrations.RunSQL(
            "GRANT SELECT, DELETE ON axes_accessattempt, axes_accesslog, "
            "axes_accessfailurelog, axes_accessattemptexpiration TO thuisroute_worker",
            migrations.RunSQL.noop,
        )
    ]
