"""That it did not come to an eviction is recorded whatever the protocol waits for."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("concerns", "0013_reporters_told_by_jobs")]
    operations = [
        migrations.RunSQL(
            "DROP TRIGGER no_eviction_step_before_the_protocol "
            "ON concerns_evictionstep; "
            "CREATE TRIGGER no_eviction_step_before_the_protocol "
            "BEFORE INSERT ON concerns_evictionstep FOR EACH ROW "
            "WHEN (NEW.step <> 'prevented') "
            "EXECUTE FUNCTION concerns_protocol_walked()",
            migrations.RunSQL.noop,
        )
    ]
