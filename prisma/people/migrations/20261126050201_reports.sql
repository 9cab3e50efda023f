-- migrate:up

-- What somebody who serves reports of the work: the journal of a day, or the report of a month, which the regency decides on.
CREATE TABLE people.pillar_report (
  id uuid PRIMARY KEY,
  pillar_id uuid NOT NULL CONSTRAINT pillar_report_pillar_exists REFERENCES people.pillar,
  kind text NOT NULL CONSTRAINT pillar_report_kind_known CHECK (kind IN ('DAILY', 'MONTHLY')),
  -- the day, or the first of the month
  day date NOT NULL,
  -- where: the region served that day; of a month, that of the term
  area_code text COLLATE "C" NOT NULL,
  -- area of whoever entered it
  owner_code text COLLATE "C" NOT NULL,
  venue text,
  activity text NOT NULL,
  constraint_text text,
  note text,
  -- entered by an officer from a paper, whose scan lies in schema identity (report_file)
  on_behalf boolean NOT NULL,
  state text NOT NULL CONSTRAINT pillar_report_state_known CHECK (state IN ('RECORDED', 'WITHDRAWN', 'DRAFT', 'WAITING', 'REVISION', 'APPROVED', 'REJECTED')),
  -- why it was sent back, rejected or withdrawn
  state_reason text,
  account text NOT NULL,
  submitted_at timestamptz,
  submitted_by text,
  decided_at timestamptz,
  decided_by text,
  search_text text GENERATED ALWAYS AS (lower(activity || ' ' || coalesce(venue, ''))) STORED,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pillar_report_state_of_kind CHECK ((kind = 'DAILY') = (state IN ('RECORDED', 'WITHDRAWN'))),
  CONSTRAINT pillar_report_whole_month CHECK (kind = 'DAILY' OR extract(day FROM day) = 1),
  CONSTRAINT pillar_report_reason_told CHECK ((state IN ('WITHDRAWN', 'REVISION', 'REJECTED')) = (state_reason IS NOT NULL)),
  CONSTRAINT pillar_report_submitted CHECK (state NOT IN ('WAITING', 'REVISION', 'APPROVED', 'REJECTED') OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL))
);
COMMENT ON TABLE people.pillar_report IS 'visibility: area';
CREATE INDEX pillar_report_by_area ON people.pillar_report (area_code, id);
CREATE INDEX pillar_report_by_owner ON people.pillar_report (owner_code);
CREATE INDEX pillar_report_by_day ON people.pillar_report (day, id);
CREATE INDEX pillar_report_of_pillar ON people.pillar_report (pillar_id, day);
CREATE INDEX pillar_report_waiting ON people.pillar_report (submitted_at, id) WHERE state = 'WAITING';
CREATE INDEX pillar_report_search ON people.pillar_report USING gin (search_text gin_trgm_ops);
-- one report of a term and month; two who draft it at once meet here
CREATE UNIQUE INDEX pillar_report_once_a_month ON people.pillar_report (pillar_id, day) WHERE kind = 'MONTHLY';
ALTER TABLE people.pillar_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_pillar_report ON people.pillar_report FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_pillar_report ON people.pillar_report FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_pillar_report ON people.pillar_report FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON people.pillar_report TO pilar_people;

CREATE POLICY search_pillar_report ON people.pillar_report FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON people.pillar_report TO pilar_search;

-- Reports whose text contains the needle, or whose person's name does, in the viewer's reach: the predicates of
-- read_pillar_report and, for the name, of read_pillar.
CREATE FUNCTION people.find_pillar_reports(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT id FROM people.pillar_report
  WHERE search_text LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  UNION
  SELECT report.id FROM people.pillar_report AS report JOIN people.pillar AS term ON term.id = report.pillar_id
  WHERE lower(term.person_name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(term.area_code) OR pilar.in_area(term.owner_code))
    AND (pilar.in_area(report.area_code) OR pilar.in_area(report.owner_code))
$$;
ALTER FUNCTION people.find_pillar_reports(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.find_pillar_reports(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.find_pillar_reports(text) TO pilar_people;

-- migrate:down
DROP FUNCTION people.find_pillar_reports(text);
DROP TABLE people.pillar_report;
