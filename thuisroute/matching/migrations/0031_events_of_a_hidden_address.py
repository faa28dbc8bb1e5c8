"""What happened about a home names its municipality; from the allocation on that is
where somebody lives, which may be hidden. See 0030_hidden_addresses."""

from django.db import migrations

from thuisroute.kernel.row_security import ADDRESS_TOLD, narrow

OF_A_HOME = "source_kind = 'match' AND jsonb_exists(attributes, 'municipality')"
NOBODYS = (
    "source_id IN (SELECT m.id FROM matching_match m "
    "WHERE m.state NOT IN ('allocated', 'left'))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0030_hidden_addresses"),
        # Whoever counts from these events reads them there.
        ("residents", "0061_past"),
    ]
    operations = [
        narrow(
            "residents_dossierevent",
            f"NOT ({OF_A_HOME}) OR {ADDRESS_TOLD} OR {NOBODYS}",
            name="address_told",
        ),
    ]
