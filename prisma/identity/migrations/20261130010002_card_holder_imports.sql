-- migrate:up
-- Change lists of families who hold a card.
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST', 'KPM'));

-- migrate:down
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST'));
