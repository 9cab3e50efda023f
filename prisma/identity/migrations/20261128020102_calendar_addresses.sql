-- migrate:up
-- Addresses by which calendar programs read the events that an officer sees, under one grant. The address itself is known to
-- nobody but who made it: only its digest stands here.
CREATE TABLE identity.calendar_address (
  id uuid PRIMARY KEY,
  account text NOT NULL,
  grant_id text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  name text NOT NULL CONSTRAINT calendar_address_name_length CHECK (length(name) BETWEEN 1 AND 80),
  -- SHA-256 of 32 random bytes in base64url, in hexadecimal
  digest text NOT NULL CONSTRAINT calendar_address_digest UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  last_used_at timestamptz,
  revoked_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.calendar_address IS 'visibility: own';
CREATE INDEX calendar_address_of_account ON identity.calendar_address (account, id);
ALTER TABLE identity.calendar_address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_calendar_address ON identity.calendar_address FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer() AND account = current_setting('pilar.account', true)));
CREATE POLICY add_calendar_address ON identity.calendar_address FOR INSERT WITH CHECK (pilar.is_viewer() AND account = current_setting('pilar.account', true) AND grant_id = current_setting('pilar.grant', true));
CREATE POLICY change_calendar_address ON identity.calendar_address FOR UPDATE USING (pilar.is_worker() OR (pilar.is_viewer() AND account = current_setting('pilar.account', true)));
GRANT SELECT, INSERT, UPDATE ON identity.calendar_address TO pilar_identity;

-- migrate:down
DROP TABLE identity.calendar_address;
