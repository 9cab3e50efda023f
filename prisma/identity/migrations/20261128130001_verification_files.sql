-- migrate:up
-- Minutes, attendance lists and photographs of village meetings; statements and decrees of proposals. Both stand in schema
-- beneficiaries and are known here by what its outbox tells.
CREATE TABLE identity.verification_file (
  file_id uuid CONSTRAINT verification_file_pkey PRIMARY KEY CONSTRAINT verification_file_file_exists REFERENCES identity.file,
  entity_type text NOT NULL CONSTRAINT verification_file_type CHECK (entity_type IN ('VillageMeeting', 'Proposal')),
  entity_id uuid NOT NULL,
  kind text NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.verification_file IS 'visibility: area';
CREATE INDEX verification_file_of ON identity.verification_file (entity_id, attached_at);
-- Roles that read persons served, as beneficiaries.may_read says; a test compares both with the permission table.
CREATE FUNCTION identity.reads_served() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE')
$$;
ALTER TABLE identity.verification_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_verification_file ON identity.verification_file FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT identity.reads_served())
  AND EXISTS (SELECT FROM identity.ref_entity WHERE ref_entity.entity_type = verification_file.entity_type AND ref_entity.entity_id = verification_file.entity_id)));
CREATE POLICY add_verification_file ON identity.verification_file FOR INSERT WITH CHECK (identity.reads_served()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE ref_entity.entity_type = verification_file.entity_type AND ref_entity.entity_id = verification_file.entity_id
    AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))));
GRANT SELECT, INSERT ON identity.verification_file TO pilar_identity;

-- Whoever sees a meeting or a proposal sees its files.
CREATE POLICY read_file_of_verification ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.verification_file WHERE verification_file.file_id = file.id));

-- migrate:down
DROP POLICY read_file_of_verification ON identity.file;
DROP TABLE identity.verification_file;
DROP FUNCTION identity.reads_served();
