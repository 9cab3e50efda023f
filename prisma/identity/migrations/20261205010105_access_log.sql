-- migrate:up

-- Whoever watches over personal data finds the clients of their area by name, as they find accounts.
CREATE POLICY watch_machine_client ON identity.machine_client FOR SELECT USING (pilar.reads_audit() AND pilar.in_area(area_code));

-- Who read somebody is who read those too that were merged into them.
-- Migrations run before the servers do.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX ref_entity_survivor ON identity.ref_entity (survivor_id) WHERE survivor_id IS NOT NULL;

-- migrate:down
DROP INDEX identity.ref_entity_survivor;
DROP POLICY watch_machine_client ON identity.machine_client;
