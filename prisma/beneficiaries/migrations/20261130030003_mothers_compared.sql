-- migrate:up
-- squawk-ignore-file ban-drop-column
-- Mothers' names are compared word by word, opened in memory as numbers are: a digest of the whole name told a typing error from nothing.
-- What two records must share to be compared goes by how the name sounds: everybody is compared anew, in the background. What was decided stays.
ALTER TABLE beneficiaries.beneficiary_secret DROP COLUMN mother_index;
ALTER TABLE beneficiaries.comparison NO FORCE ROW LEVEL SECURITY;
UPDATE beneficiaries.comparison SET due_since = now() WHERE due_since IS NULL AND keys <> '{}';
ALTER TABLE beneficiaries.comparison FORCE ROW LEVEL SECURITY;

-- migrate:down
ALTER TABLE beneficiaries.beneficiary_secret ADD COLUMN mother_index bytea;
