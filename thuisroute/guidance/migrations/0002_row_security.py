"""A decision is for who takes part in the registration; a plan by its life domains.

What is said in a plan is read with the name only, and about justice more strictly.
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

HOUSING, REGISTRATION = "housing_and_living_behaviour", "registration"
SELECT, INSERT, UPDATE, DELETE = "SELECT", "INSERT", "UPDATE", "DELETE"
INDICATION, PLAN, WORDS = (
    "guidance_indication",
    "guidance_planversion",
    "guidance_planwords",
)
# Each row says which life domain it is about; what colleagues do there, and what the
# resident does besides reading.
BY_DOMAIN = {
    "guidance_indicateddomain": ((INSERT,), ()),
    "guidance_goal": ((INSERT, UPDATE), ()),
    "guidance_goalstep": ((INSERT,), ()),
    "guidance_planapproval": ((INSERT,), (INSERT,)),
    "guidance_exploration": ((INSERT,), ()),
    WORDS: ((), (INSERT, DELETE)),
}


def by_domain() -> list[migrations.RunSQL]:
    """Who has the life domain writes; who has the name as well reads and changes."""
    steps = []
    for table, (verbs, own) in BY_DOMAIN.items():
        steps.append(
            protect(
                table, domain_column="domain", verbs=(SELECT, *verbs), in_words=True
            )
        )
        if INSERT in verbs:
            steps.append(writers_only(table, INSERT, domain_column="domain"))
        if UPDATE in verbs:
            steps.append(
                writers_only(table, UPDATE, domain_column="domain", in_words=True)
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
        if table != WORDS:
            steps.append(emergency_look(table, domain_column="domain", in_words=True))
    return steps


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0001_tables"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(INDICATION, domain=REGISTRATION, verbs=(SELECT, INSERT)),
        writers_only(INDICATION, INSERT, domain=REGISTRATION),
        own_file(INDICATION),
        protect(PLAN, domain=HOUSING, verbs=(SELECT, INSERT), in_words=True),
        writers_only(PLAN, INSERT, domain=HOUSING),
        own_file(PLAN),
        emergency_look(PLAN, domain=HOUSING, in_words=True),
        *by_domain(),
        # What residents write is written by them alone.
        migrations.RunSQL(
            f"GRANT INSERT, DELETE ON {WORDS} TO thuisroute_web",
            migrations.RunSQL.noop,
        ),
    ]
