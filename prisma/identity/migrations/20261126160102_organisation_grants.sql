-- migrate:up
-- A grant about one organisation: an Institution of schema institutions, of which its holder works for that one alone.
ALTER TABLE identity.role_grant ADD COLUMN organisation_id uuid;
ALTER TABLE identity.role_grant DROP CONSTRAINT role_grant_unique;
-- squawk-ignore disallowed-unique-constraint, constraint-missing-not-valid
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_unique UNIQUE NULLS NOT DISTINCT (account_id, role, area_code, organisation_id, valid_from);
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_organisation_of_role CHECK (organisation_id IS NULL OR role IN ('LKS_USER', 'KT_USER'));

-- Who works for one institution knows of no other.
ALTER POLICY read_ref_entity ON identity.ref_entity USING (pilar.is_worker() OR (pilar.reaches(areas, downward, open)
  AND (entity_type <> 'Institution' OR pilar.own_organisation(entity_id))));

-- Papers of institutions: PDF alone.
ALTER TABLE identity.file DROP CONSTRAINT file_purpose_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.file ADD CONSTRAINT file_purpose_known CHECK (purpose IN ('IMPORT', 'IMAGE', 'SIGNED_DOCUMENT', 'BOUNDARIES', 'LOGO', 'PAPER', 'RESULT'));

-- Scans of an institution's papers, which stand in schema institutions. The institution is known here by what its outbox tells.
CREATE TABLE identity.paper_file (
  file_id uuid CONSTRAINT paper_file_pkey PRIMARY KEY CONSTRAINT paper_file_file_exists REFERENCES identity.file,
  institution_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.paper_file IS 'visibility: area';
CREATE INDEX paper_file_of_institution ON identity.paper_file (institution_id, attached_at);
ALTER TABLE identity.paper_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- It goes with its institution, whose own reach applies inside.
CREATE POLICY read_paper_file ON identity.paper_file FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'Institution' AND entity_id = institution_id));
CREATE POLICY add_paper_file ON identity.paper_file FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'Institution' AND entity_id = institution_id
    AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))));
GRANT SELECT, INSERT ON identity.paper_file TO pilar_identity;
CREATE POLICY read_file_of_paper ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.paper_file WHERE paper_file.file_id = file.id));

-- migrate:down
DROP POLICY read_file_of_paper ON identity.file;
DROP TABLE identity.paper_file;
ALTER TABLE identity.file DROP CONSTRAINT file_purpose_known;
ALTER TABLE identity.file ADD CONSTRAINT file_purpose_known CHECK (purpose IN ('IMPORT', 'IMAGE', 'SIGNED_DOCUMENT', 'BOUNDARIES', 'LOGO', 'RESULT'));
ALTER POLICY read_ref_entity ON identity.ref_entity USING (pilar.is_worker() OR pilar.reaches(areas, downward, open));
ALTER TABLE identity.role_grant DROP CONSTRAINT role_grant_organisation_of_role, DROP CONSTRAINT role_grant_unique;
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_unique UNIQUE NULLS NOT DISTINCT (account_id, role, area_code, valid_from);
ALTER TABLE identity.role_grant DROP COLUMN organisation_id;
