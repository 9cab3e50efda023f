-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-field-with-default
-- Registers of persons served.
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS'));

-- What an officer tells once for all rows of a file that lacks the column, such as of which type and year a register is.
ALTER TABLE identity.import ADD COLUMN given jsonb NOT NULL DEFAULT '{}';

-- migrate:down
ALTER TABLE identity.import DROP COLUMN given;
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER'));
