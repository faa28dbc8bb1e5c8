"""The walls around the sensitive classes; a restriction stands above every grant."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import (
    ADDRESS_TOLD,
    JUSTICE_TOLD,
    WRITTEN_BY_ACTOR,
    narrow,
    own_file,
    protect,
)

SQL = Path(__file__).parent.parent / "sql" / "sensitive.sql"
NOT_SHUT_OUT = "NOT sharing_is_shut_out(resident_id, user_id)"


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0040_sensitive_classes"),
        ("residents", "0030_contact_details_and_justice"),
    ]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        protect("sharing_restriction"),
        own_file("sharing_restriction", verbs=("SELECT", "INSERT")),
        narrow("sharing_restriction", WRITTEN_BY_ACTOR, name="signed", verb="INSERT"),
        protect("sharing_hiddenaddress"),
        own_file("sharing_hiddenaddress"),
        narrow("sharing_hiddenaddress", WRITTEN_BY_ACTOR, name="signed", verb="INSERT"),
        # Why is about violence at home or a threat; that the address is hidden is not.
        protect("sharing_hidingground", domain="domestic_relations"),
        own_file("sharing_hidingground"),
        protect("residents_contactdetails", domain="identity"),
        own_file("residents_contactdetails"),
        narrow("residents_contactdetails", ADDRESS_TOLD, name="address_told"),
        protect("residents_justicemeasure", domain="justice_data"),
        own_file("residents_justicemeasure"),
        narrow(
            "residents_justicemeasure", JUSTICE_TOLD, name="justice_told", verb="ALL"
        ),
        narrow(
            "residents_contactperson", NOT_SHUT_OUT, name="not_shut_out", verb="INSERT"
        ),
    ]
