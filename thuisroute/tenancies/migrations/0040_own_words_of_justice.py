"""What residents write about justice is as strict as what others write about it."""

from django.db import migrations

from thuisroute.kernel.row_security import JUSTICE_TOLD, narrow


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0030_sensitive_classes")]
    operations = [
        narrow(
            "tenancies_ownwords",
            f"domain <> 'justice' OR {JUSTICE_TOLD}",
            name="justice_told",
            verb="ALL",
        ),
    ]
