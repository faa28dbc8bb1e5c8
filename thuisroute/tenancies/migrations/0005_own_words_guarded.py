"""Whoever has the domain reads the resident's words; the resident writes them."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file, protect


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0004_own_words")]
    operations = [
        protect(
            "tenancies_ownwords",
            domain_column="domain",
            verbs=("SELECT", "INSERT", "UPDATE", "DELETE"),
        ),
        migrations.RunSQL(
            [
                "DROP POLICY granted_insert ON tenancies_ownwords",
                "DROP POLICY granted_delete ON tenancies_ownwords",
            ],
            migrations.RunSQL.noop,
        ),
        own_file("tenancies_ownwords", verbs=("SELECT", "INSERT", "DELETE")),
    ]
