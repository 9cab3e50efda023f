-- migrate:up
-- Persons in no family who wait to be received where they went: few at any time.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX beneficiary_arriving ON beneficiaries.beneficiary (moved_to) WHERE moved_to IS NOT NULL AND family_id IS NULL;

-- migrate:down
DROP INDEX beneficiaries.beneficiary_arriving;
