-- migrate:up

-- Scans and evidence of Karang Taruna and of their programmes, which stand in schema institutions. Both are known here by what its outbox tells.
CREATE TABLE identity.youth_file (
  file_id uuid CONSTRAINT youth_file_pkey PRIMARY KEY CONSTRAINT youth_file_file_exists REFERENCES identity.file,
  subject_type text NOT NULL CONSTRAINT youth_file_subject_known CHECK (subject_type IN ('YouthOrganisation', 'WorkProgramme')),
  subject_id uuid NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.youth_file IS 'visibility: area';
CREATE INDEX youth_file_of_subject ON identity.youth_file (subject_id, attached_at);
ALTER TABLE identity.youth_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- It goes with its subject, whose own reach applies inside.
CREATE POLICY read_youth_file ON identity.youth_file FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = subject_type AND entity_id = subject_id));
CREATE POLICY add_youth_file ON identity.youth_file FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = subject_type AND entity_id = subject_id
    AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))));
GRANT SELECT, INSERT ON identity.youth_file TO pilar_identity;

-- Whoever sees the subject sees its files. For viewers alone: the worker has files of its own to read and no right to references.
CREATE POLICY read_file_of_youth ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.youth_file WHERE youth_file.file_id = file.id));

-- migrate:down
DROP POLICY read_file_of_youth ON identity.file;
DROP TABLE identity.youth_file;
