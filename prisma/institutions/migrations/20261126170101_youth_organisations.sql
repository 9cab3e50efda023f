-- migrate:up

-- A Karang Taruna. What time decides of it (a board whose term is over, a report not given) is computed, never stored.
CREATE TABLE institutions.youth_organisation (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT youth_organisation_name_length CHECK (length(name) BETWEEN 1 AND 200),
  -- its village, or its district, regency or province: the level follows from the code
  area_code text COLLATE "C" NOT NULL,
  level text GENERATED ALWAYS AS (CASE length(area_code) WHEN 2 THEN 'PROVINCE' WHEN 5 THEN 'REGENCY' WHEN 8 THEN 'DISTRICT' ELSE 'VILLAGE' END) STORED,
  owner_code text COLLATE "C" NOT NULL,
  secretariat text,
  state text NOT NULL CONSTRAINT youth_organisation_state_known CHECK (state IN ('FORMED', 'ACTIVE', 'DORMANT', 'DISSOLVED')),
  state_since date NOT NULL,
  -- why it is dormant or dissolved
  state_reason text,
  -- the chair as given, or a Person of schema people
  chair_id uuid,
  chair_name text,
  -- of the present board, from the decree that confirmed it
  decree_number text,
  decree_date date,
  decree_signer text,
  term_from date,
  term_to date,
  members_male integer CONSTRAINT youth_organisation_members_male CHECK (members_male BETWEEN 0 AND 100000),
  members_female integer CONSTRAINT youth_organisation_members_female CHECK (members_female BETWEEN 0 AND 100000),
  classification text,
  classified_on date,
  -- last day that it is known to have done something
  last_active_on date NOT NULL,
  -- years with an adopted programme, and those whose report was given and not sent back
  programme_years integer[] NOT NULL DEFAULT '{}',
  report_years integer[] NOT NULL DEFAULT '{}',
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT youth_organisation_term CHECK ((term_from IS NULL) = (term_to IS NULL) AND term_to >= term_from)
);
COMMENT ON TABLE institutions.youth_organisation IS 'visibility: area';
-- One that lives in a region. Two who form it at once meet here.
CREATE UNIQUE INDEX youth_organisation_one_living ON institutions.youth_organisation (area_code) WHERE state <> 'DISSOLVED';
CREATE INDEX youth_organisation_by_area ON institutions.youth_organisation (area_code, id);
CREATE INDEX youth_organisation_by_owner ON institutions.youth_organisation (owner_code);
CREATE INDEX youth_organisation_by_name ON institutions.youth_organisation (name COLLATE "C", id);
-- CASE and not coalesce: behind a cursor row-level security keeps the latter from its index.
CREATE INDEX youth_organisation_by_term ON institutions.youth_organisation ((CASE WHEN term_to IS NULL THEN 'infinity'::date ELSE term_to END), id);
CREATE INDEX youth_organisation_by_activity ON institutions.youth_organisation (last_active_on, id);
CREATE INDEX youth_organisation_of_chair ON institutions.youth_organisation (chair_id) WHERE chair_id IS NOT NULL;
CREATE INDEX youth_organisation_search ON institutions.youth_organisation USING gin (lower(name) gin_trgm_ops);
ALTER TABLE institutions.youth_organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_youth_organisation ON institutions.youth_organisation FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_youth_organisation ON institutions.youth_organisation FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_youth_organisation ON institutions.youth_organisation FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY follow_youth_organisation ON institutions.youth_organisation USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE ON institutions.youth_organisation TO pilar_institutions;

-- A board confirmed by decree; the latest is the present one, those before it stay.
CREATE TABLE institutions.youth_board (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT youth_board_organisation_exists REFERENCES institutions.youth_organisation,
  decree_number text NOT NULL,
  decree_date date NOT NULL,
  decree_signer text NOT NULL,
  term_from date NOT NULL,
  term_to date NOT NULL,
  CONSTRAINT youth_board_term CHECK (term_to >= term_from)
);
COMMENT ON TABLE institutions.youth_board IS 'visibility: area';
CREATE UNIQUE INDEX youth_board_of_organisation ON institutions.youth_board (organisation_id, term_from);

-- Who is on a board: a Person of schema people, or a name as the decree gives it.
CREATE TABLE institutions.youth_board_member (
  id uuid PRIMARY KEY,
  board_id uuid NOT NULL CONSTRAINT youth_board_member_board_exists REFERENCES institutions.youth_board,
  place integer NOT NULL,
  position text NOT NULL,
  person_id uuid,
  name text,
  -- in years when the term begins (rule 13); no birth date is kept
  age integer NOT NULL CONSTRAINT youth_board_member_age CHECK (age BETWEEN 17 AND 120),
  CONSTRAINT youth_board_member_named CHECK ((person_id IS NULL) <> (name IS NULL))
);
COMMENT ON TABLE institutions.youth_board_member IS 'visibility: area';
CREATE INDEX youth_board_member_of_board ON institutions.youth_board_member (board_id, place);
CREATE INDEX youth_board_member_of_person ON institutions.youth_board_member (person_id) WHERE person_id IS NOT NULL;

-- What became of an organisation, day by day; it grows only.
CREATE TABLE institutions.youth_milestone (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT youth_milestone_organisation_exists REFERENCES institutions.youth_organisation,
  step text NOT NULL,
  happened_on date NOT NULL,
  -- the reason, the activity, or a code such as the classification
  note text
);
COMMENT ON TABLE institutions.youth_milestone IS 'visibility: area';
CREATE INDEX youth_milestone_of_organisation ON institutions.youth_milestone (organisation_id, happened_on DESC, id DESC);
CREATE INDEX youth_milestone_reactivated ON institutions.youth_milestone (happened_on) INCLUDE (organisation_id) WHERE step = 'REACTIVATE';

-- Boards, their members and milestones go with their organisation, whose own policies apply inside.
ALTER TABLE institutions.youth_board ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_youth_board ON institutions.youth_board FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.youth_organisation WHERE youth_organisation.id = organisation_id));
CREATE POLICY add_youth_board ON institutions.youth_board FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.youth_organisation WHERE youth_organisation.id = organisation_id));
ALTER TABLE institutions.youth_board_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_youth_board_member ON institutions.youth_board_member FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.youth_board WHERE youth_board.id = board_id));
CREATE POLICY add_youth_board_member ON institutions.youth_board_member FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.youth_board WHERE youth_board.id = board_id));
CREATE POLICY follow_youth_board_member ON institutions.youth_board_member USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
ALTER TABLE institutions.youth_milestone ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_youth_milestone ON institutions.youth_milestone FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.youth_organisation WHERE youth_organisation.id = organisation_id));
CREATE POLICY add_youth_milestone ON institutions.youth_milestone FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.youth_organisation WHERE youth_organisation.id = organisation_id));
GRANT SELECT, INSERT ON institutions.youth_board, institutions.youth_milestone TO pilar_institutions;
GRANT SELECT, INSERT, UPDATE ON institutions.youth_board_member TO pilar_institutions;

-- What an active organisation lacks on a day (rule 14); `lacksOf` in youth-rules.ts says the same of one row.
CREATE FUNCTION institutions.youth_lacks(state text, state_since date, term_to date, last_active_on date, programme_years integer[], report_years integer[], on_day date)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state <> 'ACTIVE' THEN '{}'::text[] ELSE array_remove(ARRAY[
    CASE WHEN term_to IS NULL OR term_to < on_day THEN 'BOARD' END,
    CASE WHEN NOT extract(year FROM on_day)::int = ANY (programme_years) THEN 'PROGRAMME' END,
    CASE WHEN on_day > make_date(extract(year FROM on_day)::int, 1, 31) AND NOT extract(year FROM on_day)::int - 1 = ANY (report_years)
      AND (extract(year FROM on_day)::int - 1 = ANY (programme_years) OR state_since < make_date(extract(year FROM on_day)::int, 1, 1)) THEN 'REPORT' END,
    CASE WHEN last_active_on < (on_day - interval '12 months')::date THEN 'ACTIVITY' END], NULL) END
$$;
REVOKE EXECUTE ON FUNCTION institutions.youth_lacks(text, date, date, date, integer[], integer[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.youth_lacks(text, date, date, date, integer[], integer[], date) TO pilar_institutions;

CREATE POLICY search_youth_organisation ON institutions.youth_organisation FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_youth_board_member ON institutions.youth_board_member FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.youth_organisation, institutions.youth_board_member TO pilar_search;
-- Organisations whose name contains the text, in the viewer's reach: the predicate of read_youth_organisation.
CREATE FUNCTION institutions.find_youth_organisations(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.youth_organisation
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION institutions.find_youth_organisations(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_youth_organisations(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_youth_organisations(text) TO pilar_institutions;

-- Chairs and members of boards are persons of people too.
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT DISTINCT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
$$;
DROP FUNCTION institutions.find_youth_organisations(text), institutions.youth_lacks(text, date, date, date, integer[], integer[], date);
DROP TABLE institutions.youth_milestone, institutions.youth_board_member, institutions.youth_board, institutions.youth_organisation;
