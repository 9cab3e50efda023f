-- migrate:up

-- What other subgraphs keep of a record beside its label, area and state: an institution's places, for whoever refers somebody to it.
-- Codes, numbers and dates that the record's own readers see. Subgraphs that exist get the column here, later ones with their conventions.
ALTER PROCEDURE pilar.install_conventions(text) RENAME TO install_conventions_with_tasks;

CREATE PROCEDURE pilar.install_conventions(subgraph text) LANGUAGE plpgsql AS $$
BEGIN
  CALL pilar.install_conventions_with_tasks(subgraph);
  EXECUTE format($sql$ALTER TABLE %I.outbox ADD COLUMN carried jsonb$sql$, subgraph);
END $$;

DO $$
DECLARE subgraph text;
BEGIN
  FOR subgraph IN SELECT schemaname FROM pg_tables WHERE tablename = 'outbox'
    AND schemaname IN ('people', 'institutions', 'events', 'beneficiaries', 'identity') LOOP
    EXECUTE format($sql$ALTER TABLE %I.outbox ADD COLUMN carried jsonb$sql$, subgraph);
  END LOOP;
END $$;

-- migrate:down
DROP PROCEDURE pilar.install_conventions(text);
ALTER PROCEDURE pilar.install_conventions_with_tasks(text) RENAME TO install_conventions;
DO $$
DECLARE subgraph text;
BEGIN
  FOR subgraph IN SELECT schemaname FROM pg_tables WHERE tablename = 'outbox' LOOP
    EXECUTE format('ALTER TABLE %I.outbox DROP COLUMN carried', subgraph);
  END LOOP;
END $$;
