-- migrate:up
-- Lists narrowed by a text: 28,000 terms of a common word were looked up twice more by their ids. The views give row-level
-- security's own rows, in the role that may use the index of letters; lists add their conditions. CASE keeps the predicate,
-- which most rows of a wide viewer meet, from the indexes of areas.
CREATE VIEW people.searched_pillar AS SELECT * FROM people.pillar WHERE CASE WHEN withdrawn_at IS NULL AND (SELECT pilar.is_viewer())
  THEN area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
  ELSE false END;
CREATE VIEW people.searched_person AS SELECT * FROM people.person WHERE CASE WHEN withdrawn_at IS NULL AND (SELECT pilar.is_viewer())
  THEN area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR (official AND area_code = ANY ((SELECT string_to_array(current_setting('pilar.ancestors', true), ','))::text[]))
  ELSE false END;
COMMENT ON VIEW people.searched_pillar IS 'visibility: area';
COMMENT ON VIEW people.searched_person IS 'visibility: area';
ALTER VIEW people.searched_pillar OWNER TO pilar_search;
ALTER VIEW people.searched_person OWNER TO pilar_search;
GRANT SELECT ON people.searched_pillar, people.searched_person TO pilar_people;
DROP FUNCTION people.find_persons(text);
DROP FUNCTION people.find_pillars(text);

-- As before, but names that hold the text further on are found by its letters and the first thousand of them put in order:
-- along the names a common second one comes late, and of thirty thousand nobody misses one among ten.
DROP FUNCTION people.best_hits(text, text, text, text, integer);
CREATE FUNCTION people.best_hits(kind text, needle text, area_start text, area_end text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET search_path = people, pilar, pg_temp AS $$
DECLARE
  pattern text := pilar.contains_pattern(needle);
  beginning text := substr(pattern, 2);
  hits text := format('SELECT id, search_name FROM people.%I WHERE search_name LIKE $1 AND ($2 IS NULL OR (area_code >= $2 AND area_code < $3))', 'searched_' || kind);
  in_order text := ' ORDER BY search_name COLLATE "C", id LIMIT ';
  found integer;
BEGIN
  RETURN QUERY EXECUTE 'SELECT id FROM (' || hits || ') AS hit' || in_order || '$4' USING beginning, area_start, area_end, most;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found >= most THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'WITH hit AS MATERIALIZED (' || hits || ' AND search_name NOT LIKE $4 LIMIT 1000) SELECT id FROM hit' || in_order || '$5'
    USING pattern, area_start, area_end, beginning, most - found;
END $$;
REVOKE EXECUTE ON FUNCTION people.best_hits(text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.best_hits(text, text, text, text, integer) TO pilar_people;

-- migrate:down
DROP FUNCTION people.best_hits(text, text, text, text, integer);
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
CREATE FUNCTION people.find_persons(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.person
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))
$$;
CREATE FUNCTION people.find_pillars(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION people.find_persons(text) OWNER TO pilar_search;
ALTER FUNCTION people.find_pillars(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.find_persons(text), people.find_pillars(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.find_persons(text), people.find_pillars(text) TO pilar_people;
DROP VIEW people.searched_person, people.searched_pillar;
