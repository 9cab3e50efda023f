-- migrate:up
-- Items of plans that an event serves.
ALTER TABLE events.event ADD COLUMN plan_item_ids uuid[] NOT NULL DEFAULT '{}';
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX event_by_plan_item ON events.event USING gin (plan_item_ids);

-- How many events serve each of the items, of those that the viewer may see: the predicate of read_event. Subgraph
-- institutions tells by it which targets nothing serves.
CREATE FUNCTION events.serving(ids uuid[]) RETURNS TABLE (item uuid, events integer) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT served.item, count(*)::integer
  FROM events.event CROSS JOIN LATERAL unnest(plan_item_ids) AS served (item)
  WHERE plan_item_ids && ids AND served.item = ANY (ids) AND withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(owner_code)
      OR target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (state = 'PUBLISHED' OR (SELECT current_setting('pilar.role', true) NOT IN ('PROV_HEAD', 'VIEWER')))
  GROUP BY served.item
$$;
ALTER FUNCTION events.serving(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.serving(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.serving(uuid[]) TO pilar_institutions;

-- migrate:down
DROP FUNCTION events.serving(uuid[]);
DROP INDEX events.event_by_plan_item;
ALTER TABLE events.event DROP COLUMN plan_item_ids;
