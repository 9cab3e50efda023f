-- migrate:up
-- squawk-ignore-file prefer-bigint-over-smallint, prefer-bigint-over-int
-- Extreme poverty of a region in a period as a source states it (domain 5.6): several sources stand side by side and are never summed up.
CREATE TABLE beneficiaries.poverty_snapshot (
  id uuid CONSTRAINT poverty_snapshot_pkey PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- a year, a quarter or a month of it
  period text COLLATE "C" NOT NULL CONSTRAINT poverty_snapshot_period_form CHECK (period ~ '^(19|20|21)\d\d(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
  stated_by text NOT NULL,
  families integer,
  persons integer,
  percent numeric(7, 4) CONSTRAINT poverty_snapshot_percent_range CHECK (percent BETWEEN 0 AND 100),
  -- of a field count: families whose record is valid, and those who were seen, counted apart (rule 35)
  valid integer,
  verified integer,
  method text,
  -- what a person lives on in a month at most to count, in rupiah, and who drew that line
  line_amount bigint CONSTRAINT poverty_snapshot_line_range CHECK (line_amount > 0),
  line_source text,
  citation text NOT NULL CONSTRAINT poverty_snapshot_citation_length CHECK (length(citation) BETWEEN 1 AND 300),
  link text,
  stated_on date NOT NULL,
  checked_on date NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT poverty_snapshot_counts CHECK (families >= 0 AND persons >= 0 AND valid >= 0 AND verified >= 0),
  CONSTRAINT poverty_snapshot_tells CHECK (num_nonnulls(families, persons, percent) > 0),
  CONSTRAINT poverty_snapshot_field_counts CHECK (num_nonnulls(valid, verified) = 0 OR (stated_by = 'FIELD' AND families IS NOT NULL AND coalesce(valid, 0) <= families AND coalesce(verified, 0) <= families)),
  CONSTRAINT poverty_snapshot_line_whole CHECK ((line_amount IS NULL) = (line_source IS NULL)),
  CONSTRAINT poverty_snapshot_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.poverty_snapshot IS 'visibility: area';
-- A source states a figure once; papers quote different ones, each under its own citation.
CREATE UNIQUE INDEX poverty_snapshot_once ON beneficiaries.poverty_snapshot (area_code, period, stated_by, (CASE WHEN stated_by = 'PRESS' THEN citation ELSE '' END)) WHERE withdrawn_at IS NULL;
CREATE INDEX poverty_snapshot_by_owner ON beneficiaries.poverty_snapshot (owner_code);

-- What is spent against extreme poverty in a region, or on one family: by whose money, for which of the three strategies (Inpres 4/2022).
CREATE TABLE beneficiaries.funding_effort (
  id uuid CONSTRAINT funding_effort_pkey PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  family_id uuid CONSTRAINT funding_effort_of_family REFERENCES beneficiaries.family,
  fund text NOT NULL,
  year smallint NOT NULL CONSTRAINT funding_effort_year_range CHECK (year BETWEEN 2000 AND 2199),
  strategy text NOT NULL,
  amount bigint NOT NULL CONSTRAINT funding_effort_amount_range CHECK (amount > 0),
  description text NOT NULL CONSTRAINT funding_effort_description_length CHECK (length(description) BETWEEN 1 AND 300),
  -- an item of a plan, which subgraph institutions owns
  plan_item_id uuid,
  citation text CONSTRAINT funding_effort_citation_length CHECK (length(citation) BETWEEN 1 AND 300),
  link text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT funding_effort_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.funding_effort IS 'visibility: area';
-- Sums of a region and a year are made of the index alone, with what the policy asks for.
CREATE INDEX funding_effort_by_area ON beneficiaries.funding_effort (area_code, year) INCLUDE (fund, strategy, amount, family_id, owner_code, withdrawn_at);
CREATE INDEX funding_effort_by_owner ON beneficiaries.funding_effort (owner_code);
CREATE INDEX funding_effort_by_family ON beneficiaries.funding_effort (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX funding_effort_by_plan_item ON beneficiaries.funding_effort (plan_item_id) WHERE plan_item_id IS NOT NULL;

ALTER TABLE beneficiaries.poverty_snapshot ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.funding_effort ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Below a regency numbers are small: heads and observers, who read no family, read figures of regencies and of the province. What is spent on one family is
-- read where families are.
CREATE POLICY read_poverty_snapshot ON beneficiaries.poverty_snapshot FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND pilar.shown(withdrawn_at) AND (length(area_code) <= 5 OR (SELECT beneficiaries.may_read()))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_poverty_snapshot ON beneficiaries.poverty_snapshot FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_poverty_snapshot ON beneficiaries.poverty_snapshot FOR UPDATE USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY read_funding_effort ON beneficiaries.funding_effort FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND (family_id IS NULL OR (SELECT beneficiaries.may_read()))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_funding_effort ON beneficiaries.funding_effort FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_funding_effort ON beneficiaries.funding_effort FOR UPDATE USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.poverty_snapshot, beneficiaries.funding_effort TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.funding_effort;
DROP TABLE beneficiaries.poverty_snapshot;
