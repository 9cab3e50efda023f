-- migrate:up

-- Scans and photographs of reports, which stand in schema people. A report is known here by what its outbox tells.
CREATE TABLE identity.report_file (
  file_id uuid CONSTRAINT report_file_pkey PRIMARY KEY CONSTRAINT report_file_file_exists REFERENCES identity.file,
  report_id uuid NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.report_file IS 'visibility: area';
CREATE INDEX report_file_of_report ON identity.report_file (report_id, attached_at);
ALTER TABLE identity.report_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- It goes with its report, whose own reach applies inside.
CREATE POLICY read_report_file ON identity.report_file FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'PillarReport' AND entity_id = report_id));
CREATE POLICY add_report_file ON identity.report_file FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'PillarReport' AND entity_id = report_id
    AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))));
GRANT SELECT, INSERT ON identity.report_file TO pilar_identity;

-- Whoever sees a report sees its files. For viewers alone: the worker has files of its own to read and no right to references.
CREATE POLICY read_file_of_report ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.report_file WHERE report_file.file_id = file.id));

-- migrate:down
DROP POLICY read_file_of_report ON identity.file;
DROP TABLE identity.report_file;
