"""A lease says where somebody lives, a talk may be about justice: stricter than grants."""

from django.db import migrations

from thuisroute.kernel.row_security import ADDRESS_TOLD, JUSTICE_TOLD, narrow


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0020_emergency_looks"),
        ("sharing", "0041_sensitive_guarded"),
    ]
    operations = [
        narrow("tenancies_lease", ADDRESS_TOLD, name="address_told", verb="ALL"),
        narrow("tenancies_neighbouragreement", ADDRESS_TOLD, name="address_told"),
        narrow(
            "tenancies_reviewcontribution",
            f"domain <> 'justice' OR {JUSTICE_TOLD}",
            name="justice_told",
            verb="ALL",
        ),
    ]
