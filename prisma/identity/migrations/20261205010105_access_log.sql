-- migrate:up

-- Who read somebody is who read those too that were merged into them.
-- Migrations run before the servers do.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX ref_entity_survivor ON identity.ref_entity (survivor_id) WHERE survivor_id IS NOT NULL;

-- migrate:down
DROP INDEX identity.ref_entity_survivor;
