-- migrate:up

-- What heads and ends an office's papers: kop surat and those who may sign. One to one with its office.
CREATE TABLE institutions.letterhead (
  office_id uuid PRIMARY KEY CONSTRAINT letterhead_office_exists REFERENCES institutions.office,
  lines text[] NOT NULL CONSTRAINT letterhead_line_number CHECK (cardinality(lines) BETWEEN 1 AND 6),
  address text,
  phone text,
  email text,
  web text,
  -- a File of schema identity, of purpose LOGO
  logo_file_id uuid,
  -- where papers are dated: "Serang"
  place text NOT NULL,
  signatories jsonb NOT NULL DEFAULT '[]' CONSTRAINT letterhead_signatories_listed CHECK (jsonb_typeof(signatories) = 'array'),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.letterhead IS 'visibility: area';
ALTER TABLE institutions.letterhead ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A letterhead goes with its office, whose own policies apply inside.
CREATE POLICY read_letterhead ON institutions.letterhead FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.office WHERE office.id = office_id));
CREATE POLICY add_letterhead ON institutions.letterhead FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (
  SELECT FROM institutions.office WHERE office.id = office_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY change_letterhead ON institutions.letterhead FOR UPDATE USING (pilar.is_viewer() AND EXISTS (
  SELECT FROM institutions.office WHERE office.id = office_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE ON institutions.letterhead TO pilar_institutions;

-- migrate:down
DROP TABLE institutions.letterhead;
