-- migrate:up
CALL pilar.install_import_rows('events');

-- Which of the records of other subgraphs ours refer to. Their owner asks before it takes them back, and learns no more.
CREATE POLICY referred_event_role ON events.event_role FOR SELECT TO pilar_search USING (true);
CREATE POLICY referred_organiser ON events.organiser FOR SELECT TO pilar_search USING (true);
CREATE POLICY referred_publication ON events.publication FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.event_role, events.organiser, events.publication TO pilar_search;
CREATE FUNCTION events.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT named.id FROM (
    SELECT event_id, person_id AS id FROM events.event_role WHERE person_id = ANY (ids)
    UNION SELECT event_id, office_id FROM events.event_role WHERE office_id = ANY (ids)
    UNION SELECT event_id, office_id FROM events.organiser WHERE office_id = ANY (ids)
    UNION SELECT event_id, outlet_id FROM events.publication WHERE outlet_id = ANY (ids)
    UNION SELECT id, venue_office_id FROM events.event WHERE venue_office_id = ANY (ids)
  ) AS named JOIN events.event ON event.id = named.event_id WHERE event.withdrawn_at IS NULL
$$;
ALTER FUNCTION events.referred(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.referred(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.referred(uuid[]) TO pilar_people, pilar_institutions;

-- migrate:down
DROP TABLE events.import_row;
