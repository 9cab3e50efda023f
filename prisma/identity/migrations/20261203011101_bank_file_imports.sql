-- migrate:up
-- Figures of extreme poverty, annexes of decrees and files of banks and the post office are kinds of their own. The old rule is a part of the new one, so every row passes.
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST', 'KPM', 'PROPOSAL', 'POVERTY_SNAPSHOT', 'ENTITLEMENT', 'BANK_FILE'));

-- migrate:down
ALTER TABLE identity.import DROP CONSTRAINT import_kind_known;
ALTER TABLE identity.import ADD CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'TKSK', 'PSM', 'TAGANA', 'PILLAR', 'OFFICE', 'EVENT', 'MINISTRY_ANSWER', 'DTKS', 'PPKS', 'NIK_LIST', 'KPM', 'PROPOSAL'));
