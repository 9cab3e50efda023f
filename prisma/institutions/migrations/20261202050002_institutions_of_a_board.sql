-- migrate:up
-- The year's board counts all institutions of the province and their monitorings from indexes alone: with the column by which the policy
-- of monitoring tells an institution's own user, which came after the index of the board and kept it from answering.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX institution_there ON institutions.institution (area_code) INCLUDE (owner_code, id) WHERE dissolved_on IS NULL;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX institution_ended ON institutions.institution (area_code) INCLUDE (owner_code, id) WHERE dissolved_on IS NOT NULL;
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.monitoring_board;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX monitoring_board ON institutions.monitoring (year, area_code) INCLUDE (owner_code, institution_id, state, planned_on, next_due);

-- migrate:down
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.monitoring_board;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX monitoring_board ON institutions.monitoring (year, area_code) INCLUDE (owner_code, state, planned_on, next_due);
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.institution_there;
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.institution_ended;
