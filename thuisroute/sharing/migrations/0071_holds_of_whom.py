"""Which organisation placed a hold."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner

# Of whoever placed it: the organisation where they were privacy officer then.
PLACED_AT = """
    UPDATE sharing_legalhold h SET party_id = (
        SELECT s.party_id FROM parties_seat s
        JOIN parties_party p ON p.id = s.party_id AND p.region_id = h.region_id
        WHERE s.user_id = h.placed_by AND s.role = 'privacy_officer'
        ORDER BY s.since > h.since, s.since DESC LIMIT 1)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0070_account_ends"),
        ("parties", "0012_erase_account"),
    ]
    operations = [
        migrations.AddField(
            model_name="legalhold",
            name="party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.party",
            ),
        ),
        # Checked row by row, since a table that waits for a check is not altered.
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        by_owner(PLACED_AT, of="sharing_legalhold"),
    ]
