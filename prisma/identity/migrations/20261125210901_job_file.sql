-- migrate:up

-- A result that is removed at its time leaves the job that made it. Validated by the next migration, so that nobody waits meanwhile.
ALTER TABLE identity.job ADD CONSTRAINT job_file_exists FOREIGN KEY (file_id) REFERENCES identity.file ON DELETE SET NULL NOT VALID;

-- migrate:down
ALTER TABLE identity.job DROP CONSTRAINT job_file_exists;
