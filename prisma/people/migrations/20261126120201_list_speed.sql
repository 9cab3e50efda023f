-- migrate:up
-- Counting and narrowing the list of terms by kind and state reads no row of the table.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_kind ON people.pillar (type, state, area_code) INCLUDE (position, owner_code, withdrawn_at);
-- The list by last day, behind a cursor as well: PostgreSQL lets a condition into an index before row-level security only where
-- nothing in it could tell of a row, and holds that of CASE but not of coalesce.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_last_day ON people.pillar ((CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END), id);
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX people.pillar_by_end;

-- The viewer's reach as before, its settings read once a statement instead of once a row: a subquery that names no column is
-- a constant of the plan. Lists over a province count thousands of rows, of which each took as long for this as for all else.
ALTER POLICY read_pillar ON people.pillar USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true) = 'on'))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY read_person ON people.person USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true) = 'on'))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR (official AND area_code = ANY ((SELECT string_to_array(current_setting('pilar.ancestors', true), ','))::text[])))));

-- Search by a person's name: written small once, where each search wrote every name it compared small again.
-- squawk-ignore adding-field-with-default
ALTER TABLE people.pillar ADD COLUMN search_name text COLLATE "C" GENERATED ALWAYS AS (lower(person_name)) STORED;
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX people.pillar_search;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_search ON people.pillar USING gin (search_name gin_trgm_ops) WITH (fastupdate = off);
-- What an import enters is put in its place at once: heaped up beside the index, it made every search read the heap.
ALTER INDEX people.person_search SET (fastupdate = off);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_search_name ON people.pillar (search_name, id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX person_by_search_name ON people.person (search_name COLLATE "C", id);

CREATE OR REPLACE FUNCTION people.find_pillars(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
CREATE OR REPLACE FUNCTION people.find_pillar_reports(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar_report
  WHERE search_text LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  UNION
  SELECT report.id FROM people.pillar_report AS report JOIN people.pillar AS term ON term.id = report.pillar_id
  WHERE term.search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(term.area_code) OR pilar.in_area(term.owner_code))
    AND (pilar.in_area(report.area_code) OR pilar.in_area(report.owner_code))
$$;

-- The best hits of a text in the viewer's reach and, where given, in an area: names that begin with it first, each in order.
-- Whoever types a common word wants ten names, not twenty thousand sorted. The text is planned with each time, since a frequent
-- one is found soonest along the names and a rare one by its letters.
CREATE FUNCTION people.best_hits(kind text, needle text, area_start text, area_end text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
DECLARE
  pattern text := pilar.contains_pattern(needle);
  -- the predicates of read_person and read_pillar
  seen text := CASE kind WHEN 'person' THEN ' OR (official AND area_code = ANY ($6))' ELSE '' END;
  hits text := format('SELECT id FROM people.%I WHERE search_name LIKE $1 AND withdrawn_at IS NULL
    AND ($2 IS NULL OR (area_code >= $2 AND area_code < $3)) AND ((area_code >= $4 AND area_code < $5) OR (owner_code >= $4 AND owner_code < $5)%s)', kind, seen);
  in_order text := ' ORDER BY search_name COLLATE "C", id LIMIT $7';
  own text := current_setting('pilar.area', true);
  own_end text := current_setting('pilar.area_end', true);
  above text[] := string_to_array(current_setting('pilar.ancestors', true), ',');
  found integer;
BEGIN
  IF kind NOT IN ('person', 'pillar') OR pilar.is_viewer() IS NOT TRUE THEN RETURN; END IF;
  RETURN QUERY EXECUTE hits || in_order USING substr(pattern, 2), area_start, area_end, own, own_end, above, most;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found >= most THEN RETURN; END IF;
  RETURN QUERY EXECUTE hits || ' AND search_name NOT LIKE $8' || in_order USING pattern, area_start, area_end, own, own_end, above, most - found, substr(pattern, 2);
END $$;
ALTER FUNCTION people.best_hits(text, text, text, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.best_hits(text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.best_hits(text, text, text, text, integer) TO pilar_people;

-- migrate:down
DROP FUNCTION people.best_hits(text, text, text, text, integer);
CREATE OR REPLACE FUNCTION people.find_pillar_reports(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar_report
  WHERE search_text LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  UNION
  SELECT report.id FROM people.pillar_report AS report JOIN people.pillar AS term ON term.id = report.pillar_id
  WHERE lower(term.person_name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(term.area_code) OR pilar.in_area(term.owner_code))
    AND (pilar.in_area(report.area_code) OR pilar.in_area(report.owner_code))
$$;
CREATE OR REPLACE FUNCTION people.find_pillars(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar
  WHERE lower(person_name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
DROP INDEX people.person_by_search_name;
ALTER INDEX people.person_search RESET (fastupdate);
ALTER TABLE people.pillar DROP COLUMN search_name;
CREATE INDEX pillar_search ON people.pillar USING gin (lower(person_name) gin_trgm_ops);
ALTER POLICY read_person ON people.person USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))));
ALTER POLICY read_pillar ON people.pillar USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE INDEX pillar_by_end ON people.pillar (coalesce(valid_to, 'infinity'::date), id);
DROP INDEX people.pillar_by_last_day, people.pillar_by_kind;
