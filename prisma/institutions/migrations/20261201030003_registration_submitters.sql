-- migrate:up
-- Everybody who has submitted an application, however often it was returned: none of them decides it. submitted_by is the last.
-- squawk-ignore adding-field-with-default
ALTER TABLE institutions.registration ADD COLUMN submitters text[] NOT NULL DEFAULT '{}';

-- The owner of a table is held to its policies too, and no viewer stands behind a migration.
ALTER TABLE institutions.registration NO FORCE ROW LEVEL SECURITY;
ALTER TABLE audit.entry NO FORCE ROW LEVEL SECURITY;
UPDATE institutions.registration SET submitters = ARRAY(
  SELECT account FROM audit.entry WHERE entity_type = 'Registration' AND entity_id = registration.id AND operation = 'submitRegistration'
  UNION SELECT submitted_by)
WHERE submitted_by IS NOT NULL;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
ALTER TABLE institutions.registration FORCE ROW LEVEL SECURITY;

-- migrate:down
ALTER TABLE institutions.registration DROP COLUMN submitters;
