-- migrate:up
-- The link by which those who come check in by themselves, one of an event at a time; a new one takes the place of the old.
CREATE TABLE events.check_in (
  id uuid PRIMARY KEY CONSTRAINT check_in_event REFERENCES events.event,
  token text NOT NULL CONSTRAINT check_in_token UNIQUE,
  -- whether those who are on no list may enter their names
  walk_ins boolean NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  opened_by text NOT NULL,
  closed_at timestamptz
);
COMMENT ON TABLE events.check_in IS 'visibility: area';
ALTER TABLE events.check_in ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_check_in ON events.check_in FOR SELECT USING (pilar.is_viewer() AND pilar.in_area(owner_code) AND events.reads_participants());
CREATE POLICY add_check_in ON events.check_in FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_check_in ON events.check_in FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.check_in TO pilar_events;

-- The event behind a link, for the server that checks in: what the page of the link tells, and what decides whether it is open.
CREATE POLICY search_check_in ON events.check_in FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.check_in TO pilar_search;
CREATE FUNCTION events.event_of_link(link text) RETURNS TABLE (id uuid, title text, type text, state text, date date, end_date date, start_at timestamptz, end_at timestamptz,
  day_part text, mode text, venue_name text, venue_area_code text, owner_code text, walk_ins boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT whole.id, whole.title, whole.type, whole.state, whole.date, whole.end_date, whole.start_at, whole.end_at, whole.day_part, whole.mode, whole.venue_name, whole.venue_area_code,
    whole.owner_code, entrance.walk_ins
  FROM events.check_in AS entrance JOIN events.event AS whole ON whole.id = entrance.id
  WHERE entrance.token = link AND entrance.closed_at IS NULL AND whole.withdrawn_at IS NULL AND (SELECT pilar.is_worker())
$$;
ALTER FUNCTION events.event_of_link(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.event_of_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.event_of_link(text) TO pilar_events;

-- migrate:down
DROP FUNCTION events.event_of_link(text);
DROP TABLE events.check_in;
