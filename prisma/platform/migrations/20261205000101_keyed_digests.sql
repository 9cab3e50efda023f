-- migrate:up

-- Digests of bodies were made without a key: whoever had a copy of them could try each NIK that a body may have held. They are
-- made with the installation's secret from here on, and those that stand are forgotten: of these the caller's key alone tells a
-- request that comes again, until they go after 30 days. An owner who is no superuser sees no row while row-level security is forced.
DO $$
DECLARE subgraph text;
BEGIN
  FOR subgraph IN SELECT schemaname FROM pg_tables WHERE tablename = 'idempotency' LOOP
    EXECUTE format('ALTER TABLE %I.idempotency NO FORCE ROW LEVEL SECURITY', subgraph);
    EXECUTE format($sql$UPDATE %I.idempotency SET body_hash = ''$sql$, subgraph);
    EXECUTE format('ALTER TABLE %I.idempotency FORCE ROW LEVEL SECURITY', subgraph);
  END LOOP;
END $$;

-- migrate:down
-- A digest that was forgotten does not come back, and none is missed.
