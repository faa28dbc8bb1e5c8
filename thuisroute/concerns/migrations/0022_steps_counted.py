"""A step of a protocol says how it ended, under which article, to be counted so."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

SQL = Path(__file__).parent.parent / "sql" / "steps_counted.sql"
STEPS, CONCERNS = "concerns_takenstep", "concerns_concern"
# The article stands in the version of the agreement that the concern follows.
KNOWN = f"""
UPDATE {STEPS} s SET region_id = c.region_id,
    settled = CASE WHEN s.done_on IS NULL THEN '' WHEN s.done_on <= s.due_on THEN 'done'
                   ELSE 'done_late' END,
    deviation = CASE WHEN NOT s.fell_away AND s.due_on <> s.agreed_due THEN 'moved'
                     ELSE '' END,
    counted_as = left(c.protocol || ':' || s.step, 60),
    article = coalesce((
        SELECT one.said ->> 'article'
        FROM jsonb_array_elements(v.content -> 'protocols') AS law (said),
             jsonb_array_elements(law.said -> 'steps') AS one (said)
        WHERE law.said ->> 'id' = c.protocol AND one.said ->> 'id' = s.step
        LIMIT 1), '')
FROM {CONCERNS} c JOIN agreements_agreementversion v ON v.id = c.agreement_id
WHERE c.id = s.concern_id
"""
ANOTHER_DAY = Q(fell_away=False) & ~Q(due_on=F("agreed_due"))
LOOSE = [f"ALTER TABLE {one} NO FORCE ROW LEVEL SECURITY" for one in (STEPS, CONCERNS)]
FORCED = [f"ALTER TABLE {one} FORCE ROW LEVEL SECURITY" for one in (STEPS, CONCERNS)]


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0005_versions_guarded"),
        ("concerns", "0021_weighed_in_its_own_domain"),
        ("obligations", "0017_counted_elsewhere"),
        ("parties", "0012_erase_account"),
    ]
    operations = [
        migrations.AddField(
            "takenstep",
            "region",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.region",
            ),
        ),
        migrations.AddField(
            "takenstep", "article", models.CharField(default="", max_length=20)
        ),
        migrations.AddField(
            "takenstep", "counted_as", models.CharField(default="", max_length=60)
        ),
        migrations.AddField(
            "takenstep",
            "settled",
            models.CharField(blank=True, default="", max_length=12),
        ),
        migrations.AddField(
            "takenstep",
            "deviation",
            models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.RunSQL([*LOOSE, KNOWN, *FORCED], migrations.RunSQL.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField(
            "takenstep",
            "region",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.region",
            ),
        ),
        migrations.AlterField("takenstep", "article", models.CharField(max_length=20)),
        migrations.AlterField(
            "takenstep", "counted_as", models.CharField(max_length=60)
        ),
        migrations.AlterField(
            "takenstep", "settled", models.CharField(blank=True, max_length=12)
        ),
        migrations.AlterField(
            "takenstep", "deviation", models.CharField(blank=True, max_length=10)
        ),
        migrations.AddConstraint(
            "takenstep",
            models.CheckConstraint(
                condition=Q(("done_on__isnull", True), ("settled", ""))
                | Q(("done_on__lte", F("due_on")), ("settled", "done"))
                | Q(("done_on__gt", F("due_on")), ("settled", "done_late")),
                name="a_step_ended_as_its_days_say",
            ),
        ),
        migrations.AddConstraint(
            "takenstep",
            models.CheckConstraint(
                condition=Q(("deviation", "moved")) & ANOTHER_DAY
                | Q(("deviation", "")) & ~ANOTHER_DAY,
                name="a_step_was_moved_when_its_day_is_another",
            ),
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
