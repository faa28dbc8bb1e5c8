"""Who agreed to a part of the plan did so in a role, not only for a kind of party."""

from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner

# Of what was agreed to before: the role of the seat that they had there.
KNOWN = """
    UPDATE guidance_planapproval a SET role = CASE
        WHEN a.party_kind = 'resident' THEN 'resident'
        ELSE coalesce((
            SELECT min(s.role) FROM parties_seat s JOIN parties_party p ON p.id = s.party_id
            WHERE s.user_id = a.agreed_by AND p.kind = a.party_kind
            HAVING count(DISTINCT s.role) = 1), '') END
"""
NEW_KEY = models.UniqueConstraint(
    fields=["plan", "domain", "party_kind", "role"], name="a_part_is_agreed_to_once"
)


class Migration(migrations.Migration):
    dependencies = [("guidance", "0015_brought_in")]
    operations = [
        migrations.AddField(
            "planapproval",
            "role",
            models.CharField(max_length=40, default=""),
            preserve_default=False,
        ),
        by_owner(KNOWN, of="guidance_planapproval"),
        migrations.RemoveConstraint("planapproval", "a_part_is_agreed_to_once"),
        migrations.AddConstraint("planapproval", NEW_KEY),
    ]
