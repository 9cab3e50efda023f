-- migrate:up
CALL pilar.install_import_rows('institutions');

-- Rewriting and indexing the table takes seconds at any size an office has; both run while the servers are stopped.
ALTER TABLE institutions.office
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_reason text,
  -- by which the same name in the same region is found
  -- squawk-ignore adding-field-with-default
  ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS (pilar.name_key(name)) STORED;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX office_by_name_key ON institutions.office (name_key, area_code);

ALTER POLICY read_office ON institutions.office USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))));

CREATE OR REPLACE FUNCTION institutions.find_offices(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.office
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND withdrawn_at IS NULL
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))
$$;

-- Which of the records of other subgraphs ours refer to. Their owner asks before it takes them back, and learns no more.
CREATE POLICY referred_post ON institutions.post FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.post TO pilar_search;
CREATE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT DISTINCT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
$$;
ALTER FUNCTION institutions.referred(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.referred(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.referred(uuid[]) TO pilar_people;

-- migrate:down
DROP TABLE institutions.import_row;
