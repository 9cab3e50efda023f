-- migrate:up

-- A result that is removed at its time leaves the job that made it.
ALTER TABLE identity.job ADD CONSTRAINT job_file_exists FOREIGN KEY (file_id) REFERENCES identity.file ON DELETE SET NULL NOT VALID;
ALTER TABLE identity.job VALIDATE CONSTRAINT job_file_exists;

-- migrate:down
ALTER TABLE identity.job DROP CONSTRAINT job_file_exists;
