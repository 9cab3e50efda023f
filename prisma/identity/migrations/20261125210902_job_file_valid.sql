-- migrate:up
ALTER TABLE identity.job VALIDATE CONSTRAINT job_file_exists;

-- migrate:down
SELECT 1;
