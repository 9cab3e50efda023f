-- migrate:up

-- A partner of the social offices: WKSBM, business, pioneer family, disaster-ready village.
CREATE TABLE institutions.partner_organisation (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT partner_organisation_kind_known CHECK (kind IN ('WKSBM', 'DUNIA_USAHA', 'KELUARGA_PIONER', 'KSB')),
  name text NOT NULL CONSTRAINT partner_organisation_name_length CHECK (length(name) BETWEEN 1 AND 200),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- how it is reached; who reads it is decided by kind and right, not by area alone
  contact_name text,
  phone text,
  email text,
  address text,
  -- the decree or agreement in force, or the last one
  paper text,
  paper_number text,
  paper_date date,
  valid_from date,
  valid_to date,
  households integer CONSTRAINT partner_organisation_households CHECK (households BETWEEN 0 AND 100000),
  members integer CONSTRAINT partner_organisation_members CHECK (members BETWEEN 0 AND 100000),
  -- of a disaster-ready village
  volunteers integer CONSTRAINT partner_organisation_volunteers CHECK (volunteers BETWEEN 0 AND 100000),
  lumbung boolean,
  state text NOT NULL CONSTRAINT partner_organisation_state_known CHECK (state IN ('ACTIVE', 'DORMANT', 'ENDED')),
  state_since date NOT NULL,
  state_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT partner_organisation_place CHECK (kind = 'DUNIA_USAHA' OR length(area_code) = 13),
  CONSTRAINT partner_organisation_paper CHECK ((paper IS NULL) = (paper_number IS NULL) AND (paper IS NULL) = (paper_date IS NULL)),
  CONSTRAINT partner_organisation_validity CHECK (valid_to >= valid_from),
  -- of a family no more is kept than its name, its village, its decree, and how it is reached
  CONSTRAINT partner_organisation_of_kind CHECK ((kind = 'WKSBM' OR households IS NULL AND members IS NULL) AND (kind = 'KSB' OR volunteers IS NULL AND lumbung IS NULL))
);
COMMENT ON TABLE institutions.partner_organisation IS 'visibility: area';
-- Two who enter the same at once meet here.
CREATE UNIQUE INDEX partner_organisation_once ON institutions.partner_organisation (area_code, kind, lower(name)) WHERE state <> 'ENDED';
CREATE INDEX partner_organisation_by_area ON institutions.partner_organisation (area_code, id);
CREATE INDEX partner_organisation_by_owner ON institutions.partner_organisation (owner_code);
CREATE INDEX partner_organisation_by_name ON institutions.partner_organisation (name COLLATE "C", id);
CREATE INDEX partner_organisation_by_validity ON institutions.partner_organisation ((CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END), id);
CREATE INDEX partner_organisation_search ON institutions.partner_organisation USING gin (lower(name) gin_trgm_ops);
ALTER TABLE institutions.partner_organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_partner_organisation ON institutions.partner_organisation FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_partner_organisation ON institutions.partner_organisation FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_partner_organisation ON institutions.partner_organisation FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.partner_organisation TO pilar_institutions;

-- What a business gave. One entered by mistake is withdrawn, not deleted.
CREATE TABLE institutions.partner_contribution (
  id uuid PRIMARY KEY,
  partner_id uuid NOT NULL CONSTRAINT partner_contribution_partner_exists REFERENCES institutions.partner_organisation,
  given_on date NOT NULL,
  what text NOT NULL,
  -- in whole rupiah
  value bigint NOT NULL CONSTRAINT partner_contribution_value CHECK (value BETWEEN 0 AND 1000000000000000),
  -- what it is for
  plan_item_id uuid CONSTRAINT partner_contribution_item_exists REFERENCES institutions.plan_item,
  programme text,
  for_area text COLLATE "C",
  received_by text NOT NULL,
  withdrawn_at timestamptz
);
COMMENT ON TABLE institutions.partner_contribution IS 'visibility: area';
CREATE INDEX partner_contribution_of_partner ON institutions.partner_contribution (partner_id, given_on DESC, id DESC);
CREATE INDEX partner_contribution_of_item ON institutions.partner_contribution (plan_item_id) WHERE plan_item_id IS NOT NULL;

-- What became of a partner, day by day; it grows only.
CREATE TABLE institutions.partner_milestone (
  id uuid PRIMARY KEY,
  partner_id uuid NOT NULL CONSTRAINT partner_milestone_partner_exists REFERENCES institutions.partner_organisation,
  step text NOT NULL,
  happened_on date NOT NULL,
  -- the reason, or the paper's number
  note text
);
COMMENT ON TABLE institutions.partner_milestone IS 'visibility: area';
CREATE INDEX partner_milestone_of_partner ON institutions.partner_milestone (partner_id, happened_on DESC, id DESC);

-- Both go with their partner, whose own policies apply inside.
ALTER TABLE institutions.partner_contribution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_partner_contribution ON institutions.partner_contribution FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.partner_organisation WHERE partner_organisation.id = partner_id));
CREATE POLICY add_partner_contribution ON institutions.partner_contribution FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.partner_organisation WHERE partner_organisation.id = partner_id));
CREATE POLICY withdraw_partner_contribution ON institutions.partner_contribution FOR UPDATE USING (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.partner_organisation WHERE partner_organisation.id = partner_id));
ALTER TABLE institutions.partner_milestone ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_partner_milestone ON institutions.partner_milestone FOR SELECT USING (pilar.is_worker() OR EXISTS (SELECT FROM institutions.partner_organisation WHERE partner_organisation.id = partner_id));
CREATE POLICY add_partner_milestone ON institutions.partner_milestone FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (SELECT FROM institutions.partner_organisation WHERE partner_organisation.id = partner_id));
GRANT SELECT, INSERT ON institutions.partner_contribution, institutions.partner_milestone TO pilar_institutions;
GRANT UPDATE (withdrawn_at) ON institutions.partner_contribution TO pilar_institutions;

CREATE POLICY search_partner_organisation ON institutions.partner_organisation FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.partner_organisation TO pilar_search;
-- Partners whose name contains the text, in the viewer's reach: the predicate of read_partner_organisation.
CREATE FUNCTION institutions.find_partner_organisations(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.partner_organisation
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
ALTER FUNCTION institutions.find_partner_organisations(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_partner_organisations(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_partner_organisations(text) TO pilar_institutions;

-- migrate:down
DROP FUNCTION institutions.find_partner_organisations(text);
DROP TABLE institutions.partner_milestone, institutions.partner_contribution, institutions.partner_organisation;
