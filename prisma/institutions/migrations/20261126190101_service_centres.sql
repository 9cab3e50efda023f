-- migrate:up

-- A Puskesos, the service centre of a village. What time decides of it (whether it is open, staffed, silent) is computed, never stored.
CREATE TABLE institutions.service_centre (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT service_centre_name_length CHECK (length(name) BETWEEN 1 AND 200),
  -- its village
  area_code text COLLATE "C" NOT NULL CONSTRAINT service_centre_of_village CHECK (length(area_code) = 13),
  owner_code text COLLATE "C" NOT NULL,
  address text,
  phone text,
  -- the regency's office (SLRT) that it refers to
  office_id uuid CONSTRAINT service_centre_office_exists REFERENCES institutions.office,
  decree_number text,
  decree_date date,
  decree_issuer text,
  state text NOT NULL CONSTRAINT service_centre_state_known CHECK (state IN ('FORMED', 'ACTIVE', 'DORMANT', 'CLOSED')),
  state_since date NOT NULL,
  state_reason text,
  -- spans {weekday, opens, closes}; empty until they are known
  hours jsonb NOT NULL DEFAULT '[]',
  -- last day that an officer serves, 9999-12-31 while one has no end; null where nobody ever was
  staffed_until date,
  -- last day of its log
  last_log_on date,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT service_centre_decree CHECK (decree_number IS NOT NULL OR decree_date IS NULL AND decree_issuer IS NULL)
);
COMMENT ON TABLE institutions.service_centre IS 'visibility: area';
-- One in force in a village. Two who enter it at once meet here.
CREATE UNIQUE INDEX service_centre_one_living ON institutions.service_centre (area_code) WHERE state <> 'CLOSED';
CREATE INDEX service_centre_by_area ON institutions.service_centre (area_code, id);
CREATE INDEX service_centre_by_owner ON institutions.service_centre (owner_code);
CREATE INDEX service_centre_by_name ON institutions.service_centre (name COLLATE "C", id);
-- CASE and not coalesce: behind a cursor row-level security keeps the latter from its index.
CREATE INDEX service_centre_by_log ON institutions.service_centre ((CASE WHEN last_log_on IS NULL THEN '-infinity'::date ELSE last_log_on END), id);
CREATE INDEX service_centre_of_office ON institutions.service_centre (office_id) WHERE office_id IS NOT NULL;
CREATE INDEX service_centre_search ON institutions.service_centre USING gin (lower(name) gin_trgm_ops);
ALTER TABLE institutions.service_centre ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_service_centre ON institutions.service_centre FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_service_centre ON institutions.service_centre FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_service_centre ON institutions.service_centre FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY search_service_centre ON institutions.service_centre FOR SELECT TO pilar_search USING (true);
GRANT SELECT, INSERT, UPDATE ON institutions.service_centre TO pilar_institutions;
GRANT SELECT ON institutions.service_centre TO pilar_search;

-- Who serves there: a Person of schema people, in a function for a time.
CREATE TABLE institutions.service_officer (
  id uuid PRIMARY KEY,
  centre_id uuid NOT NULL CONSTRAINT service_officer_centre_exists REFERENCES institutions.service_centre,
  person_id uuid NOT NULL,
  function text NOT NULL,
  -- of the decree that appointed them, where it is another than the centre's
  decree_number text,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT service_officer_term CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE institutions.service_officer IS 'visibility: area';
CREATE INDEX service_officer_of_centre ON institutions.service_officer (centre_id, valid_from DESC);
CREATE INDEX service_officer_of_person ON institutions.service_officer (person_id);
-- One coordinator at a time; the command sees to terms that have an end.
CREATE UNIQUE INDEX service_officer_one_coordinator ON institutions.service_officer (centre_id) WHERE function = 'COORDINATOR' AND valid_to IS NULL;

-- What became of a centre, day by day; it grows only.
CREATE TABLE institutions.service_milestone (
  id uuid PRIMARY KEY,
  centre_id uuid NOT NULL CONSTRAINT service_milestone_centre_exists REFERENCES institutions.service_centre,
  step text NOT NULL,
  happened_on date NOT NULL,
  reason text
);
COMMENT ON TABLE institutions.service_milestone IS 'visibility: area';
CREATE INDEX service_milestone_of_centre ON institutions.service_milestone (centre_id, happened_on DESC, id DESC);

-- Both go with their centre, whose own policies apply inside.
ALTER TABLE institutions.service_officer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_service_officer ON institutions.service_officer FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id));
CREATE POLICY add_service_officer ON institutions.service_officer FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id));
CREATE POLICY change_service_officer ON institutions.service_officer FOR UPDATE
  USING (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id))
  WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id));
-- Where an officer was merged into another person, the follower of the outbox puts the survivor.
CREATE POLICY follow_service_officer ON institutions.service_officer USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY search_service_officer ON institutions.service_officer FOR SELECT TO pilar_search USING (true);
ALTER TABLE institutions.service_milestone ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_service_milestone ON institutions.service_milestone FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id));
CREATE POLICY add_service_milestone ON institutions.service_milestone FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.service_centre WHERE service_centre.id = centre_id));
GRANT SELECT, INSERT, UPDATE ON institutions.service_officer TO pilar_institutions;
GRANT SELECT, INSERT ON institutions.service_milestone TO pilar_institutions;
GRANT SELECT ON institutions.service_officer TO pilar_search;

-- A day of a centre's service log: numbers of persons by kind of service, never who they were. Area and owner are those of the
-- centre, which never move; the sums are of `services`, so that a year of a province is added up without opening it.
CREATE TABLE institutions.service_day (
  id uuid PRIMARY KEY,
  centre_id uuid NOT NULL CONSTRAINT service_day_centre_exists REFERENCES institutions.service_centre,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  day date NOT NULL,
  -- {kind, male, female, settled, referred}, each kind once
  services jsonb NOT NULL,
  male integer NOT NULL CONSTRAINT service_day_male CHECK (male >= 0),
  female integer NOT NULL CONSTRAINT service_day_female CHECK (female >= 0),
  settled integer NOT NULL CONSTRAINT service_day_settled CHECK (settled >= 0),
  referred integer NOT NULL CONSTRAINT service_day_referred CHECK (referred >= 0),
  note text,
  -- whether it was entered later from the centre's book
  from_paper boolean NOT NULL DEFAULT false,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT service_day_once UNIQUE (centre_id, day),
  CONSTRAINT service_day_somebody CHECK (male + female > 0 AND settled + referred <= male + female)
);
COMMENT ON TABLE institutions.service_day IS 'visibility: area';
CREATE INDEX service_day_by_area ON institutions.service_day (area_code, day) INCLUDE (male, female, settled, referred);
CREATE INDEX service_day_by_owner ON institutions.service_day (owner_code);
CREATE INDEX service_day_by_day ON institutions.service_day (centre_id, day DESC, id);
ALTER TABLE institutions.service_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_service_day ON institutions.service_day FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_service_day ON institutions.service_day FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM institutions.service_centre AS centre WHERE centre.id = centre_id AND centre.area_code = service_day.area_code AND centre.owner_code = service_day.owner_code));
CREATE POLICY change_service_day ON institutions.service_day FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.service_day TO pilar_institutions;

-- What a centre is without on a day; `lacksOf` in service-centre-rules.ts says the same of one row.
CREATE FUNCTION institutions.service_lacks(state text, state_since date, decree_number text, staffed_until date, hours jsonb, last_log_on date, on_day date)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN state IN ('FORMED', 'ACTIVE') AND (staffed_until IS NULL OR staffed_until < on_day) THEN 'OFFICERS' END,
    CASE WHEN state IN ('FORMED', 'ACTIVE') AND decree_number IS NULL THEN 'DECREE' END,
    CASE WHEN state = 'ACTIVE' AND hours = '[]'::jsonb THEN 'HOURS' END,
    CASE WHEN state = 'ACTIVE' AND greatest(state_since, last_log_on) < on_day - 30 THEN 'LOG' END], NULL)
$$;
REVOKE EXECUTE ON FUNCTION institutions.service_lacks(text, date, text, date, jsonb, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.service_lacks(text, date, text, date, jsonb, date, date) TO pilar_institutions;

-- Centres whose name contains the text, in the viewer's reach: the predicate of read_service_centre.
CREATE FUNCTION institutions.find_service_centres(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.service_centre
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION institutions.find_service_centres(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_service_centres(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_service_centres(text) TO pilar_institutions;

-- migrate:down
DROP FUNCTION institutions.find_service_centres(text), institutions.service_lacks(text, date, text, date, jsonb, date, date);
DROP TABLE institutions.service_day, institutions.service_milestone, institutions.service_officer, institutions.service_centre;
