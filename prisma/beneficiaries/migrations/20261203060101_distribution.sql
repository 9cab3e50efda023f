-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, constraint-missing-not-valid, adding-foreign-key-constraint
-- A distribution (penyaluran): what a programme gives out in a period and area. PLANNED → ALLOCATED → RUNNING → COMPLETED → RECONCILED → CLOSED.
CREATE TABLE beneficiaries.distribution_batch (
  id uuid CONSTRAINT distribution_batch_pkey PRIMARY KEY,
  -- what banks, the post office and papers name it by ("7A3F-09BC-1D2E"): random, so that a slip of the pen names no other
  reference text COLLATE "C" NOT NULL DEFAULT regexp_replace(upper(left(md5(gen_random_uuid()::text), 12)), '(.{4})(?=.)', '\1-', 'g')
    CONSTRAINT distribution_batch_reference_once UNIQUE CONSTRAINT distribution_batch_reference_form CHECK (reference ~ '^[0-9A-F]{4}(-[0-9A-F]{4}){2}$'),
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
  state_reason text CONSTRAINT distribution_batch_reason_length CHECK (length(state_reason) BETWEEN 1 AND 500),
  -- what of its allocation it holds: nothing before it is allocated and once it is cancelled, what was given once it is reconciled (rule 38)
  committed_amount bigint NOT NULL DEFAULT 0 CONSTRAINT distribution_batch_committed_range CHECK (committed_amount >= 0),
  -- what each is given, where it is goods
  goods text CONSTRAINT distribution_batch_goods_length CHECK (length(goods) BETWEEN 1 AND 500),
  -- terms of service (Pillar) of the TKSK who accompany it
  companion_ids uuid[] NOT NULL DEFAULT '{}',
  started_on date,
  completed_on date,
  reconciled_on date,
  closed_on date,
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
CREATE INDEX distribution_batch_by_day ON beneficiaries.distribution_batch (ends_on, id);
CREATE INDEX distribution_batch_accompanied ON beneficiaries.distribution_batch USING gin (companion_ids);

-- Where a distribution is given out (titik salur).
CREATE TABLE beneficiaries.distribution_point (
  id uuid CONSTRAINT distribution_point_pkey PRIMARY KEY,
  batch_id uuid NOT NULL CONSTRAINT distribution_point_of REFERENCES beneficiaries.distribution_batch,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  name text NOT NULL CONSTRAINT distribution_point_name_length CHECK (length(name) BETWEEN 1 AND 200),
  -- whose recipients come there: the most exact of the batch's points serves each
  serves text[] COLLATE "C" NOT NULL,
  held_on date NOT NULL,
  time_from text CONSTRAINT distribution_point_from_form CHECK (time_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  time_to text CONSTRAINT distribution_point_to_form CHECK (time_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  position smallint NOT NULL
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
  -- what failed or came back may be given anew
  stands boolean NOT NULL GENERATED ALWAYS AS (state NOT IN ('FAILED', 'RETURNED')) STORED,
  delivered_at timestamptz,
  -- SELF | MANDATE: somebody else needs a written mandate (rule 40)
  received_by text,
  mandate_file uuid,
  proof_file uuid,
  failure text,
  note text CONSTRAINT delivery_note_length CHECK (length(note) BETWEEN 1 AND 500),
  recorded_by text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- the entitlement first: whatever it was given is found by it
  CONSTRAINT delivery_once_a_batch UNIQUE (entitlement_id, batch_id),
  CONSTRAINT delivery_numbered_once UNIQUE (batch_id, nth),
  CONSTRAINT delivery_told CHECK (state NOT IN ('DELIVERED', 'CONFIRMED') OR (delivered_at IS NOT NULL AND received_by IS NOT NULL)),
  CONSTRAINT delivery_mandated CHECK (received_by IS DISTINCT FROM 'MANDATE' OR mandate_file IS NOT NULL),
  CONSTRAINT delivery_failed_for CHECK (state NOT IN ('FAILED', 'RETURNED') OR failure IS NOT NULL)
-- A delivery is made with many and changes once or twice: half of each page is left for that, and no index has what changes (`stands` does not when it
-- is given). So a new version is written beside the old, and the indexes stay as they are (HOT).
) WITH (fillfactor = 45);
COMMENT ON TABLE beneficiaries.delivery IS 'visibility: area';
-- Nobody is given the same period twice.
CREATE UNIQUE INDEX delivery_once_a_period ON beneficiaries.delivery (entitlement_id, period) WHERE stands;
CREATE INDEX delivery_by_area ON beneficiaries.delivery (area_code, id);
CREATE INDEX delivery_of_point ON beneficiaries.delivery (point_id, nth) WHERE point_id IS NOT NULL;

-- A file that a delivery keeps: a written mandate (rule 40) or a proof, under the id of the file itself (decision 32).
CREATE TABLE beneficiaries.delivery_file (
  id uuid CONSTRAINT delivery_file_pkey PRIMARY KEY,
  delivery_id uuid NOT NULL CONSTRAINT delivery_file_of REFERENCES beneficiaries.delivery,
  kind text NOT NULL CONSTRAINT delivery_file_kind_known CHECK (kind IN ('MANDATE', 'PROOF')),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.delivery_file IS 'visibility: area';
CREATE INDEX delivery_file_of_delivery ON beneficiaries.delivery_file (delivery_id);

-- How many deliveries of a batch stand in which state, and their rupiah, by village: kept up by every statement that changes deliveries. Phones
-- at different points serve different villages and wait for nobody; those in one village wait for a statement, never for each other's upload.
CREATE TABLE beneficiaries.distribution_sum (
  batch_id uuid NOT NULL CONSTRAINT distribution_sum_of REFERENCES beneficiaries.distribution_batch,
  area_code text COLLATE "C" NOT NULL,
  state text NOT NULL,
  count integer NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT distribution_sum_pkey PRIMARY KEY (batch_id, area_code, state)
);
COMMENT ON TABLE beneficiaries.distribution_sum IS 'visibility: area';

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['distribution_batch', 'distribution_point', 'delivery', 'delivery_file', 'distribution_sum'] LOOP
    EXECUTE format('ALTER TABLE beneficiaries.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
  END LOOP;
  -- Who was given what is protected as the recipient is. A distribution takes place where they lived when it was allocated.
  FOREACH part IN ARRAY ARRAY['delivery', 'delivery_file'] LOOP
    EXECUTE format($f$CREATE POLICY read_%1$s ON beneficiaries.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
      AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))))$f$, part);
    EXECUTE format('CREATE POLICY add_%1$s ON beneficiaries.%1$I FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code))', part);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON beneficiaries.distribution_batch, beneficiaries.delivery TO pilar_beneficiaries;
GRANT SELECT, INSERT, DELETE ON beneficiaries.distribution_point TO pilar_beneficiaries;
GRANT SELECT, INSERT ON beneficiaries.delivery_file TO pilar_beneficiaries;
GRANT SELECT ON beneficiaries.distribution_sum TO pilar_beneficiaries;

-- A distribution and its points are numbers and places: whoever follows figures sees them, also from below, where it takes place.
CREATE POLICY read_distribution_batch ON beneficiaries.distribution_batch FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR area_code = ANY ((SELECT string_to_array(current_setting('pilar.ancestors', true), ','))::text[]))));
CREATE POLICY add_distribution_batch ON beneficiaries.distribution_batch FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_distribution_batch ON beneficiaries.distribution_batch FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY read_distribution_point ON beneficiaries.distribution_point FOR SELECT USING ((SELECT pilar.is_worker()) OR EXISTS (
  SELECT FROM beneficiaries.distribution_batch WHERE distribution_batch.id = batch_id));
CREATE POLICY write_distribution_point ON beneficiaries.distribution_point FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY remove_distribution_point ON beneficiaries.distribution_point FOR DELETE USING (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY change_delivery ON beneficiaries.delivery FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read());
CREATE POLICY read_distribution_sum ON beneficiaries.distribution_sum FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY keep_distribution_sum ON beneficiaries.distribution_sum TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (count, amount) ON beneficiaries.distribution_sum TO pilar_search;

-- Once a statement, however many deliveries it makes or changes; rows are locked in one order.
CREATE FUNCTION beneficiaries.keep_distribution_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO beneficiaries.distribution_sum AS kept (batch_id, area_code, state, count, amount)
    SELECT batch_id, area_code, state, count(*), sum(amount) FROM now_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (batch_id, area_code, state) DO UPDATE SET count = kept.count + excluded.count, amount = kept.amount + excluded.amount;
  ELSE
    INSERT INTO beneficiaries.distribution_sum AS kept (batch_id, area_code, state, count, amount)
    SELECT batch_id, area_code, state, sum(sign), sum(sign * amount) FROM (
      SELECT batch_id, area_code, state, amount, 1 AS sign FROM now_rows UNION ALL SELECT batch_id, area_code, state, amount, -1 FROM was_rows
    ) AS moved GROUP BY 1, 2, 3 HAVING sum(sign) <> 0 OR sum(sign * amount) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (batch_id, area_code, state) DO UPDATE SET count = kept.count + excluded.count, amount = kept.amount + excluded.amount;
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.keep_distribution_sum() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.keep_distribution_sum() FROM PUBLIC;
CREATE TRIGGER sum_added AFTER INSERT ON beneficiaries.delivery REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_distribution_sum();
CREATE TRIGGER sum_changed AFTER UPDATE ON beneficiaries.delivery REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_distribution_sum();

-- What the distributions of an allocation hold of it, those too that the viewer does not see (rule 38). It tells one sum.
CREATE POLICY search_distribution_batch ON beneficiaries.distribution_batch FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.distribution_batch TO pilar_search;
CREATE FUNCTION beneficiaries.committed_of(programme uuid, of_year integer, within text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT coalesce(sum(committed_amount), 0)::bigint FROM beneficiaries.distribution_batch
  WHERE programme_id = programme AND year = of_year AND starts_with(area_code || '.', within || '.')
$$;
ALTER FUNCTION beneficiaries.committed_of(uuid, integer, text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.committed_of(uuid, integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.committed_of(uuid, integer, text) TO pilar_beneficiaries;

-- The days that a period is of: "2026-11" all of November, "2026-Q4" its quarter, "2026-11-28" that day.
CREATE FUNCTION beneficiaries.period_days(period text) RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT daterange(first, CASE
      WHEN period ~ '^.{4}$' THEN first + interval '1 year' WHEN period ~ 'H.$' THEN first + interval '6 months' WHEN period ~ 'Q.$' THEN first + interval '3 months'
      WHEN period ~ '^.{7}$' THEN first + interval '1 month' ELSE first + interval '1 day' END::date)
  FROM (SELECT make_date(left(period, 4)::integer,
    CASE WHEN period ~ '[QH].$' THEN 1 + (right(period, 1)::integer - 1) * CASE WHEN period ~ 'H.$' THEN 6 ELSE 3 END WHEN length(period) >= 7 THEN substr(period, 6, 2)::integer ELSE 1 END,
    CASE WHEN length(period) = 10 THEN right(period, 2)::integer ELSE 1 END) AS first) AS begins
$$;

-- migrate:down
DROP FUNCTION beneficiaries.period_days(text);
DROP FUNCTION beneficiaries.committed_of(uuid, integer, text);
DROP TABLE beneficiaries.distribution_sum;
DROP TABLE beneficiaries.delivery_file;
DROP TABLE beneficiaries.delivery;
DROP TABLE beneficiaries.distribution_point;
DROP TABLE beneficiaries.distribution_batch;
DROP FUNCTION beneficiaries.keep_distribution_sum();
