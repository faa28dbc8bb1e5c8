"""A risk factor is read by its life domain; the plan for a crisis is told with
somebody's health; that something is going on by whoever has part in the living."""

from django.db import migrations

from thuisroute.kernel.row_security import (
    JUSTICE_TOLD,
    emergency_look,
    narrow,
    own_file,
    protect,
)
from thuisroute.kernel.writing_rows import writers_only

HEALTH, HOUSING = "self_care_and_health", "housing_and_living_behaviour"
RISK, PLAN = "guidance_riskfactor", "guidance_crisisplan"
REPORT, NOTICE = "guidance_acutereport", "guidance_earlynotice"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0007_crisis"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(
            RISK,
            domain_column="domain",
            verbs=(SELECT, INSERT, UPDATE),
            in_words=True,
        ),
        writers_only(RISK, INSERT, domain_column="domain"),
        writers_only(RISK, UPDATE, domain_column="domain", in_words=True),
        own_file(RISK, verbs=(SELECT, INSERT)),
        narrow(
            RISK,
            f"domain <> 'justice' OR {JUSTICE_TOLD}",
            name="justice_told",
            verb="ALL",
        ),
        emergency_look(RISK, domain_column="domain", in_words=True),
        protect(PLAN, domain=HEALTH, verbs=(SELECT, INSERT), in_words=True),
        writers_only(PLAN, INSERT, domain=HEALTH),
        own_file(PLAN, verbs=(SELECT, INSERT)),
        emergency_look(PLAN, domain=HEALTH, in_words=True),
        protect(REPORT, domain=HEALTH, verbs=(SELECT, INSERT), in_words=True),
        writers_only(REPORT, INSERT, domain=HEALTH),
        own_file(REPORT),
        emergency_look(REPORT, domain=HEALTH, in_words=True),
        protect(NOTICE, domain=HOUSING, verbs=(SELECT, INSERT, UPDATE)),
        writers_only(NOTICE, INSERT, UPDATE, domain=HOUSING),
        own_file(NOTICE),
        emergency_look(NOTICE, domain=HOUSING),
    ]
