"""Places are seen within the region and say nothing about residents; stays are for who
cares for somebody, and that a home is kept for who has to do with living there.

No bed is given twice or while it is closed: whoever comes second is refused here too.
"""

from django.db import migrations

from thuisroute.kernel.row_security import (
    emergency_look,
    own_file,
    protect,
    within_region,
)
from thuisroute.kernel.writing_rows import writers_only

HOUSING = "housing_and_living_behaviour"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"
STAY, STEP, KEPT = "guidance_stay", "guidance_staystep", "guidance_homekept"

GIVEN_ONCE = (
    "CREATE TYPE guidance_bed_key AS RANGE (subtype = uuid)",
    (
        "ALTER TABLE guidance_beduse ADD CONSTRAINT a_bed_is_given_once "
        "EXCLUDE USING gist (guidance_bed_key(bed_id, bed_id, '[]') WITH &&, "
        "period WITH &&)"
    ),
)
# The row of the bed is locked, so that it cannot close while it is being taken.
WHILE_OPEN = (
    """
    CREATE FUNCTION guidance_bed_is_open() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
    DECLARE
        opened daterange;
    BEGIN
        SELECT daterange(b.opens_on, b.closes_on) INTO opened
            FROM guidance_bed b WHERE b.id = NEW.bed_id FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'a bed is given by who can see it'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NOT opened @> NEW.period THEN
            RAISE EXCEPTION 'a bed is given while it is open'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE FUNCTION guidance_bed_is_free() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
    BEGIN
        PERFORM 1 FROM guidance_beduse u WHERE u.bed_id = NEW.id
            AND NOT daterange(NEW.opens_on, NEW.closes_on) @> u.period;
        IF FOUND THEN
            RAISE EXCEPTION 'a bed closes when nobody is in it'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    (
        "CREATE TRIGGER taken_while_open BEFORE INSERT OR UPDATE ON guidance_beduse "
        "FOR EACH ROW EXECUTE FUNCTION guidance_bed_is_open()"
    ),
    (
        "CREATE TRIGGER closed_while_free BEFORE UPDATE ON guidance_bed "
        "FOR EACH ROW EXECUTE FUNCTION guidance_bed_is_free()"
    ),
)


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0009_stays"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        migrations.RunSQL((*GIVEN_ONCE, *WHILE_OPEN), migrations.RunSQL.noop),
        *(
            within_region(table, "SELECT, INSERT, UPDATE")
            for table in (
                "guidance_stayplace",
                "guidance_coldweatheropening",
                "guidance_bed",
                "guidance_beduse",
            )
        ),
        protect(
            STAY,
            domain_column="domain",
            verbs=(SELECT, INSERT, UPDATE),
            in_words=True,
        ),
        writers_only(STAY, INSERT, domain_column="domain"),
        writers_only(STAY, UPDATE, domain_column="domain", in_words=True),
        protect(STEP, domain_column="domain", verbs=(SELECT, INSERT), in_words=True),
        writers_only(STEP, INSERT, domain_column="domain"),
        protect(KEPT, domain=HOUSING, verbs=(SELECT, INSERT, UPDATE)),
        writers_only(KEPT, INSERT, UPDATE, domain=HOUSING),
        *(own_file(table) for table in (STAY, STEP, KEPT)),
        emergency_look(STAY, domain_column="domain", in_words=True),
        emergency_look(STEP, domain_column="domain", in_words=True),
        emergency_look(KEPT, domain=HOUSING),
    ]
