-- migrate:up
-- What a search by these finds is put into the index at once. Kept in a list first, as they were, each search read all that an import
-- had just entered: comparing one person with the register took 45 ms meanwhile.
ALTER INDEX beneficiaries.comparison_by_key SET (fastupdate = off);
ALTER INDEX beneficiaries.beneficiary_by_sound SET (fastupdate = off);
SELECT gin_clean_pending_list('beneficiaries.comparison_by_key'), gin_clean_pending_list('beneficiaries.beneficiary_by_sound');

-- migrate:down
ALTER INDEX beneficiaries.comparison_by_key RESET (fastupdate);
ALTER INDEX beneficiaries.beneficiary_by_sound RESET (fastupdate);
