-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, require-concurrent-index-creation, require-concurrent-index-deletion
-- A monitoring that is not made: planned by mistake, or of an institution that has ended. Its year may be planned again.
ALTER TABLE institutions.monitoring
  ADD COLUMN state_reason text,
  DROP CONSTRAINT monitoring_state_known,
  ADD CONSTRAINT monitoring_state_known CHECK (state IN ('PLANNED', 'VISITED', 'SCORED', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN')),
  DROP CONSTRAINT monitoring_visited,
  ADD CONSTRAINT monitoring_visited CHECK (state IN ('PLANNED', 'WITHDRAWN') OR visited_on IS NOT NULL),
  DROP CONSTRAINT monitoring_scored,
  ADD CONSTRAINT monitoring_scored CHECK (state IN ('PLANNED', 'VISITED', 'WITHDRAWN') OR (score IS NOT NULL AND scored_on IS NOT NULL)),
  ADD CONSTRAINT monitoring_withdrawn_with_reason CHECK (state <> 'WITHDRAWN' OR (state_reason IS NOT NULL AND open_findings = 0));
DROP INDEX institutions.monitoring_once_a_year;
CREATE UNIQUE INDEX monitoring_once_a_year ON institutions.monitoring (institution_id, year) WHERE state <> 'WITHDRAWN';
CREATE INDEX monitoring_of_institution ON institutions.monitoring (institution_id, year);
-- A finding of an institution that has ended is closed without an answer.
ALTER TABLE institutions.monitoring_finding
  DROP CONSTRAINT monitoring_finding_answered,
  ADD CONSTRAINT monitoring_finding_answered CHECK (state <> 'ANSWERED' OR (answer IS NOT NULL AND answered_on IS NOT NULL));

-- migrate:down
UPDATE institutions.monitoring_finding SET answer = coalesce(remark, '–'), answered_on = closed_on WHERE state = 'CLOSED' AND answered_on IS NULL;
DELETE FROM institutions.monitoring_finding USING institutions.monitoring WHERE monitoring.id = monitoring_id AND monitoring.state = 'WITHDRAWN';
DELETE FROM institutions.monitoring WHERE state = 'WITHDRAWN';
ALTER TABLE institutions.monitoring_finding
  DROP CONSTRAINT monitoring_finding_answered,
  ADD CONSTRAINT monitoring_finding_answered CHECK (state = 'OPEN' OR (answer IS NOT NULL AND answered_on IS NOT NULL));
DROP INDEX institutions.monitoring_of_institution;
DROP INDEX institutions.monitoring_once_a_year;
CREATE UNIQUE INDEX monitoring_once_a_year ON institutions.monitoring (institution_id, year);
ALTER TABLE institutions.monitoring
  DROP CONSTRAINT monitoring_withdrawn_with_reason,
  DROP CONSTRAINT monitoring_scored,
  ADD CONSTRAINT monitoring_scored CHECK (state IN ('PLANNED', 'VISITED') OR (score IS NOT NULL AND scored_on IS NOT NULL)),
  DROP CONSTRAINT monitoring_visited,
  ADD CONSTRAINT monitoring_visited CHECK (state = 'PLANNED' OR visited_on IS NOT NULL),
  DROP CONSTRAINT monitoring_state_known,
  ADD CONSTRAINT monitoring_state_known CHECK (state IN ('PLANNED', 'VISITED', 'SCORED', 'FOLLOW_UP', 'CLOSED')),
  DROP COLUMN state_reason;
