"""How a match ended; and what a resident said about an offer, kept apart.

Whoever records or weighs a refusal reads it, which is not everybody who may see how
the resident lives, and never an association (P1d).
"""

from django.db import migrations, models

from thuisroute.kernel.row_security import protect

VERBS = ("select", "insert", "update")


class Migration(migrations.Migration):
    dependencies = [("matching", "0003_row_security")]
    operations = [
        migrations.AddField(
            "match", "ended_on", models.DateField(null=True, blank=True)
        ),
        migrations.AddField(
            "match", "ended_cause", models.CharField(max_length=40, blank=True)
        ),
        migrations.AddField("match", "spent_offer", models.BooleanField(default=False)),
        migrations.RunSQL(
            [
                *(
                    f"DROP POLICY granted_{verb} ON matching_offeranswer"
                    for verb in VERBS
                ),
                "DROP POLICY worker_maintains ON matching_offeranswer",
            ],
            migrations.RunSQL.noop,
        ),
        protect("matching_offeranswer", domain="offer_answers"),
    ]
