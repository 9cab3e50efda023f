-- migrate:up
-- What two records must share to be compared is more than it was: everybody is compared anew, in the background. What was decided stays.
ALTER TABLE beneficiaries.comparison NO FORCE ROW LEVEL SECURITY;
UPDATE beneficiaries.comparison SET due_since = now() WHERE due_since IS NULL;
ALTER TABLE beneficiaries.comparison FORCE ROW LEVEL SECURITY;

-- migrate:down
SELECT 1;
