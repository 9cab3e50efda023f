-- migrate:up

-- What a record asks of people stands in the entry that tells of its change; identity keeps the inbox from there.
-- Subgraphs that exist get the column here, those that a later migration makes get it with their other conventions.
ALTER PROCEDURE pilar.install_conventions(text) RENAME TO install_first_conventions;

CREATE PROCEDURE pilar.install_conventions(subgraph text) LANGUAGE plpgsql AS $$
BEGIN
  CALL pilar.install_first_conventions(subgraph);
  EXECUTE format($sql$ALTER TABLE %I.outbox ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]'$sql$, subgraph);
END $$;

DO $$
DECLARE subgraph text;
BEGIN
  FOR subgraph IN SELECT schemaname FROM pg_tables WHERE tablename = 'outbox'
    AND schemaname IN ('people', 'institutions', 'events', 'beneficiaries', 'identity') LOOP
    EXECUTE format($sql$ALTER TABLE %I.outbox ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]'$sql$, subgraph);
  END LOOP;
END $$;

-- migrate:down
DROP PROCEDURE pilar.install_conventions(text);
ALTER PROCEDURE pilar.install_first_conventions(text) RENAME TO install_conventions;
DO $$
DECLARE subgraph text;
BEGIN
  FOR subgraph IN SELECT schemaname FROM pg_tables WHERE tablename = 'outbox' LOOP
    EXECUTE format('ALTER TABLE %I.outbox DROP COLUMN tasks', subgraph);
  END LOOP;
END $$;
