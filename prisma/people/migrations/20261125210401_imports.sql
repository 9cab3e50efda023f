-- migrate:up
CALL pilar.install_import_rows('people');

-- Rewriting and indexing the table takes seconds at any size an office has; both run while the servers are stopped.
ALTER TABLE people.person
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_reason text,
  -- by which the same name in the same region is found
  -- squawk-ignore adding-field-with-default
  ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS (pilar.name_key(full_name)) STORED;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX person_by_name_key ON people.person (name_key, area_code);

ALTER POLICY read_person ON people.person USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))));

CREATE OR REPLACE FUNCTION people.find_persons(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.person
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))
$$;

-- migrate:down
DROP TABLE people.import_row;
