-- migrate:up

-- Of regions inside the viewer's area: how often they were reached, by kind of event, and when last. An event reaches what it is
-- aimed at, and whatever holds that. It counts once it was held, published or not: that a meeting took place is no secret of
-- whoever may count, what was said at it is (see CONTEXT.md). Events of the same targets and kind are put together first, so
-- that their lists of regions are opened once for each.
CREATE FUNCTION events.outreach(within text, from_day date, to_day date) RETURNS TABLE (area text, type text, events integer, last_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  WITH held AS (
    SELECT target_within, event.type, count(*) AS events, max(date) AS last_on FROM events.event
    WHERE state IN ('HELD', 'REPORTED', 'PUBLISHED') AND withdrawn_at IS NULL AND date BETWEEN from_day AND to_day AND target_within @> ARRAY[within]
    GROUP BY target_within, event.type
  )
  SELECT code, held.type, sum(held.events)::integer, max(held.last_on)
  FROM held CROSS JOIN LATERAL unnest(target_within) AS code
  WHERE (SELECT pilar.is_viewer()) AND pilar.in_area(within) AND (code = within OR starts_with(code, within || '.'))
  GROUP BY code, held.type
$$;

-- Of regions inside the viewer's area: how much that meetings left is still open, and past its day.
CREATE FUNCTION events.open_items(within text, as_of date) RETURNS TABLE (area text, open integer, overdue integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT item.area_code, count(*)::integer, count(*) FILTER (WHERE item.due < as_of)::integer
  FROM events.action_item AS item JOIN events.event ON event.id = item.event_id
  WHERE item.state IN ('OPEN', 'DOING') AND event.withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer()) AND pilar.in_area(within) AND (item.area_code = within OR starts_with(item.area_code, within || '.'))
  GROUP BY item.area_code
$$;

DO $$
DECLARE reading text;
BEGIN
  FOREACH reading IN ARRAY ARRAY['events.outreach(text, date, date)', 'events.open_items(text, date)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO pilar_search', reading);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', reading);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pilar_events', reading);
  END LOOP;
END $$;

-- migrate:down
DROP FUNCTION events.open_items(text, date);
DROP FUNCTION events.outreach(text, date, date);
