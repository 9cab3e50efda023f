-- migrate:up
-- Papers of data protection: who read and changed what (report 14), and the notice of an incident. What the constraint knows by now is kept, whoever put it there.
ALTER TABLE identity.document
  -- Which accesses: { subject, account, kind, from, to }.
  ADD COLUMN accesses jsonb,
  -- squawk-ignore adding-foreign-key-constraint
  ADD COLUMN incident_id uuid CONSTRAINT document_incident_exists REFERENCES identity.incident,
  ADD COLUMN notice_to text;
DO $$
DECLARE
  known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
  widened text := replace(known, '''EVENT_REPORT''::text', '''EVENT_REPORT''::text, ''ACCESS_AUDIT''::text, ''BREACH_NOTICE''::text');
BEGIN
  IF widened = known THEN RAISE EXCEPTION 'document_kind_known does not name EVENT_REPORT'; END IF;
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || widened;
END $$;
ALTER TABLE identity.document DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_of_its_kind CHECK ((kind LIKE 'EVENT\_%') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind IN ('DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS', 'DISTRIBUTION_HANDOVER')) = (distribution_id IS NOT NULL)
    AND (kind = 'ACCESS_AUDIT') = (accesses IS NOT NULL) AND (kind = 'BREACH_NOTICE') = (incident_id IS NOT NULL) AND (kind = 'BREACH_NOTICE') = (notice_to IS NOT NULL)
    AND (num_nonnulls(event_id, institution_id, distribution_id, accesses, incident_id) = 0) = (list IS NOT NULL)),
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_notice_to_known CHECK (notice_to IN ('AUTHORITY', 'SUBJECTS', 'PUBLIC'));
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX document_of_incident ON identity.document (incident_id) WHERE incident_id IS NOT NULL;
-- Who read whom is its maker's alone: it may tell of a colleague of theirs.
ALTER POLICY read_document ON identity.document USING (pilar.is_worker()
  OR (pilar.is_viewer() AND pilar.in_area(owner_code) AND (kind <> 'ACCESS_AUDIT' OR account = current_setting('pilar.account', true))));
ALTER POLICY change_document ON identity.document USING (pilar.is_viewer() AND pilar.in_area(owner_code) AND (kind <> 'ACCESS_AUDIT' OR account = current_setting('pilar.account', true)))
  WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));

-- migrate:down
ALTER POLICY change_document ON identity.document USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
ALTER POLICY read_document ON identity.document USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
DELETE FROM identity.document_file USING identity.document WHERE document.id = document_id AND kind IN ('ACCESS_AUDIT', 'BREACH_NOTICE');
DELETE FROM identity.document WHERE kind IN ('ACCESS_AUDIT', 'BREACH_NOTICE');
DROP INDEX identity.document_of_incident;
ALTER TABLE identity.document DROP CONSTRAINT document_notice_to_known, DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  ADD CONSTRAINT document_of_its_kind CHECK ((kind LIKE 'EVENT\_%') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind IN ('DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS', 'DISTRIBUTION_HANDOVER')) = (distribution_id IS NOT NULL)
    AND (num_nonnulls(event_id, institution_id, distribution_id) = 0) = (list IS NOT NULL));
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
BEGIN
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || replace(known, ', ''ACCESS_AUDIT''::text, ''BREACH_NOTICE''::text', '');
END $$;
ALTER TABLE identity.document DROP COLUMN notice_to, DROP COLUMN incident_id, DROP COLUMN accesses;
