"""A file to which nobody was sent is seen by everybody who could have opened it there."""

from django.db import migrations

SEEN = """(region_id = (SELECT kernel_actor_region())
    AND ((assigned_to_id = (SELECT kernel_actor_party())
          AND worker_role = (SELECT kernel_actor_role()))
         OR ((given_by = (SELECT kernel_actor_user()) OR state = 'reported')
             AND municipality_id = (SELECT kernel_actor_party())
             AND giver_role = (SELECT kernel_actor_role()))))"""


class Migration(migrations.Migration):
    dependencies = [("concerns", "0016_eviction_step_in_its_time")]
    operations = [
        migrations.RunSQL(
            "ALTER POLICY sent_or_sender ON concerns_outreachfile "
            f"USING {SEEN} WITH CHECK {SEEN}",
            migrations.RunSQL.noop,
        )
    ]
