-- migrate:up

-- What a Karang Taruna means to do in a year. RUNNING is not stored: it is an adopted programme whose year has begun.
CREATE TABLE institutions.work_programme (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT work_programme_organisation_exists REFERENCES institutions.youth_organisation,
  year integer NOT NULL CONSTRAINT work_programme_year_range CHECK (year BETWEEN 1970 AND 2100),
  -- of its organisation
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL CONSTRAINT work_programme_state_known CHECK (state IN ('DRAFT', 'ADOPTED', 'REPORTED', 'ACCEPTED')),
  adopted_on date,
  -- the meeting that adopted it
  adopted_by text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT work_programme_adopted CHECK (state = 'DRAFT' OR (adopted_on IS NOT NULL AND adopted_by IS NOT NULL))
);
COMMENT ON TABLE institutions.work_programme IS 'visibility: area';
-- One a year; two who draft it at once meet here.
CREATE UNIQUE INDEX work_programme_once_a_year ON institutions.work_programme (organisation_id, year);
CREATE INDEX work_programme_by_area ON institutions.work_programme (area_code, id);
CREATE INDEX work_programme_by_owner ON institutions.work_programme (owner_code);
ALTER TABLE institutions.work_programme ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_work_programme ON institutions.work_programme FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_work_programme ON institutions.work_programme FOR INSERT WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY change_work_programme ON institutions.work_programme FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.work_programme TO pilar_institutions;

CREATE TABLE institutions.work_programme_item (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT work_programme_item_programme_exists REFERENCES institutions.work_programme,
  place integer NOT NULL,
  goal text NOT NULL,
  target text NOT NULL,
  -- rupiah, whole
  budget bigint NOT NULL CONSTRAINT work_programme_item_budget CHECK (budget >= 0),
  fund_source text NOT NULL,
  schedule text,
  -- what the report says of it
  realised text,
  spent bigint CONSTRAINT work_programme_item_spent CHECK (spent >= 0)
);
COMMENT ON TABLE institutions.work_programme_item IS 'visibility: area';
CREATE INDEX work_programme_item_of_programme ON institutions.work_programme_item (programme_id, place);

-- The report on a programme (LPJ), sent back and given again until it is accepted.
CREATE TABLE institutions.accountability_report (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT accountability_report_programme_exists REFERENCES institutions.work_programme,
  state text NOT NULL CONSTRAINT accountability_report_state_known CHECK (state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
  summary text NOT NULL,
  -- who of the village government approved it, and when
  approved_by text NOT NULL,
  approved_on date NOT NULL,
  submitted_at timestamptz NOT NULL,
  submitted_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  -- why it was sent back
  decision_reason text,
  CONSTRAINT accountability_report_decided CHECK (state = 'SUBMITTED' OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CONSTRAINT accountability_report_reason_told CHECK ((state = 'RETURNED') = (decision_reason IS NOT NULL))
);
COMMENT ON TABLE institutions.accountability_report IS 'visibility: area';
CREATE UNIQUE INDEX accountability_report_of_programme ON institutions.accountability_report (programme_id);

-- Items and report go with their programme, whose own policies apply inside.
ALTER TABLE institutions.work_programme_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY use_work_programme_item ON institutions.work_programme_item
  USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.work_programme WHERE work_programme.id = programme_id))
  WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.work_programme WHERE work_programme.id = programme_id));
ALTER TABLE institutions.accountability_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY use_accountability_report ON institutions.accountability_report
  USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.work_programme WHERE work_programme.id = programme_id))
  WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.work_programme WHERE work_programme.id = programme_id));
-- Items of a draft are written anew when it is corrected.
GRANT SELECT, INSERT, UPDATE, DELETE ON institutions.work_programme_item TO pilar_institutions;
GRANT SELECT, INSERT, UPDATE ON institutions.accountability_report TO pilar_institutions;

-- How many dormant organisations a regency means to bring back in a year.
CREATE TABLE institutions.reactivation_drive (
  id uuid PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  year integer NOT NULL CONSTRAINT reactivation_drive_year_range CHECK (year BETWEEN 2000 AND 2100),
  target integer NOT NULL CONSTRAINT reactivation_drive_target CHECK (target BETWEEN 1 AND 10000),
  note text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.reactivation_drive IS 'visibility: area';
CREATE UNIQUE INDEX reactivation_drive_once_a_year ON institutions.reactivation_drive (area_code, year);
CREATE INDEX reactivation_drive_by_owner ON institutions.reactivation_drive (owner_code);
ALTER TABLE institutions.reactivation_drive ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A goal of the regency is no secret to the districts and villages that are to reach it.
CREATE POLICY read_reactivation_drive ON institutions.reactivation_drive FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))));
CREATE POLICY add_reactivation_drive ON institutions.reactivation_drive FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
CREATE POLICY change_reactivation_drive ON institutions.reactivation_drive FOR UPDATE
  USING (pilar.is_viewer() AND pilar.in_area(area_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE ON institutions.reactivation_drive TO pilar_institutions;

-- migrate:down
DROP TABLE institutions.reactivation_drive, institutions.accountability_report, institutions.work_programme_item, institutions.work_programme;
