-- migrate:up
-- Report 11: complaints received in a period, by region of a width and category, and each of their sums, where `place` or `of` is null;
-- claims after enumeration by month beside them. Roles with complaint.readFigures count what they may not read, within their area: of conduct
-- what is handled there, so that no office learns that somebody has complained of it.
CREATE FUNCTION beneficiaries.may_read_complaint_figures() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR')
$$;
CREATE FUNCTION beneficiaries.complaint_figures(within text, within_end text, width integer, first_day date, last_day date, on_day date)
RETURNS TABLE (place text, of text, month integer, received integer, answered integer, open integer, kept integer, broken integer, "medianDays" float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  WITH counted AS MATERIALIZED (
    SELECT left(area_code, width) AS place, category AS of, extract(month FROM received_on)::integer AS month, state, answered_on - received_on AS days, late OR coalesce(due_on < on_day, false) AS broken
    FROM beneficiaries.complaint
    WHERE beneficiaries.may_read_complaint_figures() AND received_on BETWEEN first_day AND last_day AND area_code >= within AND area_code < within_end AND pilar.in_area(area_code)
      AND (category <> 'CONDUCT' OR pilar.in_area(owner_code))
      AND (coalesce(complained_office, '') NOT IN ('PROVINCE', 'UNKNOWN') OR current_setting('pilar.role', true) IN ('PROV_ADMIN', 'PROV_HEAD', 'VIEWER', 'AUDITOR'))
  )
  SELECT place, of, NULL::integer, count(*)::integer, count(*) FILTER (WHERE state IN ('RESOLVED', 'CLOSED'))::integer, count(*) FILTER (WHERE state NOT IN ('RESOLVED', 'CLOSED', 'REJECTED'))::integer,
    count(*) FILTER (WHERE NOT broken)::integer, count(*) FILTER (WHERE broken)::integer, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE state IN ('RESOLVED', 'CLOSED'))
  FROM counted GROUP BY GROUPING SETS ((place, of), (place), (of), ())
  UNION ALL
  SELECT NULL, NULL, month, count(*)::integer, 0, 0, 0, 0, NULL FROM counted WHERE of = 'AID_CLAIM_AFTER_ENUMERATION' GROUP BY month
$$;
ALTER FUNCTION beneficiaries.complaint_figures(text, text, integer, date, date, date) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.complaint_figures(text, text, integer, date, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.complaint_figures(text, text, integer, date, date, date) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.complaint_figures(text, text, integer, date, date, date);
DROP FUNCTION beneficiaries.may_read_complaint_figures();
