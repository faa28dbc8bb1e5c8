-- One row. A machine clock that is set back never revives what had ended, because
-- time is the later of the machine's and the highest seen. `ahead` lets a training
-- installation look into the future; only the owner role may change it.
CREATE TABLE kernel_clock (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    high_water timestamptz NOT NULL DEFAULT clock_timestamp(),
    ahead interval NOT NULL DEFAULT '0' CHECK (ahead >= '0')
);
INSERT INTO kernel_clock DEFAULT VALUES;

CREATE FUNCTION kernel_now() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT greatest(high_water, clock_timestamp() + ahead) FROM kernel_clock
$$;

CREATE FUNCTION kernel_today() RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (kernel_now() AT TIME ZONE 'Europe/Amsterdam')::date
$$;

-- Raises the high-water mark at most once a minute and never waits for another
-- request that is doing the same.
CREATE FUNCTION kernel_tick() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    moment timestamptz := kernel_now();
BEGIN
    IF current_setting('transaction_read_only') = 'off' THEN
        UPDATE kernel_clock SET high_water = moment
        WHERE id IN (
            SELECT id FROM kernel_clock
            WHERE high_water < moment - interval '1 minute'
            FOR UPDATE SKIP LOCKED
        );
    END IF;
    RETURN moment;
END $$;
