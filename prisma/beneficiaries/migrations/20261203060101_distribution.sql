-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, constraint-missing-not-valid, adding-foreign-key-constraint
-- A distribution (penyaluran): what a programme gives out in a period and area. PLANNED → ALLOCATED → RUNNING → COMPLETED → RECONCILED → CLOSED.
CREATE TABLE beneficiaries.distribution_batch (
  id uuid CONSTRAINT distribution_batch_pkey PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT distribution_batch_programme_exists REFERENCES beneficiaries.programme,
  year smallint NOT NULL,
  -- what it is for: a month, quarter, half or year of it ("2026-11", "2026-Q4", "2026-H2", "2026"), or an occasion of a day ("2026-11-28")
  period text COLLATE "C" NOT NULL CONSTRAINT distribution_batch_period_form CHECK (period ~ '^(19|20|21)\d\d(-((0[1-9]|1[0-2])(-[0-3]\d)?|Q[1-4]|H[12]))?$'),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- BANK | POST | AGENT | DIRECT
  channel text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  planned_count integer NOT NULL DEFAULT 0 CONSTRAINT distribution_batch_planned_range CHECK (planned_count >= 0),
  planned_amount bigint NOT NULL DEFAULT 0 CONSTRAINT distribution_batch_amount_range CHECK (planned_amount >= 0),
  state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT distribution_batch_state_known
    CHECK (state IN ('PLANNED', 'ALLOCATED', 'RUNNING', 'COMPLETED', 'RECONCILED', 'CLOSED', 'CANCELLED')),
  state_reason text,
  -- terms of service (Pillar) of the TKSK who accompany it
  companion_ids uuid[] NOT NULL DEFAULT '{}',
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT distribution_batch_window CHECK (starts_on <= ends_on)
);
COMMENT ON TABLE beneficiaries.distribution_batch IS 'visibility: area';
CREATE INDEX distribution_batch_by_area ON beneficiaries.distribution_batch (area_code, id);
CREATE INDEX distribution_batch_by_owner ON beneficiaries.distribution_batch (owner_code);
CREATE INDEX distribution_batch_by_programme ON beneficiaries.distribution_batch (programme_id, year, area_code);

-- Where a distribution is given out (titik salur).
CREATE TABLE beneficiaries.distribution_point (
  id uuid CONSTRAINT distribution_point_pkey PRIMARY KEY,
  batch_id uuid NOT NULL CONSTRAINT distribution_point_of REFERENCES beneficiaries.distribution_batch,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  name text NOT NULL CONSTRAINT distribution_point_name_length CHECK (length(name) BETWEEN 1 AND 200),
  held_on date NOT NULL,
  time_from time,
  time_to time
);
COMMENT ON TABLE beneficiaries.distribution_point IS 'visibility: area';
CREATE INDEX distribution_point_of_batch ON beneficiaries.distribution_point (batch_id);

-- What one entitlement is given in a distribution. PENDING → DELIVERED → CONFIRMED | FAILED | RETURNED.
CREATE TABLE beneficiaries.delivery (
  id uuid CONSTRAINT delivery_pkey PRIMARY KEY,
  batch_id uuid NOT NULL CONSTRAINT delivery_of REFERENCES beneficiaries.distribution_batch,
  entitlement_id uuid NOT NULL CONSTRAINT delivery_entitlement_exists REFERENCES beneficiaries.entitlement,
  programme_id uuid NOT NULL,
  period text COLLATE "C" NOT NULL,
  -- where the recipient lives
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  point_id uuid CONSTRAINT delivery_point_exists REFERENCES beneficiaries.distribution_point,
  -- within the batch: the number on its list, and what a bank's file may name (it says nothing of anybody)
  nth integer NOT NULL,
  amount bigint NOT NULL CONSTRAINT delivery_amount_range CHECK (amount >= 0),
  goods text CONSTRAINT delivery_goods_length CHECK (length(goods) BETWEEN 1 AND 500),
  state text NOT NULL DEFAULT 'PENDING' CONSTRAINT delivery_state_known CHECK (state IN ('PENDING', 'DELIVERED', 'CONFIRMED', 'FAILED', 'RETURNED')),
  delivered_at timestamptz,
  -- SELF | MANDATE: somebody else needs a written mandate (rule 40)
  received_by text,
  mandate_file uuid,
  proof_file uuid,
  failure text,
  note text CONSTRAINT delivery_note_length CHECK (length(note) BETWEEN 1 AND 500),
  recorded_by text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT delivery_once_a_batch UNIQUE (batch_id, entitlement_id),
  CONSTRAINT delivery_numbered_once UNIQUE (batch_id, nth),
  CONSTRAINT delivery_told CHECK (state NOT IN ('DELIVERED', 'CONFIRMED') OR (delivered_at IS NOT NULL AND received_by IS NOT NULL)),
  CONSTRAINT delivery_mandated CHECK (received_by IS DISTINCT FROM 'MANDATE' OR mandate_file IS NOT NULL),
  CONSTRAINT delivery_failed_for CHECK (state NOT IN ('FAILED', 'RETURNED') OR failure IS NOT NULL)
);
COMMENT ON TABLE beneficiaries.delivery IS 'visibility: area';
-- Nobody is given the same period twice.
CREATE UNIQUE INDEX delivery_once_a_period ON beneficiaries.delivery (entitlement_id, period) WHERE state NOT IN ('FAILED', 'RETURNED');
CREATE INDEX delivery_of_entitlement ON beneficiaries.delivery (entitlement_id);
CREATE INDEX delivery_by_area ON beneficiaries.delivery (area_code, id);
CREATE INDEX delivery_of_batch_by_state ON beneficiaries.delivery (batch_id, state, nth);

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['distribution_batch', 'distribution_point', 'delivery'] LOOP
    EXECUTE format('ALTER TABLE beneficiaries.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON beneficiaries.%I TO pilar_beneficiaries', part);
  END LOOP;
  -- A distribution and its points are numbers and places: whoever follows figures sees them.
  FOREACH part IN ARRAY ARRAY['distribution_batch', 'distribution_point'] LOOP
    EXECUTE format($f$CREATE POLICY read_%1$s ON beneficiaries.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
      AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
        OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))))$f$, part);
    EXECUTE format('CREATE POLICY add_%1$s ON beneficiaries.%1$I FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(owner_code))', part);
    EXECUTE format('CREATE POLICY change_%1$s ON beneficiaries.%1$I FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code))', part);
  END LOOP;
END $$;
CREATE POLICY read_delivery ON beneficiaries.delivery FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY add_delivery ON beneficiaries.delivery FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY change_delivery ON beneficiaries.delivery FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read());

-- migrate:down
DROP TABLE beneficiaries.delivery;
DROP TABLE beneficiaries.distribution_point;
DROP TABLE beneficiaries.distribution_batch;
