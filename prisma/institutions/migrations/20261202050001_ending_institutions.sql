-- migrate:up
-- An institution that has ended has nothing left that could end; one that is suspended is registered still, and runs out alike (rule 16).
SET LOCAL lock_timeout = '30s';
ALTER TABLE institutions.institution ALTER COLUMN first_end_on
  SET EXPRESSION AS (CASE WHEN standing <> 'DISSOLVED' THEN least(CASE WHEN standing IN ('REGISTERED', 'SUSPENDED') THEN registered_until END, papers_end_on) END);

-- migrate:down
SET LOCAL lock_timeout = '30s';
ALTER TABLE institutions.institution ALTER COLUMN first_end_on
  SET EXPRESSION AS (least(CASE WHEN standing = 'REGISTERED' THEN registered_until END, papers_end_on));
