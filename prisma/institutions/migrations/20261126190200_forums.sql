-- migrate:up

-- A forum of those who serve. What time decides of it (a board whose term is over) is computed, never stored.
CREATE TABLE institutions.forum (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL CONSTRAINT forum_name_length CHECK (length(name) BETWEEN 1 AND 200),
  area_code text COLLATE "C" NOT NULL,
  -- that of its region
  level text GENERATED ALWAYS AS (CASE WHEN area_code = 'ID' THEN 'NATIONAL' WHEN length(area_code) = 2 THEN 'PROVINCE' WHEN length(area_code) = 5 THEN 'REGENCY' ELSE 'DISTRICT' END) STORED,
  owner_code text COLLATE "C" NOT NULL,
  secretariat text,
  -- the office as which it acts at events
  office_id uuid CONSTRAINT forum_office_exists REFERENCES institutions.office,
  state text NOT NULL CONSTRAINT forum_state_known CHECK (state IN ('ACTIVE', 'DORMANT', 'DISSOLVED')),
  state_since date NOT NULL,
  -- why it is dormant or dissolved
  state_reason text,
  -- the chair as given, or a Person of schema people
  chair_id uuid,
  chair_name text,
  -- of the present board, from the decree that confirmed it
  decree_number text,
  decree_date date,
  decree_issuer text,
  term_from date,
  term_to date,
  -- members of today, kept up by what changes them
  member_count integer NOT NULL DEFAULT 0,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT forum_place CHECK (area_code = 'ID' OR length(area_code) IN (2, 5, 8)),
  CONSTRAINT forum_term CHECK ((term_from IS NULL) = (term_to IS NULL) AND term_to >= term_from)
);
COMMENT ON TABLE institutions.forum IS 'visibility: area';
-- One of a kind in a region; of other kinds there may be several. Two who form it at once meet here.
CREATE UNIQUE INDEX forum_one_of_a_kind ON institutions.forum (area_code, kind) WHERE state <> 'DISSOLVED' AND kind <> 'OTHER';
CREATE UNIQUE INDEX forum_one_of_an_office ON institutions.forum (office_id) WHERE state <> 'DISSOLVED';
CREATE INDEX forum_by_area ON institutions.forum (area_code, id);
CREATE INDEX forum_by_owner ON institutions.forum (owner_code);
CREATE INDEX forum_by_name ON institutions.forum (name COLLATE "C", id);
-- CASE and not coalesce: behind a cursor row-level security keeps the latter from its index.
CREATE INDEX forum_by_term ON institutions.forum ((CASE WHEN term_to IS NULL THEN 'infinity'::date ELSE term_to END), id);
CREATE INDEX forum_of_chair ON institutions.forum (chair_id) WHERE chair_id IS NOT NULL;
CREATE INDEX forum_search ON institutions.forum USING gin (lower(name) gin_trgm_ops);
ALTER TABLE institutions.forum ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_forum ON institutions.forum FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_forum ON institutions.forum FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_forum ON institutions.forum FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY follow_forum ON institutions.forum USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE ON institutions.forum TO pilar_institutions;

-- A board; the latest is the present one, those before it stay.
CREATE TABLE institutions.forum_board (
  id uuid PRIMARY KEY,
  forum_id uuid NOT NULL CONSTRAINT forum_board_forum_exists REFERENCES institutions.forum,
  decree_number text NOT NULL,
  decree_date date NOT NULL,
  decree_issuer text NOT NULL,
  term_from date NOT NULL,
  -- as decreed
  term_to date NOT NULL,
  -- the day before another took its place, where that came sooner
  closed_on date,
  CONSTRAINT forum_board_term CHECK (term_to >= term_from AND closed_on >= term_from)
);
COMMENT ON TABLE institutions.forum_board IS 'visibility: area';
CREATE UNIQUE INDEX forum_board_of_forum ON institutions.forum_board (forum_id, term_from);

-- Who is on a board: a Person of schema people, or a name as the decree gives it.
CREATE TABLE institutions.forum_board_member (
  id uuid PRIMARY KEY,
  board_id uuid NOT NULL CONSTRAINT forum_board_member_board_exists REFERENCES institutions.forum_board,
  place integer NOT NULL,
  position text NOT NULL,
  person_id uuid,
  name text,
  CONSTRAINT forum_board_member_named CHECK ((person_id IS NULL) <> (name IS NULL))
);
COMMENT ON TABLE institutions.forum_board_member IS 'visibility: area';
CREATE INDEX forum_board_member_of_board ON institutions.forum_board_member (board_id, place);
CREATE INDEX forum_board_member_of_person ON institutions.forum_board_member (person_id) WHERE person_id IS NOT NULL;

-- Who belongs to a forum, from when until when. No index keeps a person from being there twice: two who were merged may both have been.
CREATE TABLE institutions.forum_member (
  id uuid PRIMARY KEY,
  forum_id uuid NOT NULL CONSTRAINT forum_member_forum_exists REFERENCES institutions.forum,
  person_id uuid NOT NULL,
  joined_on date NOT NULL,
  left_on date,
  CONSTRAINT forum_member_term CHECK (left_on >= joined_on)
);
COMMENT ON TABLE institutions.forum_member IS 'visibility: area';
CREATE INDEX forum_member_of_forum ON institutions.forum_member (forum_id, joined_on, id);
CREATE INDEX forum_member_of_person ON institutions.forum_member (person_id);

-- What became of a forum, day by day; it grows only.
CREATE TABLE institutions.forum_milestone (
  id uuid PRIMARY KEY,
  forum_id uuid NOT NULL CONSTRAINT forum_milestone_forum_exists REFERENCES institutions.forum,
  step text NOT NULL,
  happened_on date NOT NULL,
  -- the reason, or the decree's number
  note text
);
COMMENT ON TABLE institutions.forum_milestone IS 'visibility: area';
CREATE INDEX forum_milestone_of_forum ON institutions.forum_milestone (forum_id, happened_on DESC, id DESC);

-- Boards, members and milestones go with their forum, whose own policies apply inside.
ALTER TABLE institutions.forum_board ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_forum_board ON institutions.forum_board FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY add_forum_board ON institutions.forum_board FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY close_forum_board ON institutions.forum_board FOR UPDATE USING (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
ALTER TABLE institutions.forum_board_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_forum_board_member ON institutions.forum_board_member FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.forum_board WHERE forum_board.id = board_id));
CREATE POLICY add_forum_board_member ON institutions.forum_board_member FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum_board WHERE forum_board.id = board_id));
CREATE POLICY follow_forum_board_member ON institutions.forum_board_member USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
ALTER TABLE institutions.forum_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_forum_member ON institutions.forum_member FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY add_forum_member ON institutions.forum_member FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY change_forum_member ON institutions.forum_member FOR UPDATE USING (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY follow_forum_member ON institutions.forum_member USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
ALTER TABLE institutions.forum_milestone ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_forum_milestone ON institutions.forum_milestone FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
CREATE POLICY add_forum_milestone ON institutions.forum_milestone FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.forum WHERE forum.id = forum_id));
GRANT SELECT, INSERT ON institutions.forum_milestone TO pilar_institutions;
GRANT SELECT, INSERT, UPDATE ON institutions.forum_board, institutions.forum_board_member, institutions.forum_member TO pilar_institutions;

CREATE POLICY search_forum ON institutions.forum FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_forum_board_member ON institutions.forum_board_member FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_forum_member ON institutions.forum_member FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.forum, institutions.forum_board_member, institutions.forum_member TO pilar_search;
-- Forums whose name contains the text, in the viewer's reach: the predicate of read_forum.
CREATE FUNCTION institutions.find_forums(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.forum
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION institutions.find_forums(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_forums(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_forums(text) TO pilar_institutions;

-- Chairs, boards and members of forums are persons of people too. A function of its own, so that what others add does not meet here.
CREATE FUNCTION institutions.referred_by_forums(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT chair_id FROM institutions.forum WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.forum_board_member WHERE person_id = ANY (ids)
  UNION SELECT person_id FROM institutions.forum_member WHERE person_id = ANY (ids)
$$;
ALTER FUNCTION institutions.referred_by_forums(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.referred_by_forums(uuid[]) FROM PUBLIC;
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
  UNION SELECT institutions.referred_by_forums(ids)
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
$$;
DROP FUNCTION institutions.referred_by_forums(uuid[]), institutions.find_forums(text);
DROP TABLE institutions.forum_milestone, institutions.forum_member, institutions.forum_board_member, institutions.forum_board, institutions.forum;
