-- migrate:up
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

ALTER TABLE people.person ADD COLUMN deceased_on date;

-- Rewriting and indexing the table takes seconds at any size an office has; both run while the servers are stopped.
ALTER TABLE people.pillar
  -- squawk-ignore adding-field-with-default
  ADD COLUMN position text NOT NULL DEFAULT 'MEMBER' CONSTRAINT pillar_position_known CHECK (position IN ('MEMBER', 'COORDINATOR')),
  ADD COLUMN employer text,
  -- since when it is in its state, where that is known
  ADD COLUMN state_since date,
  -- last day that a dormant one was at work again
  ADD COLUMN reactivated_on date,
  ADD COLUMN end_reason text,
  ADD COLUMN ended_on date,
  -- squawk-ignore adding-foreign-key-constraint
  ADD COLUMN predecessor_id uuid CONSTRAINT pillar_predecessor_exists REFERENCES people.pillar,
  -- decrees before the present one, oldest first
  -- squawk-ignore adding-field-with-default
  ADD COLUMN earlier_decrees jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_reason text,
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT pillar_end_order CHECK (ended_on >= valid_from),
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT pillar_not_its_own_predecessor CHECK (predecessor_id <> id);

-- The owner too sees no row while security is forced.
ALTER TABLE people.pillar NO FORCE ROW LEVEL SECURITY;
UPDATE people.pillar SET ended_on = greatest(coalesce(valid_to, updated_at::date), valid_from), end_reason = 'TERM_END' WHERE state = 'ENDED';
ALTER TABLE people.pillar FORCE ROW LEVEL SECURITY;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE people.pillar ADD CONSTRAINT pillar_end_told CHECK ((state = 'ENDED') = (end_reason IS NOT NULL) AND (state = 'ENDED') = (ended_on IS NOT NULL));

-- One person runs once in one post, whatever the dates say.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX pillar_one_running ON people.pillar (person_id, type, position, area_code) WHERE state <> 'ENDED' AND withdrawn_at IS NULL;
-- Nor do their terms in one post overlap in time. Two officers who appoint at once meet here.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE people.pillar ADD CONSTRAINT pillar_no_overlap EXCLUDE USING gist (
  person_id WITH =, type WITH =, position WITH =, area_code WITH =, daterange(valid_from, coalesce(ended_on, valid_to), '[]') WITH &&
) WHERE (valid_from IS NOT NULL AND withdrawn_at IS NULL);
-- rule 8, of members: a coordinator holds an office over them
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX people.pillar_one_active_tksk;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX pillar_one_active_tksk ON people.pillar (area_code)
  WHERE type = 'TKSK' AND position = 'MEMBER' AND state = 'ACTIVE' AND override_reason IS NULL AND withdrawn_at IS NULL;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX pillar_one_coordinator ON people.pillar (type, area_code) WHERE position = 'COORDINATOR' AND state = 'ACTIVE' AND withdrawn_at IS NULL;
-- A term has one successor.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX pillar_one_successor ON people.pillar (predecessor_id) WHERE withdrawn_at IS NULL;
-- Who holds a post, and who held it last.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_of_post ON people.pillar (type, area_code, ended_on) WHERE position = 'MEMBER';
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_end ON people.pillar (coalesce(valid_to, 'infinity'::date), id);

ALTER POLICY read_pillar ON people.pillar USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));

CREATE OR REPLACE FUNCTION people.find_pillars(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar
  WHERE lower(person_name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;

-- migrate:down
DROP INDEX people.pillar_by_end, people.pillar_of_post, people.pillar_one_successor, people.pillar_one_coordinator, people.pillar_one_active_tksk, people.pillar_one_running;
ALTER TABLE people.pillar
  DROP CONSTRAINT pillar_no_overlap, DROP CONSTRAINT pillar_end_told, DROP COLUMN position, DROP COLUMN employer, DROP COLUMN state_since, DROP COLUMN reactivated_on, DROP COLUMN end_reason,
  DROP COLUMN ended_on, DROP COLUMN predecessor_id, DROP COLUMN earlier_decrees;
ALTER TABLE people.person DROP COLUMN deceased_on;
