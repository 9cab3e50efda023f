-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint
-- Families that are there by desil and mark of extreme poverty, kept up in the transaction of each change: how many a programme's conditions
-- reach is a sum over few rows, however many families there are. Rows of regency and province are eight by connection (decision 0034).
CREATE TABLE beneficiaries.family_standing (
  -- length of the code: 2 province, 5 regency, 8 district, 13 village
  level smallint NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  -- 0 where none is recorded
  desil smallint NOT NULL,
  extreme_poor boolean NOT NULL,
  slot smallint NOT NULL,
  families integer NOT NULL,
  CONSTRAINT family_standing_pkey PRIMARY KEY (level, area_code, desil, extreme_poor, slot)
);
COMMENT ON TABLE beneficiaries.family_standing IS 'visibility: area';
CREATE TYPE beneficiaries.family_standing_change AS (area_code text, desil smallint, extreme_poor boolean, families bigint);
-- Rows are locked in one order, whatever the order of the changes.
CREATE FUNCTION beneficiaries.add_to_standing(changes beneficiaries.family_standing_change[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO beneficiaries.family_standing AS kept (level, area_code, desil, extreme_poor, slot, families)
  SELECT level, left(area_code, level), desil, extreme_poor, CASE WHEN level <= 5 THEN pg_backend_pid() % 8 ELSE 0 END, sum(families)
  FROM unnest(changes) AS change, (VALUES (13), (8), (5), (2)) AS levels (level)
  GROUP BY 1, 2, 3, 4 HAVING sum(families) <> 0 ORDER BY 1 DESC, 2, 3, 4
  ON CONFLICT (level, area_code, desil, extreme_poor, slot) DO UPDATE SET families = kept.families + excluded.families;
$$;
CREATE FUNCTION beneficiaries.keep_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  -- Summed by village first: a load enters millions in one statement.
  IF TG_OP = 'INSERT' THEN
    PERFORM beneficiaries.add_to_standing(array_agg(change)) FROM (
      SELECT ROW(area_code, coalesce(desil, 0), coalesce(extreme_poor, false), count(*))::beneficiaries.family_standing_change AS change
      FROM now_rows WHERE life_state = 'ACTIVE' GROUP BY area_code, coalesce(desil, 0), coalesce(extreme_poor, false)) AS changes;
  ELSE
    PERFORM beneficiaries.add_to_standing(array_agg(change)) FROM (
      SELECT ROW(area_code, coalesce(desil, 0), coalesce(extreme_poor, false), count(*))::beneficiaries.family_standing_change AS change
      FROM now_rows WHERE life_state = 'ACTIVE' GROUP BY area_code, coalesce(desil, 0), coalesce(extreme_poor, false)
      UNION ALL SELECT ROW(area_code, coalesce(desil, 0), coalesce(extreme_poor, false), -count(*))::beneficiaries.family_standing_change
      FROM was_rows WHERE life_state = 'ACTIVE' GROUP BY area_code, coalesce(desil, 0), coalesce(extreme_poor, false)) AS changes;
  END IF;
  RETURN NULL;
END $$;
-- What is there already.
ALTER TABLE beneficiaries.family NO FORCE ROW LEVEL SECURITY;
SELECT beneficiaries.add_to_standing(array_agg(change)) FROM (
  SELECT ROW(area_code, coalesce(desil, 0), coalesce(extreme_poor, false), count(*))::beneficiaries.family_standing_change AS change
  FROM beneficiaries.family WHERE life_state = 'ACTIVE' GROUP BY area_code, coalesce(desil, 0), coalesce(extreme_poor, false)) AS changes;
ALTER TABLE beneficiaries.family FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_standing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_family_standing ON beneficiaries.family_standing FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_recap())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY keep_family_standing ON beneficiaries.family_standing TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT ON beneficiaries.family_standing TO pilar_beneficiaries;
GRANT SELECT, INSERT, UPDATE (families) ON beneficiaries.family_standing TO pilar_search;
ALTER FUNCTION beneficiaries.keep_standing() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.keep_standing(), beneficiaries.add_to_standing(beneficiaries.family_standing_change[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.add_to_standing(beneficiaries.family_standing_change[]) TO pilar_search;
CREATE TRIGGER standing_added AFTER INSERT ON beneficiaries.family REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_standing();
CREATE TRIGGER standing_changed AFTER UPDATE ON beneficiaries.family REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_standing();

-- Where the kept numbers and a count of the families differ: nowhere, or something is wrong.
CREATE FUNCTION beneficiaries.standing_differences() RETURNS TABLE (area_code text, desil smallint, extreme_poor boolean, kept bigint, recounted bigint) LANGUAGE sql STABLE AS $$
  SELECT area_code, desil, extreme_poor, kept.families, found.families FROM (
    SELECT area_code, desil, extreme_poor, sum(families) AS families FROM beneficiaries.family_standing GROUP BY 1, 2, 3 HAVING sum(families) <> 0
  ) AS kept FULL JOIN (
    SELECT left(area_code, level) AS area_code, coalesce(desil, 0)::smallint AS desil, coalesce(extreme_poor, false) AS extreme_poor, count(*) AS families
    FROM beneficiaries.family, (VALUES (13), (8), (5), (2)) AS levels (level) WHERE life_state = 'ACTIVE' GROUP BY 1, 2, 3
  ) AS found USING (area_code, desil, extreme_poor)
  WHERE kept.families IS DISTINCT FROM found.families
$$;

-- Documents of a programme beside the law: guidelines (juknis), decrees. Each under the id of its file (decision 0032).
CREATE TABLE beneficiaries.programme_paper (
  id uuid CONSTRAINT programme_paper_pkey PRIMARY KEY,
  programme_id uuid NOT NULL CONSTRAINT programme_paper_of REFERENCES beneficiaries.programme,
  caption text NOT NULL CONSTRAINT programme_paper_caption_length CHECK (length(caption) BETWEEN 1 AND 300),
  issued_on date NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT programme_paper_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.programme_paper IS 'visibility: public';
CREATE INDEX programme_paper_of_programme ON beneficiaries.programme_paper (programme_id, issued_on);
ALTER TABLE beneficiaries.programme_paper ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_programme_paper ON beneficiaries.programme_paper FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_programme_paper ON beneficiaries.programme_paper FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_programme_paper ON beneficiaries.programme_paper FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.programme_paper TO pilar_beneficiaries;

-- Which of the items of plans a programme carries out (rule 42). Subgraph institutions tells by it which targets nothing serves; programmes are everybody's to read.
CREATE FUNCTION beneficiaries.carried_out(ids uuid[]) RETURNS TABLE (item uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT DISTINCT plan_item_id FROM beneficiaries.programme_plan_link WHERE plan_item_id = ANY (ids) AND (SELECT pilar.is_viewer())
$$;
CREATE POLICY search_programme_plan_link ON beneficiaries.programme_plan_link FOR SELECT TO pilar_search USING (true);
GRANT SELECT (plan_item_id) ON beneficiaries.programme_plan_link TO pilar_search;
ALTER FUNCTION beneficiaries.carried_out(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.carried_out(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.carried_out(uuid[]) TO pilar_institutions;

-- migrate:down
DROP FUNCTION beneficiaries.carried_out(uuid[]);
DROP POLICY search_programme_plan_link ON beneficiaries.programme_plan_link;
REVOKE SELECT (plan_item_id) ON beneficiaries.programme_plan_link FROM pilar_search;
DROP TABLE beneficiaries.programme_paper;
DROP FUNCTION beneficiaries.standing_differences();
DROP TRIGGER standing_changed ON beneficiaries.family;
DROP TRIGGER standing_added ON beneficiaries.family;
DROP FUNCTION beneficiaries.keep_standing();
DROP FUNCTION beneficiaries.add_to_standing(beneficiaries.family_standing_change[]);
DROP TYPE beneficiaries.family_standing_change;
DROP TABLE beneficiaries.family_standing;
