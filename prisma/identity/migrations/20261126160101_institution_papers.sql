-- migrate:up
-- Papers of institutions: lists of a region, and the certificate (Tanda Daftar LKS) of one institution.
-- An Institution of schema institutions, for its certificate.
ALTER TABLE identity.document ADD COLUMN institution_id uuid;
ALTER TABLE identity.document DROP CONSTRAINT document_kind_known, DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_kind_known CHECK (kind IN ('EVENT_REPORT', 'PERSON_LIST', 'TKSK_LIST', 'RESOURCE_RECAP', 'INSTITUTION_LIST', 'INSTITUTION_CERTIFICATE',
    'YOUTH_COMPLIANCE', 'PLAN_ALIGNMENT')),
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind NOT IN ('EVENT_REPORT', 'INSTITUTION_CERTIFICATE')) = (list IS NOT NULL));
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX document_of_institution ON identity.document (institution_id) WHERE institution_id IS NOT NULL;

-- migrate:down
DROP INDEX identity.document_of_institution;
ALTER TABLE identity.document DROP CONSTRAINT document_kind_known, DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  ADD CONSTRAINT document_kind_known CHECK (kind IN ('EVENT_REPORT', 'PERSON_LIST', 'TKSK_LIST', 'RESOURCE_RECAP')),
  ADD CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind <> 'EVENT_REPORT') = (list IS NOT NULL));
ALTER TABLE identity.document DROP COLUMN institution_id;
