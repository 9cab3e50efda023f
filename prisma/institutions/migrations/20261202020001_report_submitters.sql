-- migrate:up
-- Everybody who has submitted a report, however often it was returned: none of them decides on it. submitted_by is the last.
-- squawk-ignore adding-field-with-default
ALTER TABLE institutions.accountability_report ADD COLUMN submitters text[] NOT NULL DEFAULT '{}';
-- squawk-ignore adding-field-with-default
ALTER TABLE institutions.institution_report ADD COLUMN submitters text[] NOT NULL DEFAULT '{}';

-- The owner of a table is held to its policies too, and no viewer stands behind a migration.
ALTER TABLE institutions.accountability_report NO FORCE ROW LEVEL SECURITY;
ALTER TABLE institutions.institution_report NO FORCE ROW LEVEL SECURITY;
ALTER TABLE audit.entry NO FORCE ROW LEVEL SECURITY;
UPDATE institutions.accountability_report SET submitters = ARRAY(
  SELECT account FROM audit.entry WHERE entity_type = 'WorkProgramme' AND entity_id = programme_id AND operation = 'submitAccountabilityReport'
  UNION SELECT submitted_by);
UPDATE institutions.institution_report SET submitters = ARRAY(
  SELECT account FROM audit.entry WHERE entity_type = 'InstitutionReport' AND entity_id = institution_report.id AND operation = 'submitInstitutionReport'
  UNION SELECT submitted_by)
WHERE submitted_by IS NOT NULL;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
ALTER TABLE institutions.institution_report FORCE ROW LEVEL SECURITY;
ALTER TABLE institutions.accountability_report FORCE ROW LEVEL SECURITY;

-- migrate:down
ALTER TABLE institutions.institution_report DROP COLUMN submitters;
ALTER TABLE institutions.accountability_report DROP COLUMN submitters;
