-- migrate:up
-- Machine clients are kept as accounts are. Each has a grant in every area that it is given, all until the client's own last day.
-- squawk-ignore adding-field-with-default
ALTER TABLE identity.machine_client ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE identity.machine_client
  ADD COLUMN owner_code text COLLATE "C" NOT NULL DEFAULT '36',
  ADD COLUMN disabled_reason text,
  ADD COLUMN source text NOT NULL DEFAULT 'MANUAL',
  ADD COLUMN caveats jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX machine_client_by_id ON identity.machine_client (id);
COMMENT ON TABLE identity.machine_client IS 'visibility: area';

CREATE TABLE identity.machine_grant (
  id uuid PRIMARY KEY,
  client_id text NOT NULL CONSTRAINT machine_grant_client_exists REFERENCES identity.machine_client,
  area_code text COLLATE "C" NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);
COMMENT ON TABLE identity.machine_grant IS 'visibility: area';
CREATE UNIQUE INDEX machine_grant_once ON identity.machine_grant (client_id, area_code) WHERE removed_at IS NULL;
CREATE INDEX machine_grant_by_area ON identity.machine_grant (area_code);
INSERT INTO identity.machine_grant (id, client_id, area_code, given_at) SELECT grant_id, client_id, area_code, created_at FROM identity.machine_client;
-- squawk-ignore ban-drop-column
ALTER TABLE identity.machine_client DROP COLUMN grant_id, DROP COLUMN area_code;

ALTER TABLE identity.machine_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_machine_grant ON identity.machine_grant USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY read_machine_grant ON identity.machine_grant FOR SELECT USING (pilar.is_viewer()
  AND (client_id = current_setting('pilar.account', true) OR pilar.in_area(area_code)));
CREATE POLICY give_machine_grant ON identity.machine_grant FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
CREATE POLICY remove_machine_grant ON identity.machine_grant FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(area_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.machine_grant TO pilar_identity;

ALTER POLICY read_machine_client ON identity.machine_client USING (pilar.is_viewer()
  AND (client_id = current_setting('pilar.account', true) OR pilar.in_area(owner_code)
    OR EXISTS (SELECT FROM identity.machine_grant AS g WHERE g.client_id = machine_client.client_id AND pilar.in_area(g.area_code))));
CREATE POLICY enter_machine_client ON identity.machine_client FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY correct_machine_client ON identity.machine_client FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));

-- migrate:down
DROP POLICY correct_machine_client ON identity.machine_client;
DROP POLICY enter_machine_client ON identity.machine_client;
ALTER POLICY read_machine_client ON identity.machine_client USING (pilar.is_viewer() AND client_id = current_setting('pilar.account', true));
ALTER TABLE identity.machine_client ADD COLUMN grant_id uuid, ADD COLUMN area_code text COLLATE "C";
UPDATE identity.machine_client AS c SET grant_id = g.id, area_code = g.area_code FROM identity.machine_grant AS g WHERE g.client_id = c.client_id;
DROP TABLE identity.machine_grant;
COMMENT ON TABLE identity.machine_client IS 'visibility: own';
ALTER TABLE identity.machine_client ADD CONSTRAINT machine_client_grant_unique UNIQUE (grant_id), ALTER COLUMN grant_id SET NOT NULL, ALTER COLUMN area_code SET NOT NULL,
  DROP COLUMN updated_at, DROP COLUMN version, DROP COLUMN caveats, DROP COLUMN source, DROP COLUMN disabled_reason, DROP COLUMN owner_code, DROP COLUMN id;
