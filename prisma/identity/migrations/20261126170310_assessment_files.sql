-- migrate:up

-- Files of what is assessed at an institution, which stands in schema institutions: photographs of a monitoring, the scan of
-- an accreditation's certificate. The record is known here by what its outbox tells.
CREATE TABLE identity.assessment_file (
  file_id uuid CONSTRAINT assessment_file_pkey PRIMARY KEY CONSTRAINT assessment_file_file_exists REFERENCES identity.file,
  record_type text NOT NULL CONSTRAINT assessment_file_type_known CHECK (record_type IN ('Monitoring', 'Accreditation')),
  record_id uuid NOT NULL,
  -- key of the photograph, drawn where it was taken
  photo uuid,
  attached_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT assessment_file_of_its_type CHECK ((record_type = 'Monitoring') = (photo IS NOT NULL))
);
COMMENT ON TABLE identity.assessment_file IS 'visibility: area';
CREATE INDEX assessment_file_of_record ON identity.assessment_file (record_id, attached_at);
-- A photograph that is sent again arrives once.
CREATE UNIQUE INDEX assessment_file_one_photo ON identity.assessment_file (record_id, photo) WHERE photo IS NOT NULL;
ALTER TABLE identity.assessment_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- It goes with its record, whose own reach applies inside.
CREATE POLICY read_assessment_file ON identity.assessment_file FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = record_type AND entity_id = record_id));
CREATE POLICY add_assessment_file ON identity.assessment_file FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = record_type AND entity_id = record_id
    AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))));
GRANT SELECT, INSERT ON identity.assessment_file TO pilar_identity;

CREATE POLICY read_file_of_assessment ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.assessment_file WHERE assessment_file.file_id = file.id));

-- migrate:down
DROP POLICY read_file_of_assessment ON identity.file;
DROP TABLE identity.assessment_file;
