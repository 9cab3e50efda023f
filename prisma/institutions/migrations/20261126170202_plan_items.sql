-- migrate:up
-- The order behind a cursor: an expression with coalesce keeps it from its index.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.plan_document_by_year;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX plan_document_by_year ON institutions.plan_document ((CASE WHEN year_from IS NULL THEN 0 ELSE year_from END) DESC, id DESC);

-- What a plan aims at and sets out to do: goals, objectives, programmes, activities and sub-activities.
CREATE TABLE institutions.plan_item (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT plan_item_plan_exists REFERENCES institutions.plan_document,
  parent_id uuid CONSTRAINT plan_item_parent_exists REFERENCES institutions.plan_item,
  -- the item of a plan above that it carries out (rule 42)
  derives_from_id uuid CONSTRAINT plan_item_source_exists REFERENCES institutions.plan_item,
  code text NOT NULL CONSTRAINT plan_item_code_length CHECK (length(code) BETWEEN 1 AND 60),
  title text NOT NULL CONSTRAINT plan_item_title_length CHECK (length(title) BETWEEN 1 AND 500),
  kind text NOT NULL,
  indicator text,
  unit text,
  -- the office that answers for it
  office_id uuid CONSTRAINT plan_item_office_exists REFERENCES institutions.office,
  -- area and owner of its plan
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  search_name text GENERATED ALWAYS AS (lower(code || ' ' || title)) STORED,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT plan_item_not_its_own_parent CHECK (parent_id <> id)
);
COMMENT ON TABLE institutions.plan_item IS 'visibility: public';
CREATE UNIQUE INDEX plan_item_unique_code ON institutions.plan_item (plan_id, lower(code)) WHERE withdrawn_at IS NULL;
CREATE INDEX plan_item_by_code ON institutions.plan_item (code COLLATE "C", id);
CREATE INDEX plan_item_by_area ON institutions.plan_item (area_code, id);
CREATE INDEX plan_item_of_parent ON institutions.plan_item (parent_id);
CREATE INDEX plan_item_of_source ON institutions.plan_item (derives_from_id);
CREATE INDEX plan_item_search ON institutions.plan_item USING gin (search_name gin_trgm_ops);
ALTER TABLE institutions.plan_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_plan_item ON institutions.plan_item FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_plan_item ON institutions.plan_item FOR INSERT
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY change_plan_item ON institutions.plan_item FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.plan_item TO pilar_institutions;

-- What an item is to reach and to cost in a year, and what came of it.
CREATE TABLE institutions.plan_item_year (
  item_id uuid NOT NULL CONSTRAINT plan_item_year_item_exists REFERENCES institutions.plan_item,
  year integer NOT NULL CONSTRAINT plan_item_year_range CHECK (year BETWEEN 1945 AND 2100),
  target numeric(18, 4) CONSTRAINT plan_item_target_positive CHECK (target >= 0),
  realised numeric(18, 4) CONSTRAINT plan_item_realised_positive CHECK (realised >= 0),
  -- whose word the realisation is, and of what day
  realised_source text,
  realised_on date,
  budget bigint CONSTRAINT plan_item_budget_positive CHECK (budget >= 0),
  PRIMARY KEY (item_id, year),
  CONSTRAINT plan_item_realised_sourced CHECK (realised IS NULL OR (realised_source IS NOT NULL AND realised_on IS NOT NULL))
);
COMMENT ON TABLE institutions.plan_item_year IS 'visibility: public';
ALTER TABLE institutions.plan_item_year ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_plan_item_year ON institutions.plan_item_year FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
-- Years go with their item.
CREATE POLICY write_plan_item_year ON institutions.plan_item_year USING (pilar.is_viewer() AND EXISTS (
  SELECT FROM institutions.plan_item AS item WHERE item.id = item_id AND (pilar.in_area(item.area_code) OR pilar.in_area(item.owner_code))));
GRANT SELECT, INSERT, UPDATE, DELETE ON institutions.plan_item_year TO pilar_institutions;

CREATE POLICY search_plan_item ON institutions.plan_item FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.plan_item TO pilar_search;
-- Items whose code or title contains the text: the predicate of read_plan_item.
CREATE FUNCTION institutions.find_plan_items(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.plan_item
  WHERE search_name LIKE pilar.contains_pattern(needle) AND withdrawn_at IS NULL AND pilar.is_viewer()
$$;
ALTER FUNCTION institutions.find_plan_items(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_plan_items(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_plan_items(text) TO pilar_institutions;

-- The item and those it stands under, and the item and those that stand under it. Kinds keep both from running in rings.
CREATE FUNCTION institutions.plan_items_above(item uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE way (id, next) AS (
    SELECT id, parent_id FROM institutions.plan_item WHERE id = item
    UNION ALL SELECT above.id, above.parent_id FROM institutions.plan_item AS above JOIN way ON above.id = way.next
  ) SELECT id FROM way
$$;
CREATE FUNCTION institutions.plan_items_below(item uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE way (id) AS (
    SELECT item UNION ALL SELECT below.id FROM institutions.plan_item AS below JOIN way ON below.parent_id = way.id WHERE below.withdrawn_at IS NULL
  ) SELECT id FROM way
$$;

-- migrate:down
DROP FUNCTION institutions.plan_items_below(uuid);
DROP FUNCTION institutions.plan_items_above(uuid);
DROP FUNCTION institutions.find_plan_items(text);
DROP TABLE institutions.plan_item_year;
DROP TABLE institutions.plan_item;
DROP INDEX institutions.plan_document_by_year;
CREATE INDEX plan_document_by_year ON institutions.plan_document ((coalesce(year_from, 0)) DESC, id DESC);
