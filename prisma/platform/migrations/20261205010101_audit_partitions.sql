-- migrate:up

-- The guard against emptying the trail stands on the parent alone: PostgreSQL hands row triggers on to partitions, and those of
-- TRUNCATE not. Each partition gets its own.
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass LOOP
    EXECUTE format('CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change()', part);
  END LOOP;
END $$;

-- migrate:down
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass LOOP
    EXECUTE format('DROP TRIGGER entry_no_truncate ON %s', part);
  END LOOP;
END $$;
