"""A meeting is shared by its life domain; what is said there by its own, with the name.

About justice it is told more strictly. Residents write for their own meeting, and take
that back; nobody else does.
"""

from django.db import migrations

from thuisroute.kernel.row_security import (
    JUSTICE_TOLD,
    emergency_look,
    narrow,
    own_file,
    protect,
)
from thuisroute.kernel.writing_rows import writers_only

SELECT, INSERT, UPDATE, DELETE = "SELECT", "INSERT", "UPDATE", "DELETE"
WORDS, ANSWER = "meetings_meetingwords", "meetings_ownanswer"
# What colleagues do there, what the resident does besides reading, and whether it holds
# what somebody said.
TABLES = {
    "meetings_meeting": ((INSERT, UPDATE), (), False),
    "meetings_meetingstep": ((INSERT,), (), False),
    "meetings_attendance": ((INSERT, UPDATE), (), False),
    "meetings_agendaitem": ((INSERT, UPDATE), (), True),
    "meetings_decision": ((INSERT, UPDATE), (), True),
    ANSWER: ((), (INSERT,), False),
    WORDS: ((), (INSERT, DELETE), True),
}


def by_domain() -> list[migrations.RunSQL]:
    """Who has the life domain writes; what was said is read and changed with the name."""
    steps = []
    for table, (verbs, own, said) in TABLES.items():
        steps.append(
            protect(
                table, domain_column="domain", verbs=(SELECT, *verbs), in_words=said
            )
        )
        if INSERT in verbs:
            steps.append(writers_only(table, INSERT, domain_column="domain"))
        if UPDATE in verbs:
            steps.append(
                writers_only(table, UPDATE, domain_column="domain", in_words=said)
            )
        steps.append(own_file(table, verbs=(SELECT, *own)))
        steps.append(
            narrow(
                table,
                f"domain <> 'justice' OR {JUSTICE_TOLD}",
                name="justice_told",
                verb="ALL",
            )
        )
        if table not in {WORDS, ANSWER}:
            steps.append(emergency_look(table, domain_column="domain", in_words=said))
    return steps


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0001_tables"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        *by_domain(),
        # What residents write is written by them alone.
        migrations.RunSQL(
            [
                f"GRANT INSERT, DELETE ON {WORDS} TO thuisroute_web",
                f"GRANT INSERT ON {ANSWER} TO thuisroute_web",
            ],
            migrations.RunSQL.noop,
        ),
    ]
