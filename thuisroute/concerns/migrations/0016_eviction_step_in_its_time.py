"""A step towards an eviction is not dated before the protocol was walked."""

from django.db import migrations

ASKED = """
CREATE OR REPLACE FUNCTION concerns_protocol_walked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM concerns_takenstep s
        WHERE s.concern_id = NEW.concern_id AND NOT s.fell_away AND s.done_on IS NOT NULL
    ) OR EXISTS (
        SELECT FROM concerns_takenstep s
        WHERE s.concern_id = NEW.concern_id AND NOT s.fell_away
        AND (s.done_on IS NULL OR s.done_on > NEW.taken_on))
    THEN
        RAISE EXCEPTION 'the protocol was not walked' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("concerns", "0015_measure_cancelled")]
    operations = [
        migrations.RunSQL(
            # The function is of the role that may ask it.
            "GRANT CREATE ON SCHEMA public TO thuisroute_audit; "
            "SET LOCAL ROLE thuisroute_audit;" + ASKED + "RESET ROLE; "
            "REVOKE CREATE ON SCHEMA public FROM thuisroute_audit",
            migrations.RunSQL.noop,
        )
    ]
