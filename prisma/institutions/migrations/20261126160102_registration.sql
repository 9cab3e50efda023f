-- migrate:up
-- What an institution is, does and holds. Its registration stands in a table of its own; what of it lists are narrowed by is
-- kept here: the standing but for EXPIRED, which is computed from the last day.
ALTER TABLE institutions.institution
  ADD COLUMN owner text,
  ADD COLUMN working_level text,
  ADD COLUMN services text[] NOT NULL DEFAULT '{}',
  ADD COLUMN settings text[] NOT NULL DEFAULT '{}',
  ADD COLUMN capacity integer,
  ADD COLUMN phone text,
  ADD COLUMN email text,
  ADD COLUMN standing text NOT NULL DEFAULT 'UNREGISTERED',
  ADD COLUMN registration_number text,
  ADD COLUMN registered_until date,
  ADD COLUMN clients_male integer,
  ADD COLUMN clients_female integer,
  ADD COLUMN clients_as_of date,
  ADD COLUMN dissolved_on date,
  ADD COLUMN dissolved_reason text;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE institutions.institution ADD CONSTRAINT institution_capacity_range CHECK (capacity BETWEEN 1 AND 10000);
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE institutions.institution ADD CONSTRAINT institution_standing_known CHECK (standing IN ('UNREGISTERED', 'REGISTERED', 'SUSPENDED', 'REVOKED', 'DISSOLVED'));
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE institutions.institution ADD CONSTRAINT institution_dissolved_whole CHECK ((standing = 'DISSOLVED') = (dissolved_on IS NOT NULL));
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX institution_by_standing ON institutions.institution (standing, registered_until) INCLUDE (area_code, owner_code);
-- By last day, open ones last. CASE and not coalesce, which row-level security keeps from its index behind a cursor.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX institution_by_last_day ON institutions.institution ((CASE WHEN registered_until IS NULL THEN 'infinity'::date ELSE registered_until END), id);

-- Settings of the viewer read once a statement, and who works for one institution sees that one.
ALTER POLICY read_institution ON institutions.institution USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR id = (SELECT pilar.organisation()))));
ALTER POLICY add_institution ON institutions.institution WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code) AND pilar.own_organisation(id));
ALTER POLICY change_institution ON institutions.institution
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(id))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(id));
CREATE OR REPLACE FUNCTION institutions.find_institutions(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.institution
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(id)
$$;

-- Its papers (deed, statutes, permits …). A newer one of a kind stands beside the older; one entered by mistake is withdrawn.
CREATE TABLE institutions.institution_paper (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT institution_paper_institution_exists REFERENCES institutions.institution,
  kind text NOT NULL,
  number text CONSTRAINT institution_paper_number_length CHECK (length(number) BETWEEN 1 AND 100),
  dated date,
  -- Who gave it: a notary, a ministry, an office; as written on it.
  issuer text CONSTRAINT institution_paper_issuer_length CHECK (length(issuer) BETWEEN 1 AND 200),
  valid_to date,
  filed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT institution_paper_order CHECK (valid_to >= dated),
  CONSTRAINT institution_paper_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE institutions.institution_paper IS 'visibility: area';
CREATE INDEX institution_paper_of_institution ON institutions.institution_paper (institution_id, kind, dated);
CREATE INDEX institution_paper_by_end ON institutions.institution_paper (valid_to, institution_id) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX institution_paper_once ON institutions.institution_paper (institution_id, kind, lower(number), dated) NULLS NOT DISTINCT
  WHERE withdrawn_at IS NULL AND number IS NOT NULL;

-- Who works there, by term: a person of `people` or a name alone.
CREATE TABLE institutions.institution_staff (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT institution_staff_institution_exists REFERENCES institutions.institution,
  role text NOT NULL,
  person_id uuid,
  name text NOT NULL CONSTRAINT institution_staff_name_length CHECK (length(name) BETWEEN 1 AND 200),
  valid_from date,
  valid_to date,
  CONSTRAINT institution_staff_order CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE institutions.institution_staff IS 'visibility: area';
CREATE INDEX institution_staff_of_institution ON institutions.institution_staff (institution_id, valid_to);
CREATE INDEX institution_staff_of_person ON institutions.institution_staff (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX institution_staff_one_head ON institutions.institution_staff (institution_id) WHERE role = 'HEAD' AND valid_to IS NULL;

-- How many are in care, counted on a day, by setting, age and sex: [{ setting, age, male, female }].
CREATE TABLE institutions.institution_count (
  institution_id uuid NOT NULL CONSTRAINT institution_count_institution_exists REFERENCES institutions.institution,
  as_of date NOT NULL,
  counts jsonb NOT NULL,
  CONSTRAINT institution_count_pkey PRIMARY KEY (institution_id, as_of)
);
COMMENT ON TABLE institutions.institution_count IS 'visibility: area';

-- An application for registration and what became of it.
CREATE TABLE institutions.registration (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT registration_institution_exists REFERENCES institutions.institution,
  -- Copies of the institution's name and region, by which lists are in order and narrowed.
  institution_name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  kind text NOT NULL CONSTRAINT registration_kind_known CHECK (kind IN ('NEW', 'RENEWAL')),
  authority text NOT NULL CONSTRAINT registration_authority_known CHECK (authority IN ('REGENCY', 'PROVINCE', 'MINISTRY')),
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT registration_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'FIELD_VERIFIED',
    'REGISTERED', 'SUSPENDED', 'REVOKED', 'REFUSED', 'WITHDRAWN', 'DISSOLVED')),
  state_since timestamptz NOT NULL DEFAULT now(),
  -- Why it was returned, refused, suspended or revoked.
  state_reason text,
  letter_number text,
  letter_date date,
  note text,
  -- By when the authority takes the next step, in working days.
  due_on date,
  submitted_at timestamptz,
  submitted_by text,
  -- [{ item, met, note }]
  papers_check jsonb,
  papers_checked_by text,
  papers_checked_at timestamptz,
  site_check jsonb,
  visited_on date,
  site_verified_by text,
  site_verified_at timestamptz,
  -- [{ at, by, from, reason }], oldest first
  returns jsonb NOT NULL DEFAULT '[]',
  number text CONSTRAINT registration_number_length CHECK (length(number) BETWEEN 1 AND 100),
  issuer_id uuid CONSTRAINT registration_issuer_exists REFERENCES institutions.office,
  -- Of an issuer that is no social office: its letter recommending.
  recommendation text,
  granted_on date,
  valid_to date,
  decided_by text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT registration_granted_whole CHECK (state NOT IN ('REGISTERED', 'SUSPENDED', 'REVOKED') OR (number IS NOT NULL AND issuer_id IS NOT NULL AND granted_on IS NOT NULL)),
  CONSTRAINT registration_period CHECK (valid_to >= granted_on)
);
COMMENT ON TABLE institutions.registration IS 'visibility: area';
CREATE INDEX registration_by_due ON institutions.registration ((CASE WHEN due_on IS NULL THEN 'infinity'::date ELSE due_on END), id);
CREATE INDEX registration_by_state ON institutions.registration (state, due_on) INCLUDE (area_code, owner_code, authority);
CREATE INDEX registration_by_name ON institutions.registration (institution_name COLLATE "C", id);
CREATE INDEX registration_of_institution ON institutions.registration (institution_id, created_at DESC);
-- One application at a time, and a number once for each issuer (rule 15).
CREATE UNIQUE INDEX registration_one_open ON institutions.registration (institution_id) WHERE state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'FIELD_VERIFIED');
CREATE UNIQUE INDEX registration_number_once ON institutions.registration (issuer_id, lower(number)) WHERE number IS NOT NULL;

-- How registration runs, from a day on: days for each step, years it holds, years of monitoring that a renewal asks for.
CREATE TABLE institutions.registration_rule (
  id uuid PRIMARY KEY,
  valid_from date NOT NULL CONSTRAINT registration_rule_once UNIQUE,
  papers_days integer NOT NULL CONSTRAINT registration_rule_papers_days CHECK (papers_days BETWEEN 1 AND 90),
  site_days integer NOT NULL CONSTRAINT registration_rule_site_days CHECK (site_days BETWEEN 1 AND 90),
  decision_days integer NOT NULL CONSTRAINT registration_rule_decision_days CHECK (decision_days BETWEEN 1 AND 90),
  valid_years integer NOT NULL CONSTRAINT registration_rule_valid_years CHECK (valid_years BETWEEN 1 AND 10),
  monitored_years integer NOT NULL CONSTRAINT registration_rule_monitored_years CHECK (monitored_years BETWEEN 0 AND 10),
  required_papers text[] NOT NULL,
  legal_basis_id uuid CONSTRAINT registration_rule_legal_basis_exists REFERENCES institutions.legal_basis,
  -- Day on which somebody compared it with the regulation; null: not yet.
  checked_on date,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.registration_rule IS 'visibility: public';
-- What holds until an office enters its own. Usual papers and steps after domain.md §5.2; days and years are not confirmed by Permensos 5/2024.
INSERT INTO institutions.registration_rule (id, valid_from, papers_days, site_days, decision_days, valid_years, monitored_years, required_papers, owner_code)
VALUES ('01900000-0000-7000-8000-0000000000a1', '2009-01-01', 3, 7, 4, 5, 3, '{DEED,STATUTES,BOARD_LIST,DOMICILE}', '36');

-- Days on which nobody works, by year.
CREATE TABLE institutions.holiday_year (
  id uuid PRIMARY KEY,
  year integer NOT NULL CONSTRAINT holiday_year_once UNIQUE CONSTRAINT holiday_year_range CHECK (year BETWEEN 2000 AND 2100),
  -- [{ day, name }], in order
  days jsonb NOT NULL,
  legal_basis text,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.holiday_year IS 'visibility: public';

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['institution_paper', 'institution_staff', 'institution_count'] LOOP
    -- They go with their institution, whose own policies apply inside.
    EXECUTE format('ALTER TABLE institutions.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY read_%1$s ON institutions.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR EXISTS (SELECT FROM institutions.institution WHERE institution.id = institution_id))', part);
    EXECUTE format('CREATE POLICY add_%1$s ON institutions.%1$I FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.institution WHERE institution.id = institution_id))', part);
    EXECUTE format('CREATE POLICY change_%1$s ON institutions.%1$I FOR UPDATE USING (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.institution WHERE institution.id = institution_id))', part);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON institutions.%I TO pilar_institutions', part);
  END LOOP;
  FOREACH part IN ARRAY ARRAY['registration_rule', 'holiday_year'] LOOP
    EXECUTE format('ALTER TABLE institutions.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY read_%1$s ON institutions.%1$I FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer())', part);
    EXECUTE format('CREATE POLICY add_%1$s ON institutions.%1$I FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code))', part);
    EXECUTE format('CREATE POLICY change_%1$s ON institutions.%1$I FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code))', part);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON institutions.%I TO pilar_institutions', part);
  END LOOP;
END $$;

ALTER TABLE institutions.registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_registration ON institutions.registration FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR institution_id = (SELECT pilar.organisation()))));
CREATE POLICY add_registration ON institutions.registration FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code) AND pilar.own_organisation(institution_id));
CREATE POLICY change_registration ON institutions.registration FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id));
GRANT SELECT, INSERT, UPDATE ON institutions.registration TO pilar_institutions;

-- Where a member of staff was merged into another person, the follower of the outbox puts the survivor.
CREATE POLICY follow_institution_staff ON institutions.institution_staff USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY referred_institution_staff ON institutions.institution_staff FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.institution_staff TO pilar_search;
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT DISTINCT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
$$;
DROP TABLE institutions.holiday_year, institutions.registration_rule, institutions.registration, institutions.institution_count, institutions.institution_staff, institutions.institution_paper;
CREATE OR REPLACE FUNCTION institutions.find_institutions(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.institution
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER POLICY change_institution ON institutions.institution
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
ALTER POLICY add_institution ON institutions.institution WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
ALTER POLICY read_institution ON institutions.institution USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
ALTER TABLE institutions.institution
  DROP COLUMN owner, DROP COLUMN working_level, DROP COLUMN services, DROP COLUMN settings, DROP COLUMN capacity, DROP COLUMN phone, DROP COLUMN email,
  DROP COLUMN standing, DROP COLUMN registration_number, DROP COLUMN registered_until, DROP COLUMN clients_male, DROP COLUMN clients_female,
  DROP COLUMN clients_as_of, DROP COLUMN dissolved_on, DROP COLUMN dissolved_reason;
