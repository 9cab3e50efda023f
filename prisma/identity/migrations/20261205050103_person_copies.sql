-- migrate:up
-- Work of one more kind: a copy of somebody's data. What the constraint knows by now is kept, whoever put it there.
DO $$
DECLARE
  known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'job_kind_known' AND conrelid = 'identity.job'::regclass);
  widened text := replace(known, '''BOUNDARIES''::text', '''BOUNDARIES''::text, ''PERSON_COPY''::text');
BEGIN
  IF widened = known THEN RAISE EXCEPTION 'job_kind_known does not name BOUNDARIES'; END IF;
  ALTER TABLE identity.job DROP CONSTRAINT job_kind_known;
  EXECUTE 'ALTER TABLE identity.job ADD CONSTRAINT job_kind_known ' || widened;
END $$;

-- migrate:down
DELETE FROM identity.job WHERE kind = 'PERSON_COPY';
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'job_kind_known' AND conrelid = 'identity.job'::regclass);
BEGIN
  ALTER TABLE identity.job DROP CONSTRAINT job_kind_known;
  EXECUTE 'ALTER TABLE identity.job ADD CONSTRAINT job_kind_known ' || replace(known, ', ''PERSON_COPY''::text', '');
END $$;
