"""What web and worker need on the tables of the libraries we use."""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("axes", "0010_accessattemptexpiration"),
        ("procrastinate", "0041_post_retry_failed_job"),
        ("kernel", "0001_foundation"),
    ]
    operations = [
        migrations.RunSQL(
            """
            GRANT SELECT, INSERT, UPDATE, DELETE ON axes_accessattempt,
                axes_accesslog, axes_accessfailurelog, axes_accessattemptexpiration
                TO thuisroute_web;
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public
                TO thuisroute_web, thuisroute_worker;
            GRANT SELECT ON django_migrations, django_content_type
                TO thuisroute_web, thuisroute_worker;
            GRANT SELECT, INSERT ON procrastinate_jobs, procrastinate_events,
                procrastinate_periodic_defers TO thuisroute_web;
            GRANT SELECT, INSERT, UPDATE, DELETE ON procrastinate_jobs,
                procrastinate_events, procrastinate_periodic_defers,
                procrastinate_workers TO thuisroute_worker;
            DO $$
            DECLARE f regprocedure;
            BEGIN
                FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
                    JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname = 'public' AND p.proname LIKE 'procrastinate\\_%'
                LOOP
                    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
                    EXECUTE format(
                        'GRANT EXECUTE ON FUNCTION %s TO thuisroute_web, thuisroute_worker', f);
                END LOOP;
            END $$;
            """,
            migrations.RunSQL.noop,
        )
    ]
