-- migrate:up
-- Evidence of a case, under the id of the file that holds it (decision 32): what it is and who made it are sealed as the case's particulars are.
CREATE TABLE beneficiaries.case_file (
  id uuid CONSTRAINT case_file_pkey PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT case_file_of REFERENCES beneficiaries.welfare_case,
  sealed bytea NOT NULL,
  taken_on date NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT case_file_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.case_file IS 'visibility: area';
CREATE INDEX case_file_of_case ON beneficiaries.case_file (case_id, taken_on, created_at);
ALTER TABLE beneficiaries.case_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Whoever sees the case sees that it has evidence; who reported one of a sensitive type knows of it their report alone.
CREATE POLICY read_case_file ON beneficiaries.case_file FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()))));
CREATE POLICY add_case_file ON beneficiaries.case_file FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(owner_code)
  AND EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND welfare_case.area_code = case_file.area_code));
CREATE POLICY change_case_file ON beneficiaries.case_file FOR UPDATE USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.case_file TO pilar_beneficiaries;

-- A photograph of where a family lives, under the id of its file. It belongs to the village where it was taken: where a family moves to,
-- nothing is told of where it lived.
CREATE TABLE beneficiaries.housing_photo (
  id uuid CONSTRAINT housing_photo_pkey PRIMARY KEY,
  family_id uuid NOT NULL CONSTRAINT housing_photo_of REFERENCES beneficiaries.family,
  caption text CONSTRAINT housing_photo_caption_length CHECK (length(caption) BETWEEN 1 AND 300),
  taken_on date NOT NULL,
  taken_by text NOT NULL CONSTRAINT housing_photo_taken_by_length CHECK (length(taken_by) BETWEEN 1 AND 200),
  owner_code text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT housing_photo_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.housing_photo IS 'visibility: area';
CREATE INDEX housing_photo_of_family ON beneficiaries.housing_photo (family_id, taken_on, created_at);
ALTER TABLE beneficiaries.housing_photo ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_housing_photo ON beneficiaries.housing_photo FOR SELECT USING ((SELECT pilar.is_worker())
  OR ((SELECT beneficiaries.may_read()) AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_housing_photo ON beneficiaries.housing_photo FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_housing_photo ON beneficiaries.housing_photo FOR UPDATE USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.housing_photo TO pilar_beneficiaries;
-- Entered of a family while it is merged, it is one of the family that stays.
CREATE TRIGGER name_standing_family BEFORE INSERT ON beneficiaries.housing_photo FOR EACH ROW EXECUTE FUNCTION beneficiaries.name_standing_family();

-- A family with a photograph and a case with evidence are not taken back with the list they came in.
CREATE POLICY search_housing_photo ON beneficiaries.housing_photo FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_case_file ON beneficiaries.case_file FOR SELECT TO pilar_search USING (true);
GRANT SELECT (family_id, withdrawn_at) ON beneficiaries.housing_photo TO pilar_search;
GRANT SELECT (case_id, withdrawn_at) ON beneficiaries.case_file TO pilar_search;
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.housing_photo WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.case_file WHERE case_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
$$;
DROP TABLE beneficiaries.housing_photo;
DROP TABLE beneficiaries.case_file;
