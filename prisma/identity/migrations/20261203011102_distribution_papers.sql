-- migrate:up
-- Papers of a distribution: the list of its recipients, the list that they sign, and the minutes of handing over. What the constraint knows by
-- now is kept, whoever put it there.
ALTER TABLE identity.document ADD COLUMN distribution_id uuid;
DO $$
DECLARE
  known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
  widened text := replace(known, '''EVENT_REPORT''::text', '''EVENT_REPORT''::text, ''DISTRIBUTION_LIST''::text, ''DISTRIBUTION_RECEIPTS''::text, ''DISTRIBUTION_HANDOVER''::text');
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
    AND (num_nonnulls(event_id, institution_id, distribution_id) = 0) = (list IS NOT NULL));
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX document_of_distribution ON identity.document (distribution_id) WHERE distribution_id IS NOT NULL;

-- migrate:down
DROP INDEX identity.document_of_distribution;
ALTER TABLE identity.document DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  ADD CONSTRAINT document_of_its_kind CHECK ((kind LIKE 'EVENT\_%') = (event_id IS NOT NULL) AND (kind = 'INSTITUTION_CERTIFICATE') = (institution_id IS NOT NULL)
    AND (kind NOT LIKE 'EVENT\_%' AND kind <> 'INSTITUTION_CERTIFICATE') = (list IS NOT NULL));
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'document_kind_known' AND conrelid = 'identity.document'::regclass);
BEGIN
  ALTER TABLE identity.document DROP CONSTRAINT document_kind_known;
  EXECUTE 'ALTER TABLE identity.document ADD CONSTRAINT document_kind_known ' || replace(known, ', ''DISTRIBUTION_LIST''::text, ''DISTRIBUTION_RECEIPTS''::text, ''DISTRIBUTION_HANDOVER''::text', '');
END $$;
ALTER TABLE identity.document DROP COLUMN distribution_id;
