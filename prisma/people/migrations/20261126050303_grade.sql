-- migrate:up
-- What one level thought of a term's work in a budget year (rule 11).
CREATE TABLE people.grade (
  id uuid PRIMARY KEY,
  pillar_id uuid NOT NULL CONSTRAINT grade_pillar_exists REFERENCES people.pillar,
  year integer NOT NULL CONSTRAINT grade_year_range CHECK (year BETWEEN 2000 AND 2100),
  level text NOT NULL,
  grade text NOT NULL,
  graded_on date NOT NULL,
  by_name text NOT NULL,
  note text,
  -- of the term, which changes neither kind nor region
  pillar_type text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT grade_once UNIQUE (pillar_id, year, level)
);
COMMENT ON TABLE people.grade IS 'visibility: area';
CREATE INDEX grade_by_area ON people.grade (area_code, id);
CREATE INDEX grade_by_owner ON people.grade (owner_code);
CREATE INDEX grade_by_year ON people.grade (year DESC, id DESC);
ALTER TABLE people.grade ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_grade ON people.grade FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_grade ON people.grade FOR INSERT WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY change_grade ON people.grade FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON people.grade TO pilar_people;

-- migrate:down
DROP TABLE people.grade;
