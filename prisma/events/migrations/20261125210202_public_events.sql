-- migrate:up

-- What everybody may read without signing in, and who reads it: a role of its own, which sees published events only and
-- of their columns only those named here. No server signs in as it; the functions below run as it, in the scope 'public'.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_public') THEN
    CREATE ROLE pilar_public NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_public TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA pilar TO pilar_public;
GRANT USAGE, CREATE ON SCHEMA events TO pilar_public;

-- The policies name their role, so that those of viewers stay as simple, and as fast, as they are. Whatever else lets rows
-- through, the restrictive ones hold.
CREATE POLICY public_event ON events.event FOR SELECT TO pilar_public USING (true);
CREATE POLICY only_public_event ON events.event AS RESTRICTIVE FOR SELECT TO pilar_public
  USING (state = 'PUBLISHED' AND withdrawn_at IS NULL AND (SELECT current_setting('pilar.kind', true) = 'public'));
GRANT SELECT (id, title, type, state, date, end_date, start_at, end_at, day_part, mode, venue_name, venue_area_code, target_codes, target_within, withdrawn_at)
  ON events.event TO pilar_public;

-- The lists of an event are seen with it, by the policies that they have. Somebody is named only in a public function: who
-- merely came to an event is nobody's business. An organiser is named when it is a body of the register.
CREATE POLICY only_public_role ON events.event_role AS RESTRICTIVE FOR SELECT TO pilar_public
  USING (role <> 'PESERTA' AND (post IS NOT NULL OR affiliation IS NOT NULL));
CREATE POLICY only_public_organiser ON events.organiser AS RESTRICTIVE FOR SELECT TO pilar_public USING (office_id IS NOT NULL);
GRANT SELECT (id, event_id, position, role, post, name, affiliation) ON events.event_role TO pilar_public;
GRANT SELECT (event_id, position, office_id, name) ON events.organiser TO pilar_public;
GRANT SELECT (event_id, position, text) ON events.topic TO pilar_public;
GRANT SELECT (event_id, position, text, said_by_id) ON events.key_point TO pilar_public;
GRANT SELECT (event_id, position, text, addressee, from_id) ON events.appeal TO pilar_public;
GRANT SELECT (event_id, position, kind, outlet_name, title, published_at, published_on, url) ON events.publication TO pilar_public;

-- Years in which published events were held, the latest first.
CREATE FUNCTION events.public_years() RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT coalesce(array_agg(year ORDER BY year DESC), '{}') FROM (SELECT DISTINCT extract(year FROM date)::integer AS year FROM events.event) AS years
$$;

-- Published events, the latest first: aimed at a region or inside it, of a year, from one event on.
CREATE FUNCTION events.public_events(within text, in_year integer, before_date date, before_id uuid, most integer) RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT jsonb_build_object('id', id, 'title', title, 'type', type, 'date', date, 'endDate', end_date, 'startAt', start_at, 'endAt', end_at,
    'dayPart', day_part, 'mode', mode, 'venueName', venue_name, 'venueArea', venue_area_code, 'targets', target_codes)
  FROM events.event
  WHERE (within IS NULL OR target_within @> ARRAY[within])
    AND (in_year IS NULL OR date >= make_date(in_year, 1, 1) AND date < make_date(in_year + 1, 1, 1))
    AND (before_date IS NULL OR (date, id) < (before_date, before_id))
  ORDER BY date DESC, id DESC LIMIT least(most, 100)
$$;

-- One published event with what was said at it and written about it; null when there is none.
CREATE FUNCTION events.public_event(event_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT jsonb_build_object('id', e.id, 'title', e.title, 'type', e.type, 'date', e.date, 'endDate', e.end_date, 'startAt', e.start_at, 'endAt', e.end_at,
    'dayPart', e.day_part, 'mode', e.mode, 'venueName', e.venue_name, 'venueArea', e.venue_area_code, 'targets', e.target_codes,
    'organisers', (SELECT coalesce(jsonb_agg(o.name ORDER BY o.position), '[]') FROM events.organiser AS o WHERE o.event_id = e.id),
    'roles', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'name', r.name, 'post', r.post, 'affiliation', r.affiliation) ORDER BY r.position), '[]')
      FROM events.event_role AS r WHERE r.event_id = e.id),
    'topics', (SELECT coalesce(jsonb_agg(t.text ORDER BY t.position), '[]') FROM events.topic AS t WHERE t.event_id = e.id),
    'keyPoints', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', k.text, 'saidBy', coalesce(r.name, r.affiliation, r.post)) ORDER BY k.position), '[]')
      FROM events.key_point AS k LEFT JOIN events.event_role AS r ON r.id = k.said_by_id WHERE k.event_id = e.id),
    'appeals', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'addressee', a.addressee, 'from', coalesce(r.name, r.affiliation, r.post)) ORDER BY a.position), '[]')
      FROM events.appeal AS a LEFT JOIN events.event_role AS r ON r.id = a.from_id WHERE a.event_id = e.id),
    'publications', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'outlet', p.outlet_name, 'title', p.title,
        'date', coalesce(p.published_on, (p.published_at AT TIME ZONE 'Asia/Jakarta')::date), 'url', p.url) ORDER BY p.position), '[]')
      FROM events.publication AS p WHERE p.event_id = e.id))
  FROM events.event AS e WHERE e.id = public_event.event_id
$$;

ALTER FUNCTION events.public_years() OWNER TO pilar_public;
ALTER FUNCTION events.public_events(text, integer, date, uuid, integer) OWNER TO pilar_public;
ALTER FUNCTION events.public_event(uuid) OWNER TO pilar_public;
REVOKE EXECUTE ON FUNCTION events.public_years(), events.public_events(text, integer, date, uuid, integer), events.public_event(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.public_years(), events.public_events(text, integer, date, uuid, integer), events.public_event(uuid) TO pilar_events;
REVOKE CREATE ON SCHEMA events FROM pilar_public;

-- migrate:down
DROP FUNCTION events.public_event(uuid), events.public_events(text, integer, date, uuid, integer), events.public_years();
DROP POLICY public_event ON events.event;
DROP POLICY only_public_event ON events.event;
DROP POLICY only_public_role ON events.event_role;
DROP POLICY only_public_organiser ON events.organiser;
REVOKE ALL ON ALL TABLES IN SCHEMA events FROM pilar_public;
REVOKE USAGE ON SCHEMA events FROM pilar_public;
