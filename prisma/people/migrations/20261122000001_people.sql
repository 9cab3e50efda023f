-- migrate:up
CALL pilar.install_conventions('people');

-- Someone who serves. A public office, never a person served: those live in schema beneficiaries.
CREATE TABLE people.person (
  id uuid PRIMARY KEY,
  full_name text NOT NULL CONSTRAINT person_full_name_length CHECK (length(full_name) BETWEEN 1 AND 200),
  titles_before text,
  titles_after text,
  aliases text[] NOT NULL DEFAULT '{}',
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  official boolean NOT NULL DEFAULT false,
  -- names and titles in one, for ordering and substring search
  search_name text GENERATED ALWAYS AS (lower(full_name || ' ' || pilar.joined(aliases))) STORED,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE people.person IS 'visibility: area';
CREATE INDEX person_by_area ON people.person (area_code);
CREATE INDEX person_by_owner ON people.person (owner_code);
CREATE INDEX person_by_name ON people.person (full_name COLLATE "C", id);
CREATE INDEX person_by_update ON people.person (updated_at, id);
CREATE INDEX person_search ON people.person USING gin (search_name gin_trgm_ops);
ALTER TABLE people.person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_person ON people.person FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))));
-- A record may be written by whoever has it in their area, and only into their area or on their own account.
CREATE POLICY add_person ON people.person FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_person ON people.person FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON people.person TO pilar_people;

-- A person's term of service as TKSK, PSM and the like.
CREATE TABLE people.pillar (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT pillar_person_exists REFERENCES people.person,
  type text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL,
  appointer text,
  decree_number text,
  decree_date date,
  valid_from date,
  valid_to date,
  member_number text,
  override_reason text,
  -- kept beside the term so that lists can be ordered by name without a join; follows the person's name
  person_name text NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pillar_term_order CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE people.pillar IS 'visibility: area';
CREATE INDEX pillar_by_area ON people.pillar (area_code, id);
CREATE INDEX pillar_by_owner ON people.pillar (owner_code);
CREATE INDEX pillar_by_name ON people.pillar (person_name COLLATE "C", id);
CREATE INDEX pillar_of_person ON people.pillar (person_id);
CREATE INDEX pillar_search ON people.pillar USING gin (lower(person_name) gin_trgm_ops);
-- rule 8: one active TKSK in a district, unless somebody took it on themselves with a reason
CREATE UNIQUE INDEX pillar_one_active_tksk ON people.pillar (area_code)
  WHERE type = 'TKSK' AND state = 'ACTIVE' AND override_reason IS NULL;
ALTER TABLE people.pillar ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_pillar ON people.pillar FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_pillar ON people.pillar FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_pillar ON people.pillar FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON people.pillar TO pilar_people;

CREATE POLICY search_person ON people.person FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_pillar ON people.pillar FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON people.person, people.pillar TO pilar_search;

-- Persons whose name or alias contains the text, in the viewer's reach: the predicate of read_person.
CREATE FUNCTION people.find_persons(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.person
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))
$$;
-- Terms whose person's name contains the text, in the viewer's reach: the predicate of read_pillar.
CREATE FUNCTION people.find_pillars(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar
  WHERE lower(person_name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION people.find_persons(text) OWNER TO pilar_search;
ALTER FUNCTION people.find_pillars(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.find_persons(text), people.find_pillars(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.find_persons(text), people.find_pillars(text) TO pilar_people;

-- migrate:down
DROP SCHEMA people CASCADE;
