-- migrate:up

-- What a visit asks (instrumen monev). Of one name there are editions; one that is published is untouchable.
CREATE TABLE institutions.monitoring_instrument (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT monitoring_instrument_name_length CHECK (length(name) BETWEEN 1 AND 200),
  edition integer NOT NULL CONSTRAINT monitoring_instrument_edition_counted CHECK (edition >= 1),
  -- sections of questions, as instrument-rules.ts reads them
  sections jsonb NOT NULL CONSTRAINT monitoring_instrument_sections_listed CHECK (jsonb_typeof(sections) = 'array'),
  published_on date,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.monitoring_instrument IS 'visibility: public';
CREATE UNIQUE INDEX monitoring_instrument_one_edition ON institutions.monitoring_instrument (lower(name), edition);
CREATE INDEX monitoring_instrument_by_name ON institutions.monitoring_instrument (name COLLATE "C", edition DESC, id);
ALTER TABLE institutions.monitoring_instrument ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_monitoring_instrument ON institutions.monitoring_instrument FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_monitoring_instrument ON institutions.monitoring_instrument FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
-- An edition changes until it is published, whoever asks.
CREATE POLICY change_monitoring_instrument ON institutions.monitoring_instrument FOR UPDATE
  USING (pilar.is_viewer() AND pilar.in_area(owner_code) AND published_on IS NULL)
  WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON institutions.monitoring_instrument TO pilar_institutions;

-- One act of planning: which year, where, with which instrument, between which days.
CREATE TABLE institutions.monitoring_plan (
  id uuid PRIMARY KEY,
  year integer NOT NULL CONSTRAINT monitoring_plan_year_range CHECK (year BETWEEN 2000 AND 2100),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  instrument_id uuid NOT NULL CONSTRAINT monitoring_plan_instrument_exists REFERENCES institutions.monitoring_instrument,
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- an Account of schema identity
  assessor_id uuid,
  planned integer NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT monitoring_plan_day_order CHECK (last_day >= first_day)
);
COMMENT ON TABLE institutions.monitoring_plan IS 'visibility: area';
CREATE INDEX monitoring_plan_by_area ON institutions.monitoring_plan (area_code, id);

-- The yearly monitoring of one institution (monev LKS): planned, visited, scored, followed up, closed. One a year (rule 18).
CREATE TABLE institutions.monitoring (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT monitoring_institution_exists REFERENCES institutions.institution,
  plan_id uuid NOT NULL CONSTRAINT monitoring_plan_exists REFERENCES institutions.monitoring_plan,
  -- the edition that it was planned with, whatever is published later
  instrument_id uuid NOT NULL CONSTRAINT monitoring_instrument_exists REFERENCES institutions.monitoring_instrument,
  year integer NOT NULL CONSTRAINT monitoring_year_range CHECK (year BETWEEN 2000 AND 2100),
  -- that of its institution, kept alike by a trigger
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT monitoring_state_known CHECK (state IN ('PLANNED', 'VISITED', 'SCORED', 'FOLLOW_UP', 'CLOSED')),
  planned_on date NOT NULL,
  -- an Account of schema identity
  assessor_id uuid,
  -- an Event of schema events at which it is done
  event_id uuid,
  visited_on date,
  -- by the code of the question: value, note, who, when
  answers jsonb NOT NULL DEFAULT '{}' CONSTRAINT monitoring_answers_keyed CHECK (jsonb_typeof(answers) = 'object'),
  -- what somebody else answered otherwise at the same time, until one of them is chosen
  clashes jsonb NOT NULL DEFAULT '[]' CONSTRAINT monitoring_clashes_listed CHECK (jsonb_typeof(clashes) = 'array'),
  score double precision CONSTRAINT monitoring_score_range CHECK (score BETWEEN 0 AND 100),
  conclusion text,
  scored_on date,
  -- kept up with the findings, under the lock of this row
  open_findings integer NOT NULL DEFAULT 0 CONSTRAINT monitoring_open_findings_counted CHECK (open_findings >= 0),
  next_due date,
  closed_on date,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT monitoring_visited CHECK (state = 'PLANNED' OR visited_on IS NOT NULL),
  CONSTRAINT monitoring_scored CHECK (state IN ('PLANNED', 'VISITED') OR (score IS NOT NULL AND scored_on IS NOT NULL)),
  CONSTRAINT monitoring_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (state <> 'CLOSED' OR open_findings = 0)),
  CONSTRAINT monitoring_next_due_of_open CHECK ((open_findings = 0) = (next_due IS NULL))
);
COMMENT ON TABLE institutions.monitoring IS 'visibility: area';
-- two who plan the same year at once meet here
CREATE UNIQUE INDEX monitoring_once_a_year ON institutions.monitoring (institution_id, year);
CREATE INDEX monitoring_by_area ON institutions.monitoring (area_code, id);
CREATE INDEX monitoring_by_owner ON institutions.monitoring (owner_code);
CREATE INDEX monitoring_by_day ON institutions.monitoring (planned_on, id);
CREATE INDEX monitoring_by_year_and_day ON institutions.monitoring (year, planned_on, id);
CREATE INDEX monitoring_by_due ON institutions.monitoring ((CASE WHEN next_due IS NULL THEN 'infinity'::date ELSE next_due END), id);
CREATE INDEX monitoring_of_assessor ON institutions.monitoring (assessor_id, planned_on) WHERE state IN ('PLANNED', 'VISITED');
CREATE INDEX monitoring_of_event ON institutions.monitoring (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX monitoring_of_plan ON institutions.monitoring (plan_id);
CREATE INDEX monitoring_of_instrument ON institutions.monitoring (instrument_id);
-- the board of a year reads no row of the table
CREATE INDEX monitoring_board ON institutions.monitoring (year, area_code) INCLUDE (owner_code, state, planned_on, next_due);

-- What a visit found wanting (temuan), until it is closed.
CREATE TABLE institutions.monitoring_finding (
  id uuid PRIMARY KEY,
  monitoring_id uuid NOT NULL CONSTRAINT monitoring_finding_monitoring_exists REFERENCES institutions.monitoring,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- code of the question that it came up at
  question text,
  text text NOT NULL CONSTRAINT monitoring_finding_text_length CHECK (length(text) BETWEEN 1 AND 2000),
  severity text NOT NULL CONSTRAINT monitoring_finding_severity_known CHECK (severity IN ('MINOR', 'MAJOR', 'CRITICAL')),
  -- who has to put it right, as named
  responsible text NOT NULL,
  due date NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT monitoring_finding_state_known CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
  answer text,
  answered_on date,
  -- why an answer was not enough, or how the finding was closed
  remark text,
  closed_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT monitoring_finding_answered CHECK (state = 'OPEN' OR (answer IS NOT NULL AND answered_on IS NOT NULL)),
  CONSTRAINT monitoring_finding_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);
COMMENT ON TABLE institutions.monitoring_finding IS 'visibility: area';
CREATE INDEX monitoring_finding_of_monitoring ON institutions.monitoring_finding (monitoring_id, due);
CREATE INDEX monitoring_finding_by_area ON institutions.monitoring_finding (area_code, id);
CREATE INDEX monitoring_finding_by_owner ON institutions.monitoring_finding (owner_code);
CREATE INDEX monitoring_finding_by_due ON institutions.monitoring_finding (due, id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['monitoring_plan', 'monitoring', 'monitoring_finding'] LOOP
    EXECUTE format('ALTER TABLE institutions.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY read_%1$s ON institutions.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
      AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
        OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
      AND (SELECT NOT pilar.is_bound())))$p$, name);
    EXECUTE format('CREATE POLICY add_%1$s ON institutions.%1$I FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code) AND NOT pilar.is_bound())', name);
    EXECUTE format($p$CREATE POLICY change_%1$s ON institutions.%1$I FOR UPDATE USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))$p$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON institutions.%I TO pilar_institutions', name);
  END LOOP;
END $$;

-- Whoever is bound to an institution sees its own monitorings and nothing else of this; who plans is an office's matter.
ALTER POLICY read_monitoring ON institutions.monitoring USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR institution_id = (SELECT pilar.organisation()))));

ALTER POLICY change_monitoring ON institutions.monitoring USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id));
ALTER POLICY read_monitoring_finding ON institutions.monitoring_finding USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR EXISTS (SELECT FROM institutions.monitoring WHERE monitoring.id = monitoring_id))));

-- An institution that moves, or whose region is corrected, takes its monitorings with it: whoever answers for it sees them.
CREATE FUNCTION institutions.move_monitorings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE institutions.monitoring_finding AS finding SET area_code = NEW.area_code
    FROM institutions.monitoring WHERE monitoring.id = finding.monitoring_id AND monitoring.institution_id = NEW.id;
  UPDATE institutions.monitoring SET area_code = NEW.area_code WHERE institution_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER move_monitorings AFTER UPDATE OF area_code ON institutions.institution
  FOR EACH ROW WHEN (OLD.area_code IS DISTINCT FROM NEW.area_code) EXECUTE FUNCTION institutions.move_monitorings();

-- migrate:down
DROP TRIGGER move_monitorings ON institutions.institution;
DROP FUNCTION institutions.move_monitorings();
DROP TABLE institutions.monitoring_finding;
DROP TABLE institutions.monitoring;
DROP TABLE institutions.monitoring_plan;
DROP TABLE institutions.monitoring_instrument;
