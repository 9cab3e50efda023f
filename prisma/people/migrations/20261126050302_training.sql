-- migrate:up
-- A training that a person took part in.
CREATE TABLE people.training (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT training_person_exists REFERENCES people.person,
  title text NOT NULL CONSTRAINT training_title_length CHECK (length(title) BETWEEN 1 AND 300),
  kind text NOT NULL,
  -- an Office of institutions, or its name as it was written
  office_id uuid,
  organiser text,
  start_date date NOT NULL,
  end_date date NOT NULL,
  hours integer CONSTRAINT training_hours_range CHECK (hours BETWEEN 1 AND 2000),
  certificate_number text,
  certificate_date date,
  note text,
  -- where the person served when it was recorded
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT training_day_order CHECK (end_date >= start_date)
);
COMMENT ON TABLE people.training IS 'visibility: area';
CREATE INDEX training_of_person ON people.training (person_id, start_date DESC);
CREATE INDEX training_by_area ON people.training (area_code, id);
CREATE INDEX training_by_owner ON people.training (owner_code);
CREATE INDEX training_by_day ON people.training (start_date DESC, id DESC);
-- the same training of the same person is recorded once, also by two at once
CREATE UNIQUE INDEX training_once ON people.training (person_id, lower(title), start_date) WHERE withdrawn_at IS NULL;
ALTER TABLE people.training ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_training ON people.training FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_training ON people.training FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_training ON people.training FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON people.training TO pilar_people;

-- migrate:down
DROP TABLE people.training;
