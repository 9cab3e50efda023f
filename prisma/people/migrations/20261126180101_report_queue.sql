-- migrate:up
-- The queue of reports in the order of the list, whose expression this repeats: row-level security keeps coalesce from an index.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX people.pillar_report_waiting;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_report_by_submitted ON people.pillar_report ((CASE WHEN submitted_at IS NULL THEN 'infinity'::timestamptz ELSE submitted_at END), id);

-- migrate:down
DROP INDEX people.pillar_report_by_submitted;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_report_waiting ON people.pillar_report (submitted_at, id) WHERE state = 'WAITING';
