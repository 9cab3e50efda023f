-- migrate:up
-- Papers of an event beside its report: their text is drafted and mended in events. The list of kinds is widened where it
-- stands, as others widen it too.
DO $$
DECLARE
  known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
  widened text := replace(known, '''EVENT_REPORT''::text', '''EVENT_REPORT''::text, ''EVENT_INVITATION''::text, ''EVENT_ASSIGNMENT''::text, ''EVENT_ATTENDANCE''::text, ''EVENT_MINUTES''::text, ''EVENT_PRESS_RELEASE''::text');
BEGIN
  IF widened = known THEN RAISE EXCEPTION 'document_kind_known does not name EVENT_REPORT'; END IF;
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || widened;
END $$;
ALTER TABLE identity.document DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_of_its_kind CHECK ((kind LIKE 'EVENT\_%') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind NOT LIKE 'EVENT\_%' AND kind <> 'INSTITUTION_CERTIFICATE') = (list IS NOT NULL));

-- migrate:down
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
BEGIN
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known '
    || replace(known, ', ''EVENT_INVITATION''::text, ''EVENT_ASSIGNMENT''::text, ''EVENT_ATTENDANCE''::text, ''EVENT_MINUTES''::text, ''EVENT_PRESS_RELEASE''::text', '');
END $$;
ALTER TABLE identity.document DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  ADD CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind NOT IN ('EVENT_REPORT', 'INSTITUTION_CERTIFICATE')) = (list IS NOT NULL));
