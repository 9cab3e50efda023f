-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation
-- A family is looked for by its card whatever has become of it. The index that keeps cards unique knows those that stand alone, and so did
-- not serve that: each look-up of a number read all families.
CREATE INDEX family_by_card ON beneficiaries.family (card_index) WHERE card_index IS NOT NULL;

-- migrate:down
DROP INDEX beneficiaries.family_by_card;
