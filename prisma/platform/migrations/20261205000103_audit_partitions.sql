-- migrate:up

-- A trigger against TRUNCATE stands for its own table alone: a year of the audit trail could be emptied by naming its partition.
DO $$
DECLARE partition regclass;
BEGIN
  FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass LOOP
    EXECUTE format('CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change()', partition);
  END LOOP;
END $$;

-- migrate:down
DO $$
DECLARE partition regclass;
BEGIN
  FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass LOOP
    EXECUTE format('DROP TRIGGER entry_no_truncate ON %s', partition);
  END LOOP;
END $$;
