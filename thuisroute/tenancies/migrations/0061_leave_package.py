"""What was offered on leaving stands with the weighing of the lease (GR2, GR3)."""

from django.db import migrations, models
from django.db.models.lookups import Exact


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0060_weighed_and_lawful")]
    operations = [
        migrations.AddField("leaseweighing", "package", models.JSONField(default=dict)),
        migrations.AddConstraint(
            "leaseweighing",
            models.CheckConstraint(
                condition=Exact(
                    models.Func(
                        models.F("package"),
                        function="jsonb_typeof",
                        output_field=models.TextField(),
                    ),
                    models.Value("object"),
                ),
                name="package_by_part",
            ),
        ),
    ]
