"""One home, one running allocation: impossible otherwise, whatever the program does.

The range of one home's key makes GiST compare keys without an extension.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("matching", "0001_tables")]
    operations = [
        migrations.RunSQL(
            [
                "CREATE TYPE matching_home_key AS RANGE (subtype = uuid)",
                (
                    "ALTER TABLE matching_allocation "
                    "ADD CONSTRAINT a_home_is_given_once EXCLUDE USING gist ("
                    "matching_home_key(home_id, home_id, '[]') WITH &&, period WITH &&"
                    ") WHERE (NOT released)"
                ),
            ],
            migrations.RunSQL.noop,
        )
    ]
