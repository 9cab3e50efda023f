-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-field-with-default
-- Registers of persons served, beside whatever kinds there are.
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'identity.import'::regclass AND conname = 'import_kind_known');
BEGIN
  ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
  EXECUTE 'ALTER TABLE identity.import ADD CONSTRAINT import_kind_known ' || replace(known, 'ARRAY[', 'ARRAY[''DTKS''::text, ''PPKS''::text, ');
END $$;

-- What an officer tells once for all rows of a file that lacks the column, such as of which type and year a register is.
ALTER TABLE identity.import ADD COLUMN given jsonb NOT NULL DEFAULT '{}';

-- migrate:down
ALTER TABLE identity.import DROP COLUMN given;
DO $$
DECLARE known text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'identity.import'::regclass AND conname = 'import_kind_known');
BEGIN
  ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
  EXECUTE 'ALTER TABLE identity.import ADD CONSTRAINT import_kind_known ' || replace(known, 'ARRAY[''DTKS''::text, ''PPKS''::text, ', 'ARRAY[');
END $$;
