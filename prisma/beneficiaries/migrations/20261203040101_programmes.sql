-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, constraint-missing-not-valid, adding-foreign-key-constraint
-- Programmes of aid (domain.md §5.5). What a programme is, is everybody's to read; amounts are configuration, never code.
CREATE TABLE beneficiaries.programme (
  id uuid CONSTRAINT programme_pkey PRIMARY KEY,
  code text COLLATE "C" NOT NULL CONSTRAINT programme_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
  name text NOT NULL CONSTRAINT programme_name_length CHECK (length(name) BETWEEN 1 AND 200),
  description text CONSTRAINT programme_description_length CHECK (length(description) BETWEEN 1 AND 4000),
  -- whose it is: CENTRAL | PROVINCE | REGENCY | VILLAGE
  owner_level text NOT NULL,
  fund_source text NOT NULL,
  service_field text NOT NULL,
  effort_form text NOT NULL,
  -- CASH | NON_CASH | GOODS | SERVICE
  aid_form text NOT NULL,
  -- who is entitled: FAMILY | PERSON
  target text NOT NULL CONSTRAINT programme_target_known CHECK (target IN ('FAMILY', 'PERSON')),
  -- ONCE | MONTHLY | QUARTERLY | HALF_YEARLY | YEARLY | AS_NEEDED
  frequency text NOT NULL,
  year_from smallint NOT NULL CONSTRAINT programme_year_from_range CHECK (year_from BETWEEN 1945 AND 2100),
  year_to smallint CONSTRAINT programme_year_to_range CHECK (year_to BETWEEN 1945 AND 2100),
  -- conditions of eligibility, all of which hold: { desilMin, desilMax, extremePoor, caseTypes[], minAge, maxAge, sex, … }
  eligibility jsonb NOT NULL DEFAULT '{}',
  legal_basis_ids uuid[] NOT NULL DEFAULT '{}',
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT programme_years CHECK (year_from <= year_to)
);
COMMENT ON TABLE beneficiaries.programme IS 'visibility: public';
CREATE UNIQUE INDEX programme_one_code ON beneficiaries.programme (code);

-- What is given, from a day on: one amount, or one for each component (a pregnant member, a pupil). The latest that has begun holds.
CREATE TABLE beneficiaries.programme_amount (
  id uuid CONSTRAINT programme_amount_pkey PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT programme_amount_of REFERENCES beneficiaries.programme,
  valid_from date NOT NULL,
  -- null of the whole, else a code of AID_COMPONENT
  component text,
  amount bigint NOT NULL CONSTRAINT programme_amount_range CHECK (amount BETWEEN 0 AND 1000000000000),
  -- what the amount is of: MONTH | QUARTER | HALF_YEAR | YEAR | OCCASION
  per text NOT NULL,
  -- how many members of one family count, over all components
  most_members smallint CONSTRAINT programme_amount_members CHECK (most_members BETWEEN 1 AND 50),
  citation text NOT NULL CONSTRAINT programme_amount_citation_length CHECK (length(citation) BETWEEN 1 AND 300),
  checked_on date NOT NULL
);
COMMENT ON TABLE beneficiaries.programme_amount IS 'visibility: public';
CREATE UNIQUE INDEX programme_amount_once ON beneficiaries.programme_amount (programme_id, valid_from, coalesce(component, ''));

-- Two programmes that one family or person may not have at once (rule 37), from a year on.
CREATE TABLE beneficiaries.programme_conflict (
  id uuid CONSTRAINT programme_conflict_pkey PRIMARY KEY,
  one_id uuid NOT NULL CONSTRAINT programme_conflict_one REFERENCES beneficiaries.programme,
  other_id uuid NOT NULL CONSTRAINT programme_conflict_other REFERENCES beneficiaries.programme,
  grounds text NOT NULL CONSTRAINT programme_conflict_grounds_length CHECK (length(grounds) BETWEEN 1 AND 500),
  year_from smallint NOT NULL,
  year_to smallint,
  CONSTRAINT programme_conflict_two CHECK (one_id < other_id),
  CONSTRAINT programme_conflict_years CHECK (year_from <= year_to)
);
COMMENT ON TABLE beneficiaries.programme_conflict IS 'visibility: public';
CREATE UNIQUE INDEX programme_conflict_once ON beneficiaries.programme_conflict (one_id, other_id);
CREATE INDEX programme_conflict_of_other ON beneficiaries.programme_conflict (other_id);

-- The item of a plan that a programme carries out in a year (rule 42).
CREATE TABLE beneficiaries.programme_plan_link (
  programme_id uuid NOT NULL CONSTRAINT programme_plan_link_of REFERENCES beneficiaries.programme,
  year smallint NOT NULL,
  plan_item_id uuid NOT NULL,
  CONSTRAINT programme_plan_link_pkey PRIMARY KEY (programme_id, year, plan_item_id)
);
COMMENT ON TABLE beneficiaries.programme_plan_link IS 'visibility: public';
CREATE INDEX programme_plan_link_by_item ON beneficiaries.programme_plan_link (plan_item_id);

-- What a programme has for a year: the budget of its owner (area_code is the programme's) and what of it a region below is allotted (rule 38).
-- All allocations of a year together are no more than the budget, and none lies within another: one region has one allocation that holds for it.
CREATE TABLE beneficiaries.programme_budget (
  id uuid CONSTRAINT programme_budget_pkey PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT programme_budget_of REFERENCES beneficiaries.programme,
  year smallint NOT NULL,
  kind text NOT NULL CONSTRAINT programme_budget_kind CHECK (kind IN ('BUDGET', 'ALLOCATION')),
  area_code text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CONSTRAINT programme_budget_amount_range CHECK (amount BETWEEN 0 AND 1000000000000000),
  -- how many families or persons it is for
  recipients integer CONSTRAINT programme_budget_recipients_range CHECK (recipients BETWEEN 0 AND 20000000),
  decree_number text,
  decree_on date
);
COMMENT ON TABLE beneficiaries.programme_budget IS 'visibility: public';
CREATE UNIQUE INDEX programme_budget_once ON beneficiaries.programme_budget (programme_id, year, kind, area_code);
CREATE INDEX programme_budget_by_area ON beneficiaries.programme_budget (area_code, year);

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['programme', 'programme_amount', 'programme_conflict', 'programme_plan_link', 'programme_budget'] LOOP
    EXECUTE format('ALTER TABLE beneficiaries.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY read_%1$s ON beneficiaries.%1$I FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer())', part);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON beneficiaries.%I TO pilar_beneficiaries', part);
  END LOOP;
  -- What hangs on a programme is written by whose it is.
  FOREACH part IN ARRAY ARRAY['programme_amount', 'programme_plan_link', 'programme_budget'] LOOP
    EXECUTE format('CREATE POLICY write_%1$s ON beneficiaries.%1$I USING (pilar.is_viewer() AND EXISTS (SELECT FROM beneficiaries.programme WHERE programme.id = programme_id AND pilar.in_area(programme.owner_code)))', part);
    EXECUTE format('GRANT DELETE ON beneficiaries.%I TO pilar_beneficiaries', part);
  END LOOP;
END $$;
CREATE POLICY add_programme ON beneficiaries.programme FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_programme ON beneficiaries.programme FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
-- Whoever keeps both programmes says that they exclude each other: the province.
CREATE POLICY write_programme_conflict ON beneficiaries.programme_conflict USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM beneficiaries.programme WHERE programme.id = one_id AND pilar.in_area(programme.owner_code))
  AND EXISTS (SELECT FROM beneficiaries.programme WHERE programme.id = other_id AND pilar.in_area(programme.owner_code)));
GRANT DELETE ON beneficiaries.programme_conflict TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.programme_budget;
DROP TABLE beneficiaries.programme_plan_link;
DROP TABLE beneficiaries.programme_conflict;
DROP TABLE beneficiaries.programme_amount;
DROP TABLE beneficiaries.programme;
