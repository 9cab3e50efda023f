-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint, prefer-bigint-over-int
-- What this subgraph knows of institutions beyond their name: whom they serve and the places they have, from their outbox.
CREATE TABLE beneficiaries.ref_institution (
  id uuid CONSTRAINT ref_institution_pkey PRIMARY KEY,
  version integer NOT NULL,
  name text NOT NULL,
  standing text NOT NULL,
  registered_until date,
  papers_end_on date,
  services text[] NOT NULL,
  settings text[] NOT NULL,
  capacity integer,
  -- how many were inside when it was last counted
  inside integer,
  counted_on date,
  area_code text COLLATE "C" NOT NULL,
  areas text[] NOT NULL
);
COMMENT ON TABLE beneficiaries.ref_institution IS 'visibility: area';
CREATE INDEX ref_institution_by_service ON beneficiaries.ref_institution USING gin (services);
ALTER TABLE beneficiaries.ref_institution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_ref_institution ON beneficiaries.ref_institution FOR SELECT USING (pilar.is_worker() OR (pilar.reaches(areas, '{}', false) AND pilar.own_organisation(id)));
CREATE POLICY keep_ref_institution ON beneficiaries.ref_institution USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE, DELETE ON beneficiaries.ref_institution TO pilar_beneficiaries;

-- A service for a case, one of several of its plan (domain 5.4). Its goal, activities and result are sealed: they tell of somebody.
CREATE TABLE beneficiaries.case_service (
  id uuid CONSTRAINT case_service_pkey PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT case_service_of REFERENCES beneficiaries.welfare_case,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT case_service_state_known CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'STOPPED')),
  open boolean NOT NULL GENERATED ALWAYS AS (state IN ('PLANNED', 'RUNNING')) STORED,
  sealed bytea NOT NULL,
  -- who gives it: a social worker of the register, or somebody by name
  pillar_id uuid,
  worker_name text CONSTRAINT case_service_worker_name_length CHECK (length(worker_name) BETWEEN 1 AND 200),
  planned_from date NOT NULL,
  planned_to date NOT NULL,
  started_on date,
  ended_on date,
  stop_reason text,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT case_service_planned_order CHECK (planned_to >= planned_from),
  CONSTRAINT case_service_order CHECK (ended_on >= started_on),
  CONSTRAINT case_service_one_worker CHECK (pillar_id IS NULL OR worker_name IS NULL),
  CONSTRAINT case_service_end_whole CHECK ((state IN ('DONE', 'STOPPED')) = (ended_on IS NOT NULL)),
  CONSTRAINT case_service_stop_whole CHECK ((state = 'STOPPED') = (stop_reason IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.case_service IS 'visibility: area';
CREATE INDEX case_service_of_case ON beneficiaries.case_service (case_id, planned_from);
CREATE INDEX case_service_of_pillar ON beneficiaries.case_service (pillar_id) WHERE open AND pillar_id IS NOT NULL;
ALTER TABLE beneficiaries.case_service ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Whoever sees how the case stands; who reported one of a sensitive type knows of it their report alone.
CREATE POLICY read_case_service ON beneficiaries.case_service FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()))));
CREATE POLICY add_case_service ON beneficiaries.case_service FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(owner_code)
  AND EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND welfare_case.area_code = case_service.area_code));
CREATE POLICY change_case_service ON beneficiaries.case_service FOR UPDATE USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.case_service TO pilar_beneficiaries;

-- A referral of a case to an institution: sent, answered, arrived, left. What was shared with it, and who agreed, is sealed.
CREATE TABLE beneficiaries.referral (
  id uuid CONSTRAINT referral_pkey PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT referral_of REFERENCES beneficiaries.welfare_case,
  -- as at a counter: says nothing of anybody
  case_number text COLLATE "C" NOT NULL,
  institution_id uuid NOT NULL,
  institution_name text NOT NULL,
  service text NOT NULL,
  setting text NOT NULL CONSTRAINT referral_setting_known CHECK (setting IN ('INSIDE', 'OUTSIDE')),
  state text NOT NULL DEFAULT 'SENT' CONSTRAINT referral_state_known CHECK (state IN ('SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'ARRIVED', 'TRANSFERRED', 'ENDED')),
  -- the one before it of the same case: refused, or left for this one
  follows_id uuid CONSTRAINT referral_follows REFERENCES beneficiaries.referral,
  letter_number text CONSTRAINT referral_letter_number_length CHECK (length(letter_number) BETWEEN 1 AND 100),
  sent_on date NOT NULL,
  consent_by text NOT NULL,
  consent_form text NOT NULL,
  consent_on date NOT NULL,
  consent_file uuid CONSTRAINT referral_consent_file_exists REFERENCES beneficiaries.case_file,
  shared_facts text[] NOT NULL,
  sealed bytea NOT NULL,
  answered_on date,
  rejection text,
  arrived_on date,
  left_on date,
  outcome text,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT referral_consent_before CHECK (consent_on <= sent_on),
  CONSTRAINT referral_order CHECK (answered_on >= sent_on AND arrived_on >= answered_on AND left_on >= arrived_on),
  CONSTRAINT referral_answer_whole CHECK (answered_on IS NOT NULL OR state IN ('SENT', 'WITHDRAWN')),
  CONSTRAINT referral_rejection_whole CHECK ((state = 'REJECTED') = (rejection IS NOT NULL)),
  CONSTRAINT referral_arrival_whole CHECK ((state IN ('ARRIVED', 'TRANSFERRED', 'ENDED')) = (arrived_on IS NOT NULL)),
  CONSTRAINT referral_leaving_whole CHECK ((state IN ('TRANSFERRED', 'ENDED')) = (left_on IS NOT NULL)),
  CONSTRAINT referral_outcome_whole CHECK ((state IN ('TRANSFERRED', 'ENDED')) = (outcome IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.referral IS 'visibility: area';
CREATE UNIQUE INDEX referral_one_open ON beneficiaries.referral (case_id) WHERE state IN ('SENT', 'ACCEPTED');
CREATE UNIQUE INDEX referral_one_in_care ON beneficiaries.referral (case_id) WHERE state = 'ARRIVED';
CREATE INDEX referral_of_case ON beneficiaries.referral (case_id, sent_on);
CREATE INDEX referral_of_institution ON beneficiaries.referral (institution_id, sent_on DESC, id DESC);
CREATE INDEX referral_by_sending ON beneficiaries.referral (sent_on DESC, id DESC);
CREATE INDEX referral_by_area ON beneficiaries.referral (area_code, id);
ALTER TABLE beneficiaries.referral ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The institution's own users, who see no case; otherwise whoever sees how the case stands.
CREATE POLICY read_referral ON beneficiaries.referral FOR SELECT USING ((SELECT pilar.is_worker())
  OR ((SELECT current_setting('pilar.role', true)) = 'LKS_USER' AND institution_id = (SELECT pilar.organisation()))
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()))));
CREATE POLICY add_referral ON beneficiaries.referral FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(owner_code)
  AND EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND welfare_case.area_code = referral.area_code));
CREATE POLICY change_referral ON beneficiaries.referral FOR UPDATE
  USING ((current_setting('pilar.role', true) = 'LKS_USER' AND institution_id = pilar.organisation()) OR (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))))
  WITH CHECK ((current_setting('pilar.role', true) = 'LKS_USER' AND institution_id = pilar.organisation()) OR (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.referral TO pilar_beneficiaries;

-- Places that are taken and persons in care, of institutions that the caller sees. Referrals of every area and type count, none is
-- told: what was counted inside, who was accepted since, less who has left since.
CREATE POLICY search_referral ON beneficiaries.referral FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_ref_institution ON beneficiaries.ref_institution FOR SELECT TO pilar_search USING (true);
GRANT SELECT (institution_id, setting, state, arrived_on, left_on) ON beneficiaries.referral TO pilar_search;
GRANT SELECT ON beneficiaries.ref_institution TO pilar_search;
CREATE FUNCTION beneficiaries.places(ids uuid[]) RETURNS TABLE (institution_id uuid, taken integer, in_care integer) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT one.id, (greatest(coalesce(one.inside, 0) + count(referral.state) FILTER (WHERE setting = 'INSIDE' AND state IN ('ACCEPTED', 'ARRIVED') AND (arrived_on IS NULL OR one.counted_on IS NULL OR arrived_on > one.counted_on))
    - count(referral.state) FILTER (WHERE setting = 'INSIDE' AND state IN ('TRANSFERRED', 'ENDED') AND arrived_on <= one.counted_on AND left_on > one.counted_on), 0))::integer,
    (count(referral.state) FILTER (WHERE state = 'ARRIVED'))::integer
  FROM beneficiaries.ref_institution AS one LEFT JOIN beneficiaries.referral ON referral.institution_id = one.id
  WHERE one.id = ANY (ids) AND pilar.reaches(one.areas, '{}', false) AND pilar.own_organisation(one.id)
  GROUP BY one.id
$$;
ALTER FUNCTION beneficiaries.places(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.places(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.places(uuid[]) TO pilar_beneficiaries;

-- A case that was planned for or referred is not taken back with the list it came in.
CREATE POLICY search_case_service ON beneficiaries.case_service FOR SELECT TO pilar_search USING (true);
GRANT SELECT (case_id) ON beneficiaries.case_service TO pilar_search;
GRANT SELECT (case_id) ON beneficiaries.referral TO pilar_search;
ALTER FUNCTION beneficiaries.in_use(uuid[]) RENAME TO in_use_before_services;
CREATE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiaries.in_use_before_services(ids)
  UNION SELECT case_id FROM beneficiaries.case_service WHERE case_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.referral WHERE case_id = ANY (ids) AND beneficiaries.may_read()
$$;
ALTER FUNCTION beneficiaries.in_use(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.in_use(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.in_use(uuid[]) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.in_use(uuid[]);
ALTER FUNCTION beneficiaries.in_use_before_services(uuid[]) RENAME TO in_use;
DROP FUNCTION beneficiaries.places(uuid[]);
DROP TABLE beneficiaries.referral;
DROP TABLE beneficiaries.case_service;
DROP TABLE beneficiaries.ref_institution;
