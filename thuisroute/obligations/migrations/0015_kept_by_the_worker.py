"""What makes the example region, as the worker, evaluates its agreement like people do."""

from django.db import migrations

GRANT = """
GRANT EXECUTE ON FUNCTION obligations_kept(integer, integer) TO thuisroute_worker;
GRANT INSERT ON obligations_evaluationevidence TO thuisroute_worker;
"""


class Migration(migrations.Migration):
    dependencies = [("obligations", "0014_kept_protected")]
    operations = [migrations.RunSQL(GRANT, migrations.RunSQL.noop)]
