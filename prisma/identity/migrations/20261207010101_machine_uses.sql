-- migrate:up
-- What machine clients ask for: requests a day, and which of them were refused for what. The gateway gathers them and tells of them once a minute.
ALTER TABLE identity.machine_client ADD COLUMN last_used_at timestamptz;
CREATE TABLE identity.machine_use (
  client_id text NOT NULL CONSTRAINT machine_use_client_exists REFERENCES identity.machine_client ON DELETE CASCADE,
  day date NOT NULL,
  -- ASKED counts all requests; the others those of them that were refused (CLIENT_REFUSAL).
  what text NOT NULL CONSTRAINT machine_use_what_known CHECK (what IN ('ASKED', 'RATE_LIMITED', 'FORBIDDEN', 'GRANT_UNKNOWN', 'GRANT_EXPIRED', 'UNAUTHENTICATED', 'BAD_REQUEST')),
  count bigint NOT NULL CONSTRAINT machine_use_counted CHECK (count > 0),
  CONSTRAINT machine_use_pkey PRIMARY KEY (client_id, day, what)
);
COMMENT ON TABLE identity.machine_use IS 'visibility: area';
ALTER TABLE identity.machine_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_machine_use ON identity.machine_use USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
-- Whoever sees the client sees what it does; its own policies decide.
CREATE POLICY read_machine_use ON identity.machine_use FOR SELECT USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.machine_client AS c WHERE c.client_id = machine_use.client_id));
GRANT SELECT, INSERT, UPDATE (count), DELETE ON identity.machine_use TO pilar_identity;

-- migrate:down
DROP TABLE identity.machine_use;
ALTER TABLE identity.machine_client DROP COLUMN last_used_at;
