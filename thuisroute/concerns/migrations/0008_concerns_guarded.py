"""A concern is for whom its life domain is shared with; its words with the name only."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"
WORDS = "concerns_concernwords"
# What colleagues do there besides reading.
BY_DOMAIN = {
    "concerns_concern": (INSERT, UPDATE),
    "concerns_concernstep": (INSERT,),
    "concerns_takenstep": (INSERT, UPDATE),
    "concerns_measure": (INSERT, UPDATE),
}


def by_domain() -> list[migrations.RunSQL]:
    """Who has the life domain of the row reads it, and writes unless the grant is
    there to be read only."""
    steps = []
    for table, verbs in BY_DOMAIN.items():
        steps += [
            protect(table, domain_column="domain", verbs=(SELECT, *verbs)),
            writers_only(table, *verbs, domain_column="domain"),
            own_file(table),
            emergency_look(table, domain_column="domain"),
        ]
    return steps


class Migration(migrations.Migration):
    dependencies = [("concerns", "0007_concerns"), ("sharing", "0080_who_answers")]
    operations = [
        *by_domain(),
        protect(WORDS, domain_column="domain", verbs=(SELECT, INSERT), in_words=True),
        writers_only(WORDS, INSERT, domain_column="domain"),
        # What residents say of it themselves.
        own_file(WORDS, verbs=(SELECT, INSERT)),
        emergency_look(WORDS, domain_column="domain", in_words=True),
    ]
