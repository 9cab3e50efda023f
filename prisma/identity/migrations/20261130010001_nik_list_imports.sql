-- migrate:up
-- Lists of NIK and name that a register has checked.
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST'));

-- migrate:down
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS'));
