-- migrate:up
CALL pilar.install_conventions('beneficiaries');

-- Roles that read persons served: those with family.read and beneficiary.read in the permission table (a test compares
-- them). It stands in the policies too, because representations reach a type past every query field.
CREATE FUNCTION beneficiaries.may_read() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE')
$$;

-- A family served. Protected data: strictly of its area, nothing reaches downward.
CREATE TABLE beneficiaries.family (
  id uuid PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  address text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.family IS 'visibility: area';
CREATE INDEX family_by_area ON beneficiaries.family (area_code, id);
CREATE INDEX family_by_owner ON beneficiaries.family (owner_code);
CREATE INDEX family_by_update ON beneficiaries.family (updated_at, id);
ALTER TABLE beneficiaries.family ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_family ON beneficiaries.family FOR SELECT USING (pilar.is_worker() OR (beneficiaries.may_read()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_family ON beneficiaries.family FOR INSERT WITH CHECK (beneficiaries.may_read()
  AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_family ON beneficiaries.family FOR UPDATE
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.family TO pilar_beneficiaries;

-- A person served, alone or in a family.
CREATE TABLE beneficiaries.beneficiary (
  id uuid PRIMARY KEY,
  full_name text NOT NULL CONSTRAINT beneficiary_full_name_length CHECK (length(full_name) BETWEEN 1 AND 200),
  sex text,
  birth_date date,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  family_id uuid CONSTRAINT beneficiary_family_exists REFERENCES beneficiaries.family,
  relation text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT beneficiary_relation_with_family CHECK ((family_id IS NULL) = (relation IS NULL))
);
COMMENT ON TABLE beneficiaries.beneficiary IS 'visibility: area';
CREATE INDEX beneficiary_by_area ON beneficiaries.beneficiary (area_code, id);
CREATE INDEX beneficiary_by_owner ON beneficiaries.beneficiary (owner_code);
CREATE INDEX beneficiary_by_name ON beneficiaries.beneficiary (full_name COLLATE "C", id);
CREATE INDEX beneficiary_of_family ON beneficiaries.beneficiary (family_id);
CREATE INDEX beneficiary_search ON beneficiaries.beneficiary USING gin (lower(full_name) gin_trgm_ops);
CREATE UNIQUE INDEX beneficiary_one_head ON beneficiaries.beneficiary (family_id) WHERE relation = 'KEPALA_KELUARGA';
ALTER TABLE beneficiaries.beneficiary ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_beneficiary ON beneficiaries.beneficiary FOR SELECT USING (pilar.is_worker() OR (beneficiaries.may_read()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_beneficiary ON beneficiaries.beneficiary FOR INSERT WITH CHECK (beneficiaries.may_read()
  AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_beneficiary ON beneficiaries.beneficiary FOR UPDATE
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.beneficiary TO pilar_beneficiaries;

CREATE POLICY search_beneficiary ON beneficiaries.beneficiary FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.beneficiary TO pilar_search;

-- Persons served whose name contains the text, in the viewer's reach: the predicate of read_beneficiary.
CREATE FUNCTION beneficiaries.find_beneficiaries(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.beneficiary
  WHERE lower(full_name) LIKE pilar.contains_pattern(needle) AND beneficiaries.may_read()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
-- Families of which a member that the viewer may see has the text in the name. The family's own policy applies on top.
CREATE FUNCTION beneficiaries.find_families(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND lower(full_name) LIKE pilar.contains_pattern(needle) AND beneficiaries.may_read()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION beneficiaries.find_beneficiaries(text) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.find_families(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text), beneficiaries.find_families(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text), beneficiaries.find_families(text) TO pilar_beneficiaries;

-- migrate:down
DROP SCHEMA beneficiaries CASCADE;
