"""What of a referral is not the association's gets a table of its own (decision 5).

Row security guards rows, not columns: the row of the referral is the association's as
well, from the moment a home is proposed.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, protect

COLUMNS = (
    "indication",
    "indication_decided_on",
    "indication_until",
    "guidance_hours",
    "home_seeker_number",
    "household_size",
    "rooms_needed",
    "rent_limit",
    "step_free",
    "setting_needed",
    "municipalities",
    "avoid_neighbourhoods",
    "parked_until",
    "park_reason",
    "correction_reason",
)
NAMES = ", ".join(COLUMNS)
FIELDS = [
    (
        "referral",
        models.OneToOneField(
            on_delete=django.db.models.deletion.PROTECT,
            primary_key=True,
            related_name="+",
            serialize=False,
            to="referrals.referral",
        ),
    ),
    (
        "resident",
        models.ForeignKey(
            on_delete=django.db.models.deletion.PROTECT,
            related_name="+",
            to="residents.resident",
        ),
    ),
    ("indication", models.CharField(max_length=60)),
    ("indication_decided_on", models.DateField()),
    ("indication_until", models.DateField(blank=True, null=True)),
    ("guidance_hours", models.PositiveSmallIntegerField(default=0)),
    ("home_seeker_number", models.CharField(blank=True, max_length=40)),
    ("household_size", models.PositiveSmallIntegerField(default=1)),
    ("rooms_needed", models.PositiveSmallIntegerField(default=1)),
    ("rent_limit", models.PositiveIntegerField()),
    ("step_free", models.BooleanField(default=False)),
    ("setting_needed", models.CharField(blank=True, max_length=40)),
    (
        "municipalities",
        django.contrib.postgres.fields.ArrayField(
            base_field=models.CharField(max_length=4), default=list, size=None
        ),
    ),
    (
        "avoid_neighbourhoods",
        django.contrib.postgres.fields.ArrayField(
            base_field=models.CharField(max_length=60), default=list, size=None
        ),
    ),
    ("parked_until", models.DateField(blank=True, null=True)),
    ("park_reason", models.CharField(blank=True, max_length=200)),
    ("correction_reason", models.CharField(blank=True, max_length=300)),
]
ENDS_AFTER = models.CheckConstraint(
    condition=models.Q(indication_until__isnull=True)
    | models.Q(indication_until__gte=models.F("indication_decided_on")),
    name="an_indication_ends_after_its_decision",
)


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0005_correction_reason"),
        ("residents", "0001_tables"),
        ("sharing", "0002_row_security"),
    ]
    operations = [
        migrations.RemoveConstraint("referral", ENDS_AFTER.name),
        migrations.CreateModel(
            "Particulars", fields=FIELDS, options={"constraints": [ENDS_AFTER]}
        ),
        by_owner(
            f"INSERT INTO referrals_particulars (referral_id, resident_id, {NAMES}) "
            f"SELECT id, resident_id, {NAMES} FROM referrals_referral",
            of="referrals_referral",
        ),
        protect("referrals_particulars", domain="registration"),
        *(migrations.RemoveField("referral", name) for name in COLUMNS),
    ]
