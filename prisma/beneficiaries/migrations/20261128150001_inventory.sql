-- migrate:up
-- squawk-ignore-file prefer-bigint-over-smallint
-- Inventory of a village (pendataan): rounds, what was found, signed minutes. Whoever follows figures follows rounds; who was found is
-- read by those who read persons served.
CREATE FUNCTION beneficiaries.may_read_figures() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE')
$$;

-- One act of planning rounds, of a regency, a district or a village.
CREATE TABLE beneficiaries.inventory_plan (
  id uuid CONSTRAINT inventory_plan_pkey PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  year smallint NOT NULL,
  period text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  planned integer NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.inventory_plan IS 'visibility: area';

CREATE TABLE beneficiaries.inventory_round (
  id uuid CONSTRAINT inventory_round_pkey PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT inventory_round_of_plan REFERENCES beneficiaries.inventory_plan,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  year smallint NOT NULL,
  period text NOT NULL CONSTRAINT inventory_round_period_known CHECK (period IN ('YEAR', 'SEMESTER_1', 'SEMESTER_2')),
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT inventory_round_state_known CHECK (state IN ('PLANNED', 'RUNNING', 'CLOSED', 'PUBLISHED', 'WITHDRAWN')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- who counts: terms of service of subgraph people by id, officers of other bodies by name
  enumerators jsonb NOT NULL DEFAULT '[]',
  begun_on date,
  closed_on date,
  published_on date,
  explanation text,
  withdrawn_reason text,
  -- kept up with what is recorded and taken back
  found_families integer NOT NULL DEFAULT 0,
  found_persons integer NOT NULL DEFAULT 0,
  -- as the latest minutes state them
  ppks_count integer,
  psks_count integer,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inventory_round_days_order CHECK (last_day >= first_day),
  CONSTRAINT inventory_round_withdrawn_whole CHECK ((state = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.inventory_round IS 'visibility: area';
-- One of a village, year and period; one that was withdrawn leaves its place.
CREATE UNIQUE INDEX inventory_round_once ON beneficiaries.inventory_round (area_code, year, period) WHERE state <> 'WITHDRAWN';
CREATE INDEX inventory_round_by_area ON beneficiaries.inventory_round (area_code, id);
CREATE INDEX inventory_round_by_owner ON beneficiaries.inventory_round (owner_code);
CREATE INDEX inventory_round_by_day ON beneficiaries.inventory_round (last_day, id);
CREATE INDEX inventory_round_of_plan_index ON beneficiaries.inventory_round (plan_id);

-- A family or a person of the registry that was found in a round. Phones record it side by side, so each is a record of its own.
CREATE TABLE beneficiaries.inventory_find (
  id uuid CONSTRAINT inventory_find_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT inventory_find_of REFERENCES beneficiaries.inventory_round,
  family_id uuid CONSTRAINT inventory_find_family_exists REFERENCES beneficiaries.family,
  beneficiary_id uuid CONSTRAINT inventory_find_person_exists REFERENCES beneficiaries.beneficiary,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  found_on date NOT NULL,
  note text CONSTRAINT inventory_find_note_length CHECK (length(note) BETWEEN 1 AND 300),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  -- the code of the receipt that was asked for; it opens the state of the entry to anybody, and nothing else
  receipt_code text COLLATE "C",
  receipt_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inventory_find_of_one CHECK ((family_id IS NULL) <> (beneficiary_id IS NULL)),
  CONSTRAINT inventory_find_receipt_whole CHECK ((receipt_code IS NULL) = (receipt_at IS NULL)),
  CONSTRAINT inventory_find_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.inventory_find IS 'visibility: area';
CREATE UNIQUE INDEX inventory_find_family_once ON beneficiaries.inventory_find (round_id, family_id) WHERE withdrawn_at IS NULL AND family_id IS NOT NULL;
CREATE UNIQUE INDEX inventory_find_person_once ON beneficiaries.inventory_find (round_id, beneficiary_id) WHERE withdrawn_at IS NULL AND beneficiary_id IS NOT NULL;
CREATE UNIQUE INDEX inventory_find_receipt ON beneficiaries.inventory_find (receipt_code) WHERE receipt_code IS NOT NULL;
CREATE INDEX inventory_find_of_round ON beneficiaries.inventory_find (round_id, recorded_at, id);
CREATE INDEX inventory_find_of_family ON beneficiaries.inventory_find (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX inventory_find_of_person ON beneficiaries.inventory_find (beneficiary_id) WHERE beneficiary_id IS NOT NULL;

-- Signed minutes (berita acara), under the id of the file that holds them (decision 32). Later ones of a round stand before earlier.
CREATE TABLE beneficiaries.inventory_minutes (
  id uuid CONSTRAINT inventory_minutes_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT inventory_minutes_of REFERENCES beneficiaries.inventory_round,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  number text,
  signed_on date NOT NULL,
  ppks_count integer NOT NULL CONSTRAINT inventory_minutes_ppks_count CHECK (ppks_count >= 0),
  psks_count integer NOT NULL CONSTRAINT inventory_minutes_psks_count CHECK (psks_count >= 0),
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.inventory_minutes IS 'visibility: area';
CREATE INDEX inventory_minutes_of_round ON beneficiaries.inventory_minutes (round_id, created_at);

DO $$
DECLARE named text[];
BEGIN
  -- table, what reading it takes
  FOREACH named SLICE 1 IN ARRAY ARRAY[['inventory_plan', 'may_read_figures'], ['inventory_round', 'may_read_figures'], ['inventory_find', 'may_read'], ['inventory_minutes', 'may_read']] LOOP
    EXECUTE format($policies$
      ALTER TABLE beneficiaries.%1$I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_%1$s ON beneficiaries.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.%2$I())
        AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
          OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
      CREATE POLICY add_%1$s ON beneficiaries.%1$I FOR INSERT WITH CHECK (beneficiaries.%2$I() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
      GRANT SELECT, INSERT ON beneficiaries.%1$I TO pilar_beneficiaries;
    $policies$, named[1], named[2]);
  END LOOP;
  FOREACH named SLICE 1 IN ARRAY ARRAY[['inventory_round', 'may_read_figures'], ['inventory_find', 'may_read']] LOOP
    EXECUTE format($policies$
      CREATE POLICY change_%1$s ON beneficiaries.%1$I FOR UPDATE USING (beneficiaries.%2$I() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
        WITH CHECK (beneficiaries.%2$I() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
      GRANT UPDATE ON beneficiaries.%1$I TO pilar_beneficiaries;
    $policies$, named[1], named[2]);
  END LOOP;
END $$;

-- What a receipt's code opens to anybody: how far entry and round are. Who it is, where, and why an entry left, is not told.
CREATE POLICY search_inventory_find ON beneficiaries.inventory_find FOR SELECT TO pilar_search USING (receipt_code IS NOT NULL);
CREATE POLICY search_inventory_round ON beneficiaries.inventory_round FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.inventory_find, beneficiaries.inventory_round TO pilar_search;
CREATE FUNCTION beneficiaries.receipt_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('stands', find.withdrawn_at IS NULL AND coalesce(family.life_state, person.life_state) = 'ACTIVE' AND round.state <> 'WITHDRAWN',
    'state', round.state, 'year', round.year, 'period', round.period)
  FROM beneficiaries.inventory_find AS find JOIN beneficiaries.inventory_round AS round ON round.id = find.round_id
  LEFT JOIN beneficiaries.family AS family ON family.id = find.family_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = find.beneficiary_id
  WHERE find.receipt_code = code
$$;
ALTER FUNCTION beneficiaries.receipt_state(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.receipt_state(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.receipt_state(text) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.receipt_state(text);
DROP TABLE beneficiaries.inventory_minutes, beneficiaries.inventory_find, beneficiaries.inventory_round, beneficiaries.inventory_plan;
DROP FUNCTION beneficiaries.may_read_figures();
