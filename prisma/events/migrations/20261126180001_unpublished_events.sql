-- migrate:up
-- Roles that read published events only: the permission event.readUnpublished of packages/domain/src/access.ts, in one place.
CREATE OR REPLACE FUNCTION events.reads_unpublished() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pilar.role', true), '') NOT IN ('PROV_HEAD', 'VIEWER', 'LKS_USER')
$$;

ALTER POLICY read_event ON events.event USING ((SELECT pilar.is_viewer())
  AND (pilar.in_area(owner_code)
    OR target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
    OR target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
  AND (state = 'PUBLISHED' OR (SELECT events.reads_unpublished())));

CREATE OR REPLACE FUNCTION events.find_events(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT id FROM events.event
  WHERE id IN (
      SELECT id FROM events.event WHERE lower(title) LIKE pilar.contains_pattern(needle)
      UNION
      SELECT event.id FROM events.event_series AS series JOIN events.event ON event.series_id = series.id
      WHERE lower(series.title) LIKE pilar.contains_pattern(needle)
        AND (pilar.in_area(series.owner_code) OR pilar.above(series.owner_code)))
    AND withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(owner_code)
      OR target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
$$;

CREATE OR REPLACE FUNCTION events.serving(ids uuid[]) RETURNS TABLE (item uuid, events integer) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT served.item, count(*)::integer
  FROM events.event CROSS JOIN LATERAL unnest(plan_item_ids) AS served (item)
  WHERE plan_item_ids && ids AND served.item = ANY (ids) AND withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(owner_code)
      OR target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
  GROUP BY served.item
$$;

-- migrate:down
-- What reads them stays, with the roles that they had before.
CREATE OR REPLACE FUNCTION events.reads_unpublished() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pilar.role', true), '') NOT IN ('PROV_HEAD', 'VIEWER')
$$;
