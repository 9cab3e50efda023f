-- migrate:up
-- Work of one more kind: looking for persons recorded twice.
ALTER TABLE identity.job DROP CONSTRAINT job_kind_known;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE identity.job ADD CONSTRAINT job_kind_known CHECK (kind IN ('IMPORT_READ', 'IMPORT_CHECK', 'IMPORT_COMMIT', 'IMPORT_UNDO', 'EXPORT', 'DOCUMENT', 'BOUNDARIES', 'DUPLICATE_SEARCH'));

-- migrate:down
DELETE FROM identity.job WHERE kind = 'DUPLICATE_SEARCH';
ALTER TABLE identity.job DROP CONSTRAINT job_kind_known;
ALTER TABLE identity.job ADD CONSTRAINT job_kind_known CHECK (kind IN ('IMPORT_READ', 'IMPORT_CHECK', 'IMPORT_COMMIT', 'IMPORT_UNDO', 'EXPORT', 'DOCUMENT', 'BOUNDARIES'));
