-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, constraint-missing-not-valid, adding-foreign-key-constraint
-- Who is entitled to a programme in a year (domain.md §5.5): PROPOSED → ELIGIBLE → APPROVED → ACTIVE ⇄ SUSPENDED → GRADUATED | TERMINATED.
CREATE TABLE beneficiaries.entitlement (
  id uuid CONSTRAINT entitlement_pkey PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT entitlement_programme_exists REFERENCES beneficiaries.programme,
  year smallint NOT NULL CONSTRAINT entitlement_year_range CHECK (year BETWEEN 1945 AND 2100),
  family_id uuid CONSTRAINT entitlement_family_exists REFERENCES beneficiaries.family,
  beneficiary_id uuid CONSTRAINT entitlement_beneficiary_exists REFERENCES beneficiaries.beneficiary,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED' CONSTRAINT entitlement_state_known
    CHECK (state IN ('PROPOSED', 'ELIGIBLE', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'GRADUATED', 'TERMINATED')),
  open boolean NOT NULL GENERATED ALWAYS AS (state NOT IN ('GRADUATED', 'TERMINATED')) STORED,
  -- [{ component, members }] where the programme's amount has components
  components jsonb NOT NULL DEFAULT '[]',
  -- the proposal that was accepted for it (rule 37); null where the programme's owner approves by itself
  proposal_id uuid CONSTRAINT entitlement_proposal_exists REFERENCES beneficiaries.proposal,
  decree_number text,
  decree_on date,
  -- frozen the day a death or move is known (rule 36), whatever its state: nothing is delivered
  frozen_on date,
  frozen_reason text CONSTRAINT entitlement_frozen_reason_known CHECK (frozen_reason IN ('DECEASED', 'MOVED_OUT', 'DISSOLVED')),
  -- why it was last suspended, graduated or terminated
  reason text,
  ended_on date,
  -- since when it waits in its state
  since timestamptz NOT NULL DEFAULT now(),
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- taken back with the import that entered it: terminated, and gone for everybody
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT entitlement_one_subject CHECK ((family_id IS NULL) <> (beneficiary_id IS NULL)),
  CONSTRAINT entitlement_frozen_whole CHECK ((frozen_on IS NULL) = (frozen_reason IS NULL)),
  CONSTRAINT entitlement_decreed CHECK (state NOT IN ('APPROVED', 'ACTIVE') OR (decree_number IS NOT NULL AND decree_on IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.entitlement IS 'visibility: area';
CREATE UNIQUE INDEX entitlement_one_open ON beneficiaries.entitlement (programme_id, year, (coalesce(family_id, beneficiary_id))) WHERE state NOT IN ('GRADUATED', 'TERMINATED');
CREATE INDEX entitlement_by_area ON beneficiaries.entitlement (area_code, id);
CREATE INDEX entitlement_by_owner ON beneficiaries.entitlement (owner_code);
CREATE INDEX entitlement_of_family ON beneficiaries.entitlement (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX entitlement_of_beneficiary ON beneficiaries.entitlement (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX entitlement_by_programme ON beneficiaries.entitlement (programme_id, year, area_code, id);
CREATE INDEX entitlement_waiting ON beneficiaries.entitlement (area_code, since, id) WHERE state IN ('PROPOSED', 'ELIGIBLE', 'APPROVED');
CREATE INDEX entitlement_frozen ON beneficiaries.entitlement (area_code, since, id) WHERE frozen_on IS NOT NULL AND state NOT IN ('GRADUATED', 'TERMINATED');
CREATE INDEX entitlement_of_proposal ON beneficiaries.entitlement (proposal_id) WHERE proposal_id IS NOT NULL;

ALTER TABLE beneficiaries.entitlement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_entitlement ON beneficiaries.entitlement FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true)) = 'on')
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_entitlement ON beneficiaries.entitlement FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY change_entitlement ON beneficiaries.entitlement FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read());
GRANT SELECT, INSERT, UPDATE ON beneficiaries.entitlement TO pilar_beneficiaries;

-- The ledger: what became of an entitlement, who did it, when and why. Never changed and never deleted, by anybody. An entry is read where the
-- recipient lived then. What follows by itself from a death, a move or a merge is nobody's decision and has no account.
CREATE TABLE beneficiaries.entitlement_step (
  id uuid CONSTRAINT entitlement_step_pkey PRIMARY KEY,
  entitlement_id uuid NOT NULL CONSTRAINT entitlement_step_of REFERENCES beneficiaries.entitlement,
  -- the version of the entitlement that it made
  version integer NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  reason text,
  note text CONSTRAINT entitlement_step_note_length CHECK (length(note) BETWEEN 1 AND 500),
  decree_number text,
  decree_on date,
  happened_on date NOT NULL,
  account text,
  account_name text,
  role text,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT entitlement_step_once UNIQUE (entitlement_id, version)
);
COMMENT ON TABLE beneficiaries.entitlement_step IS 'visibility: area';
CREATE TRIGGER entitlement_step_append_only BEFORE UPDATE OR DELETE ON beneficiaries.entitlement_step FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER entitlement_step_no_truncate BEFORE TRUNCATE ON beneficiaries.entitlement_step FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();
ALTER TABLE beneficiaries.entitlement_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_entitlement_step ON beneficiaries.entitlement_step FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_entitlement_step ON beneficiaries.entitlement_step FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
GRANT SELECT, INSERT ON beneficiaries.entitlement_step TO pilar_beneficiaries;

-- Many steps taken at once, with those that were refused: who sent them reads it.
CREATE TABLE beneficiaries.entitlement_batch (
  id uuid CONSTRAINT entitlement_batch_pkey PRIMARY KEY,
  account text NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  done integer NOT NULL,
  -- [{ named, code, message, currentVersion }] of those that were not taken
  refused jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.entitlement_batch IS 'visibility: own';
ALTER TABLE beneficiaries.entitlement_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_entitlement_batch ON beneficiaries.entitlement_batch USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT ON beneficiaries.entitlement_batch TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.entitlement_batch;
DROP TABLE beneficiaries.entitlement_step;
DROP TABLE beneficiaries.entitlement;
