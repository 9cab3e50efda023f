-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, constraint-missing-not-valid, adding-foreign-key-constraint
-- A check of a distribution as a whole, at one of its points, or of a delivery drawn as a sample, in one of the six ways (6T, rule 39). One that
-- finds something wanting is followed up: OPEN → ANSWERED → CLOSED.
CREATE TABLE beneficiaries.six_t_check (
  id uuid CONSTRAINT six_t_check_pkey PRIMARY KEY,
  batch_id uuid NOT NULL CONSTRAINT six_t_check_of REFERENCES beneficiaries.distribution_batch,
  point_id uuid CONSTRAINT six_t_check_at REFERENCES beneficiaries.distribution_point,
  delivery_id uuid CONSTRAINT six_t_check_of_delivery REFERENCES beneficiaries.delivery,
  -- of the distribution, by which checks are counted
  programme_id uuid NOT NULL,
  year smallint NOT NULL,
  channel text NOT NULL,
  -- where it was checked: of the delivery, of the point, or of the distribution
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  dimension text NOT NULL CONSTRAINT six_t_check_dimension CHECK (dimension IN ('SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI')),
  result text NOT NULL CONSTRAINT six_t_check_result CHECK (result IN ('OK', 'FINDING', 'NOT_APPLICABLE')),
  note text CONSTRAINT six_t_check_note_length CHECK (length(note) BETWEEN 1 AND 1000),
  -- under which the phone kept its photograph, which may come later
  photo_key uuid,
  checked_on date NOT NULL,
  checked_by text NOT NULL,
  severity text CONSTRAINT six_t_check_severity CHECK (severity IN ('MINOR', 'MAJOR', 'CRITICAL')),
  responsible text CONSTRAINT six_t_check_responsible_length CHECK (length(responsible) BETWEEN 1 AND 200),
  due_on date,
  state text CONSTRAINT six_t_check_state CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
  answer text CONSTRAINT six_t_check_answer_length CHECK (length(answer) BETWEEN 1 AND 2000),
  answered_on date,
  answered_by text,
  remark text CONSTRAINT six_t_check_remark_length CHECK (length(remark) BETWEEN 1 AND 2000),
  closed_on date,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT six_t_check_once UNIQUE NULLS NOT DISTINCT (batch_id, point_id, delivery_id, dimension),
  CONSTRAINT six_t_check_of_one CHECK (point_id IS NULL OR delivery_id IS NULL),
  CONSTRAINT six_t_check_not_applicable CHECK (result <> 'NOT_APPLICABLE' OR dimension IN ('HARGA', 'KUALITAS')),
  -- every finding has somebody who answers for it, and a day (rule 39)
  CONSTRAINT six_t_check_finding_whole CHECK (CASE WHEN result = 'FINDING' THEN num_nulls(note, severity, responsible, due_on, state) = 0
    ELSE num_nonnulls(severity, responsible, due_on, state, answer, answered_on, answered_by, remark, closed_on) = 0 END),
  CONSTRAINT six_t_check_answered_whole CHECK (coalesce(state, 'OPEN') = 'OPEN' OR num_nulls(answer, answered_on, answered_by) = 0),
  CONSTRAINT six_t_check_closed_whole CHECK ((coalesce(state, '') = 'CLOSED') = (closed_on IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.six_t_check IS 'visibility: area';
CREATE INDEX six_t_check_by_area ON beneficiaries.six_t_check (area_code, id) WHERE result = 'FINDING';
CREATE INDEX six_t_check_by_due ON beneficiaries.six_t_check (due_on, id) WHERE result = 'FINDING';
CREATE INDEX six_t_check_open ON beneficiaries.six_t_check (year, area_code) INCLUDE (dimension, programme_id, channel, checked_on, due_on) WHERE state IN ('OPEN', 'ANSWERED');
CREATE INDEX six_t_check_of_delivery ON beneficiaries.six_t_check (delivery_id) WHERE delivery_id IS NOT NULL;

-- A photograph of a check, under the id of its file (decision 32); `key` is what the phone called it.
CREATE TABLE beneficiaries.six_t_photo (
  id uuid CONSTRAINT six_t_photo_pkey PRIMARY KEY,
  key uuid NOT NULL CONSTRAINT six_t_photo_once UNIQUE,
  batch_id uuid NOT NULL CONSTRAINT six_t_photo_of REFERENCES beneficiaries.distribution_batch,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.six_t_photo IS 'visibility: area';
CREATE INDEX six_t_photo_of_batch ON beneficiaries.six_t_photo (batch_id);

-- How many checks of a year came out how, by programme, channel and place: kept up by every statement that changes them. `days`: of closed
-- findings, from the check to the day they were closed.
CREATE TABLE beneficiaries.six_t_sum (
  year smallint NOT NULL,
  programme_id uuid NOT NULL,
  channel text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  dimension text NOT NULL,
  -- OK | NOT_APPLICABLE | OPEN | ANSWERED | CLOSED
  outcome text NOT NULL,
  count integer NOT NULL,
  days bigint NOT NULL,
  CONSTRAINT six_t_sum_pkey PRIMARY KEY (year, area_code, programme_id, channel, dimension, outcome)
);
COMMENT ON TABLE beneficiaries.six_t_sum IS 'visibility: area';

ALTER TABLE beneficiaries.six_t_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.six_t_photo ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.six_t_sum ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A check of a distribution names nobody, and is seen as that is, from below too; one of a delivery tells of whoever receives it.
CREATE POLICY read_six_t_check ON beneficiaries.six_t_check FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND (delivery_id IS NULL OR (SELECT beneficiaries.may_read()))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR delivery_id IS NULL AND area_code = ANY ((SELECT string_to_array(current_setting('pilar.ancestors', true), ','))::text[]))));
CREATE POLICY add_six_t_check ON beneficiaries.six_t_check FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
CREATE POLICY change_six_t_check ON beneficiaries.six_t_check FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.six_t_check TO pilar_beneficiaries;
-- A photograph may show people.
CREATE POLICY read_six_t_photo ON beneficiaries.six_t_photo FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY add_six_t_photo ON beneficiaries.six_t_photo FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code));
GRANT SELECT, INSERT ON beneficiaries.six_t_photo TO pilar_beneficiaries;
CREATE POLICY read_six_t_sum ON beneficiaries.six_t_sum FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY keep_six_t_sum ON beneficiaries.six_t_sum TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT ON beneficiaries.six_t_sum TO pilar_beneficiaries;
GRANT SELECT, INSERT, UPDATE (count, days) ON beneficiaries.six_t_sum TO pilar_search;

-- Once a statement; rows are locked in one order.
CREATE FUNCTION beneficiaries.keep_six_t_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO beneficiaries.six_t_sum AS kept (year, programme_id, channel, area_code, dimension, outcome, count, days)
    SELECT year, programme_id, channel, area_code, dimension, coalesce(state, result), count(*), coalesce(sum(closed_on - checked_on), 0) FROM now_rows GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 4, 2, 3, 5, 6
    ON CONFLICT ON CONSTRAINT six_t_sum_pkey DO UPDATE SET count = kept.count + excluded.count, days = kept.days + excluded.days;
  ELSE
    INSERT INTO beneficiaries.six_t_sum AS kept (year, programme_id, channel, area_code, dimension, outcome, count, days)
    SELECT year, programme_id, channel, area_code, dimension, outcome, sum(sign), sum(sign * days) FROM (
      SELECT year, programme_id, channel, area_code, dimension, coalesce(state, result) AS outcome, coalesce(closed_on - checked_on, 0) AS days, 1 AS sign FROM now_rows
      UNION ALL SELECT year, programme_id, channel, area_code, dimension, coalesce(state, result), coalesce(closed_on - checked_on, 0), -1 FROM was_rows
    ) AS moved GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(sign) <> 0 OR sum(sign * days) <> 0 ORDER BY 1, 4, 2, 3, 5, 6
    ON CONFLICT ON CONSTRAINT six_t_sum_pkey DO UPDATE SET count = kept.count + excluded.count, days = kept.days + excluded.days;
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.keep_six_t_sum() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.keep_six_t_sum() FROM PUBLIC;
CREATE TRIGGER sum_added AFTER INSERT ON beneficiaries.six_t_check REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_six_t_sum();
CREATE TRIGGER sum_changed AFTER UPDATE ON beneficiaries.six_t_check REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_six_t_sum();

CREATE POLICY search_six_t_check ON beneficiaries.six_t_check FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.six_t_check TO pilar_search;
-- Which of the six were answered of each distribution: it tells nothing else, and tells it to those too who see one of its points alone.
CREATE FUNCTION beneficiaries.six_t_answered(batches uuid[]) RETURNS TABLE (id uuid, dimension text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT DISTINCT batch_id, dimension FROM beneficiaries.six_t_check WHERE beneficiaries.may_read_figures() AND batch_id = ANY(batches) AND delivery_id IS NULL
$$;
-- Findings of a year that are open, by how long and whether they are past their day. Whoever follows figures counts those of deliveries too.
CREATE FUNCTION beneficiaries.six_t_open(within text, within_end text, width integer, of_year integer, on_day date)
RETURNS TABLE (code text, dimension text, "programmeId" text, channel text, age text, overdue integer, count integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT left(area_code, width), dimension, programme_id::text, channel, CASE WHEN on_day - checked_on <= 7 THEN 'WEEK' WHEN on_day - checked_on <= 30 THEN 'MONTH' ELSE 'LONGER' END,
    count(*) FILTER (WHERE due_on < on_day)::integer, count(*)::integer
  FROM beneficiaries.six_t_check
  WHERE state IN ('OPEN', 'ANSWERED') AND year = of_year AND area_code >= within AND area_code < within_end
    AND (SELECT beneficiaries.may_read_figures()) AND within >= (SELECT current_setting('pilar.area', true)) AND within_end <= (SELECT current_setting('pilar.area_end', true))
  GROUP BY 1, 2, 3, 4, 5
$$;
ALTER FUNCTION beneficiaries.six_t_answered(uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.six_t_open(text, text, integer, integer, date) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.six_t_answered(uuid[]), beneficiaries.six_t_open(text, text, integer, integer, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.six_t_answered(uuid[]), beneficiaries.six_t_open(text, text, integer, integer, date) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.six_t_open(text, text, integer, integer, date);
DROP FUNCTION beneficiaries.six_t_answered(uuid[]);
DROP TABLE beneficiaries.six_t_sum;
DROP TABLE beneficiaries.six_t_photo;
DROP TABLE beneficiaries.six_t_check;
DROP FUNCTION beneficiaries.keep_six_t_sum();
