-- migrate:up
-- Files of proposals in the form of the ministry's own system.
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST', 'KPM', 'PROPOSAL'));

-- migrate:down
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST', 'KPM'));
