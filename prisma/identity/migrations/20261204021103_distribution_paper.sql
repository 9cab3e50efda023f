-- migrate:up
-- Report 8 as a paper. What the constraint knows by now is kept, whoever put it there.
DO $$
DECLARE
  known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
  widened text := replace(known, '''RAKOR_COVERAGE''::text', '''RAKOR_COVERAGE''::text, ''DISTRIBUTION_REPORT''::text');
BEGIN
  IF widened = known THEN RAISE EXCEPTION 'document_kind_known does not name RAKOR_COVERAGE'; END IF;
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || widened;
END $$;

-- migrate:down
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
BEGIN
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || replace(known, ', ''DISTRIBUTION_REPORT''::text', '');
END $$;
