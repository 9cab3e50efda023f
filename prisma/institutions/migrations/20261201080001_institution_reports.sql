-- migrate:up

-- What an institution reports of a year (laporan tahunan): whom it served, what it did, what came in and what was spent.
CREATE TABLE institutions.institution_report (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT institution_report_institution_exists REFERENCES institutions.institution,
  -- Copies of the institution's name and region, by which lists are in order and narrowed; kept alike by a trigger.
  institution_name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  year integer NOT NULL CONSTRAINT institution_report_year_range CHECK (year BETWEEN 2000 AND 2100),
  served_male integer NOT NULL CONSTRAINT institution_report_served_male_counted CHECK (served_male >= 0),
  served_female integer NOT NULL CONSTRAINT institution_report_served_female_counted CHECK (served_female >= 0),
  activities text NOT NULL CONSTRAINT institution_report_activities_length CHECK (length(activities) BETWEEN 1 AND 4000),
  obstacles text,
  plan text,
  -- in whole rupiah
  income bigint NOT NULL CONSTRAINT institution_report_income_amount CHECK (income >= 0),
  spent bigint NOT NULL CONSTRAINT institution_report_spent_amount CHECK (spent >= 0),
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT institution_report_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  -- why it was returned
  state_reason text,
  -- entered by an officer from a paper, not by the institution's own user
  on_behalf boolean NOT NULL,
  submitted_at timestamptz,
  submitted_by text,
  decided_at timestamptz,
  decided_by text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT institution_report_submitted CHECK (state = 'DRAFT' OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL)),
  CONSTRAINT institution_report_decided CHECK (state NOT IN ('RETURNED', 'ACCEPTED') OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CONSTRAINT institution_report_reasoned CHECK (state <> 'RETURNED' OR state_reason IS NOT NULL),
  -- whoever submits does not decide, whatever writes it
  CONSTRAINT institution_report_two_persons CHECK (state <> 'ACCEPTED' OR decided_by <> submitted_by)
);
COMMENT ON TABLE institutions.institution_report IS 'visibility: area';
-- two who draft the same year at once meet here
CREATE UNIQUE INDEX institution_report_once_a_year ON institutions.institution_report (institution_id, year);
CREATE INDEX institution_report_by_area ON institutions.institution_report (area_code, id);
CREATE INDEX institution_report_by_owner ON institutions.institution_report (owner_code);
CREATE INDEX institution_report_by_name ON institutions.institution_report (institution_name COLLATE "C", id);
-- What waits for a decision first, the longest waiting before the others.
CREATE INDEX institution_report_by_submission ON institutions.institution_report ((CASE WHEN state = 'SUBMITTED' THEN submitted_at ELSE 'infinity'::timestamptz END), id);
CREATE INDEX institution_report_by_state ON institutions.institution_report (year, state) INCLUDE (area_code, owner_code);
-- who has not reported a year is asked of those who have
CREATE INDEX institution_report_submitted_of_year ON institutions.institution_report (year, institution_id) WHERE submitted_at IS NOT NULL;

ALTER TABLE institutions.institution_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_institution_report ON institutions.institution_report FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR institution_id = (SELECT pilar.organisation()))));
CREATE POLICY add_institution_report ON institutions.institution_report FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code) AND pilar.own_organisation(institution_id));
CREATE POLICY change_institution_report ON institutions.institution_report FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id));
GRANT SELECT, INSERT, UPDATE ON institutions.institution_report TO pilar_institutions;

-- An institution takes its reports with it when its region or name is corrected.
CREATE FUNCTION institutions.follow_institution_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE institutions.institution_report SET area_code = NEW.area_code, institution_name = NEW.name WHERE institution_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_institution_reports AFTER UPDATE OF area_code, name ON institutions.institution
  FOR EACH ROW WHEN (OLD.area_code IS DISTINCT FROM NEW.area_code OR OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION institutions.follow_institution_reports();

-- migrate:down
DROP TRIGGER follow_institution_reports ON institutions.institution;
DROP FUNCTION institutions.follow_institution_reports();
DROP TABLE institutions.institution_report;
