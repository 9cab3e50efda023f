-- migrate:up
-- Who sees a record of that reach today: holders of the roles whose area it lies in, lies above, or that is open to all. Counts alone
-- leave a viewer's own area; names are read under their scope. Of roles that work for one organisation only its own count where one is given.
CREATE POLICY search_machine_client ON identity.machine_client FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_machine_grant ON identity.machine_grant FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON identity.machine_client, identity.machine_grant TO pilar_search;
CREATE FUNCTION identity.audience(roles text[], areas text[], downward text[], is_open boolean, organisation uuid, today date)
RETURNS TABLE (role text, area text, why text, number integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  WITH held AS (
    SELECT g.role, g.area_code AS area, g.account_id::text AS who, g.organisation_id FROM role_grant AS g JOIN account AS a ON a.id = g.account_id
    WHERE a.disabled_at IS NULL AND g.ended_at IS NULL AND coalesce(g.valid_from, today) <= today AND coalesce(g.valid_to, today) >= today
    UNION ALL
    SELECT 'MACHINE', m.area_code, c.client_id, NULL FROM machine_client AS c JOIN machine_grant AS m ON m.client_id = c.client_id AND m.removed_at IS NULL
    WHERE c.disabled_at IS NULL AND coalesce(c.valid_from, today) <= today AND coalesce(c.valid_to, today) >= today
  ), reached AS (
    SELECT held.role, held.area, who, CASE
      WHEN is_open THEN 'OPEN'
      WHEN EXISTS (SELECT FROM unnest(areas) AS code WHERE held.area = 'ID' OR code = held.area OR code LIKE held.area || '.%') THEN 'AREA'
      WHEN EXISTS (SELECT FROM unnest(downward) AS code WHERE code = 'ID' OR held.area LIKE code || '.%') THEN 'ABOVE'
    END AS why
    FROM held WHERE held.role = ANY (roles) AND (organisation IS NULL OR held.role NOT IN ('LKS_USER', 'KT_USER') OR held.organisation_id = organisation)
  )
  SELECT reached.role, reached.area, reached.why, count(DISTINCT who)::integer FROM reached
  WHERE (SELECT pilar.is_viewer()) AND reached.why IS NOT NULL GROUP BY 1, 2, 3
$$;
ALTER FUNCTION identity.audience(text[], text[], text[], boolean, uuid, date) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.audience(text[], text[], text[], boolean, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.audience(text[], text[], text[], boolean, uuid, date) TO pilar_identity;

-- migrate:down
DROP FUNCTION identity.audience(text[], text[], text[], boolean, uuid, date);
REVOKE ALL ON identity.machine_client, identity.machine_grant FROM pilar_search;
DROP POLICY search_machine_grant ON identity.machine_grant;
DROP POLICY search_machine_client ON identity.machine_client;
