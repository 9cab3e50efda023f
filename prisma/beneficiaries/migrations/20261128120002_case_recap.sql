-- migrate:up
-- squawk-ignore-file prefer-bigint-over-smallint, prefer-bigint-over-int
-- The recap of cases (report 1), kept up by every change in its own transaction: at each level of regions the cases that came in a year,
-- less those that ended in it. What stood at a year's end is the sum up to it. The rows of province and regency, which everybody's
-- changes meet, are several (`slot`): a connection adds to its own, and two at once do not wait for each other.
CREATE TABLE beneficiaries.case_recap (
  -- length of the code: 2 province, 5 regency, 8 district, 13 village
  level smallint NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  type_code text COLLATE "C" NOT NULL,
  sex text NOT NULL,
  age_group text NOT NULL,
  year smallint NOT NULL,
  slot smallint NOT NULL,
  standing integer NOT NULL,
  CONSTRAINT case_recap_pkey PRIMARY KEY (level, area_code, type_code, sex, age_group, year, slot)
);
COMMENT ON TABLE beneficiaries.case_recap IS 'visibility: area';

-- Open cases by the month of their last check: how many are stale, on any day (rule 32).
CREATE TABLE beneficiaries.case_checks (
  level smallint NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  type_code text COLLATE "C" NOT NULL,
  month date NOT NULL,
  slot smallint NOT NULL,
  open integer NOT NULL,
  CONSTRAINT case_checks_pkey PRIMARY KEY (level, area_code, type_code, month, slot)
);
COMMENT ON TABLE beneficiaries.case_checks IS 'visibility: area';

-- Roles that read the recap: heads and observers too, who see no case. Small numbers are hidden before they leave; a test compares the roles.
CREATE FUNCTION beneficiaries.may_read_recap() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE')
$$;
ALTER TABLE beneficiaries.case_recap ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_case_recap ON beneficiaries.case_recap FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_recap())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
ALTER TABLE beneficiaries.case_checks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_case_checks ON beneficiaries.case_checks FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_recap())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
GRANT SELECT ON beneficiaries.case_recap, beneficiaries.case_checks TO pilar_beneficiaries;
-- Whoever works in a village changes the numbers of its province too: the function below adds them, as a role of its own.
CREATE POLICY keep_case_recap ON beneficiaries.case_recap TO pilar_search USING (true) WITH CHECK (true);
CREATE POLICY keep_case_checks ON beneficiaries.case_checks TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (standing) ON beneficiaries.case_recap TO pilar_search;
GRANT SELECT, INSERT, UPDATE (open) ON beneficiaries.case_checks TO pilar_search;

-- What a case adds to the recap: from which year to which, and the month of its check while it is open.
CREATE TYPE beneficiaries.case_count AS (area_code text, type_code text, sex text, age_group text, from_year smallint, to_year smallint, month date, sign integer);
CREATE FUNCTION beneficiaries.counted(one beneficiaries.welfare_case, sign integer) RETURNS beneficiaries.case_count LANGUAGE sql STABLE AS $$
  SELECT ROW(one.area_code, one.type_code, coalesce(one.sex, '-'), one.age_group,
    CASE WHEN one.state NOT IN ('REJECTED', 'WITHDRAWN') THEN extract(year FROM one.found_on)::smallint END,
    CASE WHEN one.state IN ('TERMINATED', 'TRANSFERRED') THEN extract(year FROM one.ended_on)::smallint END,
    CASE WHEN one.open THEN date_trunc('month', one.checked_on)::date END, sign)::beneficiaries.case_count
$$;

-- Rows are locked in one order, whatever the order of the changes.
CREATE FUNCTION beneficiaries.add_to_recap(changes beneficiaries.case_count[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO beneficiaries.case_recap AS kept (level, area_code, type_code, sex, age_group, year, slot, standing)
  SELECT level, left(area_code, level), type_code, sex, age_group, year, CASE WHEN level <= 5 THEN pg_backend_pid() % 8 ELSE 0 END, sum(delta)
  FROM unnest(changes) AS change, (VALUES (13), (8), (5), (2)) AS levels (level), LATERAL (VALUES (from_year, sign), (to_year, -sign)) AS moved (year, delta)
  WHERE year IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0 ORDER BY 1 DESC, 2, 3, 4, 5, 6
  ON CONFLICT (level, area_code, type_code, sex, age_group, year, slot) DO UPDATE SET standing = kept.standing + excluded.standing;
  INSERT INTO beneficiaries.case_checks AS kept (level, area_code, type_code, month, slot, open)
  SELECT level, left(area_code, level), type_code, month, CASE WHEN level <= 5 THEN pg_backend_pid() % 8 ELSE 0 END, sum(sign)
  FROM unnest(changes) AS change, (VALUES (13), (8), (5), (2)) AS levels (level)
  WHERE month IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(sign) <> 0 ORDER BY 1 DESC, 2, 3, 4
  ON CONFLICT (level, area_code, type_code, month, slot) DO UPDATE SET open = kept.open + excluded.open;
$$;

-- Once a statement, however many cases it enters or changes.
CREATE FUNCTION beneficiaries.keep_recap() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM beneficiaries.add_to_recap(array_agg(beneficiaries.counted(ROW(now_row.*)::beneficiaries.welfare_case, 1))) FROM now_rows AS now_row;
  ELSE
    PERFORM beneficiaries.add_to_recap(array_agg(change)) FROM (
      SELECT beneficiaries.counted(ROW(now_row.*)::beneficiaries.welfare_case, 1) AS change FROM now_rows AS now_row
      UNION ALL SELECT beneficiaries.counted(ROW(was_row.*)::beneficiaries.welfare_case, -1) FROM was_rows AS was_row) AS changes;
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.keep_recap() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.keep_recap(), beneficiaries.add_to_recap(beneficiaries.case_count[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.add_to_recap(beneficiaries.case_count[]) TO pilar_search;
CREATE TRIGGER recap_added AFTER INSERT ON beneficiaries.welfare_case REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_recap();
CREATE TRIGGER recap_changed AFTER UPDATE ON beneficiaries.welfare_case REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_recap();

-- Where the recap and a count of the cases differ: nowhere, or something is wrong. For tests and whoever doubts a number.
CREATE FUNCTION beneficiaries.recap_differences() RETURNS TABLE (area_code text, type_code text, sex text, age_group text, year smallint, kept bigint, recounted bigint) LANGUAGE sql STABLE AS $$
  SELECT area_code, type_code, sex, age_group, year, coalesce(kept.standing, 0), coalesce(found.standing, 0) FROM (
    SELECT area_code, type_code, sex, age_group, year, sum(standing) AS standing FROM beneficiaries.case_recap GROUP BY 1, 2, 3, 4, 5 HAVING sum(standing) <> 0
  ) AS kept FULL JOIN (
    SELECT left(area_code, level) AS area_code, type_code, sex, age_group, moved.year, sum(delta) AS standing
    FROM (SELECT (beneficiaries.counted(welfare_case, 1)).* FROM beneficiaries.welfare_case) AS change, (VALUES (13), (8), (5), (2)) AS levels (level),
      LATERAL (VALUES (from_year, 1), (to_year, -1)) AS moved (year, delta)
    WHERE moved.year IS NOT NULL GROUP BY 1, 2, 3, 4, 5 HAVING sum(delta) <> 0
  ) AS found USING (area_code, type_code, sex, age_group, year)
  WHERE kept.standing IS DISTINCT FROM found.standing
  UNION ALL
  SELECT area_code, type_code, NULL, NULL, extract(year FROM month)::smallint, coalesce(kept.open, 0), coalesce(found.open, 0) FROM (
    SELECT area_code, type_code, month, sum(open) AS open FROM beneficiaries.case_checks GROUP BY 1, 2, 3 HAVING sum(open) <> 0
  ) AS kept FULL JOIN (
    SELECT left(area_code, level) AS area_code, type_code, date_trunc('month', checked_on)::date AS month, count(*) AS open
    FROM beneficiaries.welfare_case, (VALUES (13), (8), (5), (2)) AS levels (level) WHERE welfare_case.open GROUP BY 1, 2, 3
  ) AS found USING (area_code, type_code, month)
  WHERE kept.open IS DISTINCT FROM found.open
$$;

-- migrate:down
DROP FUNCTION beneficiaries.recap_differences();
DROP TRIGGER recap_changed ON beneficiaries.welfare_case;
DROP TRIGGER recap_added ON beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.keep_recap();
DROP FUNCTION beneficiaries.add_to_recap(beneficiaries.case_count[]);
DROP FUNCTION beneficiaries.counted(beneficiaries.welfare_case, integer);
DROP TYPE beneficiaries.case_count;
DROP TABLE beneficiaries.case_checks;
DROP TABLE beneficiaries.case_recap;
DROP FUNCTION beneficiaries.may_read_recap();
