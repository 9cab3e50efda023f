-- migrate:up
CALL pilar.install_conventions('events');

-- The codes and all regions above them, so that "inside region X" is membership in an array.
-- array_to_string is not marked immutable, for text arrays it is.
CREATE FUNCTION events.with_ancestors(codes text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT array_to_string((string_to_array(code, '.'))[1:depth], '.') FROM unnest(codes) AS code, generate_series(1, 4) AS depth
    UNION SELECT 'ID' ORDER BY 1
  )
$$;

-- Events that belong together: one regency after another, or every year. Those of the province are seen below it.
CREATE TABLE events.event_series (
  id uuid PRIMARY KEY,
  title text NOT NULL CONSTRAINT event_series_title_length CHECK (length(title) BETWEEN 1 AND 300),
  type text NOT NULL,
  description text,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE events.event_series IS 'visibility: area';
CREATE INDEX event_series_by_title ON events.event_series (title COLLATE "C", id);
CREATE INDEX event_series_search ON events.event_series USING gin (lower(title) gin_trgm_ops);
ALTER TABLE events.event_series ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_event_series ON events.event_series FOR SELECT USING (pilar.is_worker()
  OR (pilar.is_viewer() AND (pilar.in_area(owner_code) OR pilar.above(owner_code))));
CREATE POLICY add_event_series ON events.event_series FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_event_series ON events.event_series FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.event_series TO pilar_events;

-- Outreach, meeting or training. The weekday is derived from the date, never stored (rule 19).
CREATE TABLE events.event (
  id uuid PRIMARY KEY,
  series_id uuid CONSTRAINT event_series_exists REFERENCES events.event_series,
  title text NOT NULL CONSTRAINT event_title_length CHECK (length(title) BETWEEN 1 AND 300),
  type text NOT NULL,
  state text NOT NULL,
  purpose text,
  date date NOT NULL,
  end_date date,
  -- null when only the day, or part of the day, is known
  start_at timestamptz,
  end_at timestamptz,
  day_part text,
  mode text NOT NULL,
  venue_name text,
  venue_address text,
  venue_area_code text COLLATE "C",
  venue_office_id uuid,
  meeting_link text,
  external boolean NOT NULL DEFAULT false,
  owner_code text COLLATE "C" NOT NULL,
  -- Targets stand in the row itself: in a table of their own, its policy and this one would each need the other.
  target_codes text[] COLLATE "C" NOT NULL CONSTRAINT event_has_target CHECK (cardinality(target_codes) > 0),
  target_within text[] COLLATE "C" GENERATED ALWAYS AS (events.with_ancestors(target_codes)) STORED,
  -- region it is counted under: the narrowest that holds all targets
  area_code text COLLATE "C" NOT NULL,
  target_text text,
  budget_line text,
  legal_basis_ids uuid[] NOT NULL DEFAULT '{}',
  plan_document_ids uuid[] NOT NULL DEFAULT '{}',
  simulation boolean NOT NULL DEFAULT false,
  pilot boolean NOT NULL DEFAULT false,
  roll_out text,
  planned_year integer,
  recurrence text,
  incomplete_reason text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- rule 19
  CONSTRAINT event_day_order CHECK (end_date >= date),
  CONSTRAINT event_hour_order CHECK (end_at > start_at)
);
COMMENT ON TABLE events.event IS 'visibility: area';
CREATE INDEX event_by_date ON events.event (date, id);
CREATE INDEX event_by_title ON events.event (title COLLATE "C", id);
CREATE INDEX event_by_owner ON events.event (owner_code);
CREATE INDEX event_of_series ON events.event (series_id, date, id);
CREATE INDEX event_at_office ON events.event (venue_office_id);
CREATE INDEX event_by_target ON events.event USING gin (target_codes);
CREATE INDEX event_within ON events.event USING gin (target_within);
CREATE INDEX event_by_law ON events.event USING gin (legal_basis_ids);
CREATE INDEX event_search ON events.event USING gin (lower(title) gin_trgm_ops);
ALTER TABLE events.event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Seen by whoever has its owner or one of its targets in their area, and by whoever lies below a target. Roles that work
-- with aggregates see published events only (permission event.readUnpublished; a test compares both). An empty
-- pilar.area is that of the whole country. The sub-selects run once a statement, and so the indexes can serve.
CREATE POLICY read_event ON events.event FOR SELECT USING ((SELECT pilar.is_viewer())
  AND (pilar.in_area(owner_code)
    OR target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
    OR target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
  AND (state = 'PUBLISHED' OR (SELECT current_setting('pilar.role', true) NOT IN ('PROV_HEAD', 'VIEWER'))));
-- A target area reads an event; only its owner changes it.
CREATE POLICY add_event ON events.event FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_event ON events.event FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.event TO pilar_events;

-- The lists of an event. Their order is `position`.
CREATE TABLE events.organiser (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  kind text NOT NULL,
  office_id uuid,
  name text NOT NULL
);
CREATE INDEX organiser_office ON events.organiser (office_id);

CREATE TABLE events.event_role (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  role text NOT NULL,
  person_id uuid,
  office_id uuid,
  post text,
  -- as shown at the event, whatever becomes of person and office
  name text,
  affiliation text,
  note text,
  -- follows the event, so that a person's appearances can be ordered without a join
  event_date date NOT NULL,
  CONSTRAINT event_role_somebody CHECK (person_id IS NOT NULL OR office_id IS NOT NULL OR name IS NOT NULL)
);
CREATE INDEX event_role_person ON events.event_role (person_id, event_date, id);
CREATE INDEX event_role_office ON events.event_role (office_id);

CREATE TABLE events.topic (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  text text NOT NULL
);

CREATE TABLE events.key_point (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  text text NOT NULL,
  category text NOT NULL,
  said_by_id uuid REFERENCES events.event_role ON DELETE SET NULL,
  said_by_text text,
  valid_from date,
  valid_to date,
  CONSTRAINT key_point_validity CHECK (valid_to >= valid_from)
);
CREATE INDEX key_point_said_by ON events.key_point (said_by_id);

CREATE TABLE events.appeal (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  from_id uuid REFERENCES events.event_role ON DELETE SET NULL,
  from_text text,
  addressee text NOT NULL,
  text text NOT NULL
);
CREATE INDEX appeal_from ON events.appeal (from_id);

CREATE TABLE events.agenda_item (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  text text NOT NULL,
  start_at text
);

CREATE TABLE events.participant_group (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  "group" text NOT NULL,
  label text,
  count integer CONSTRAINT participant_group_count CHECK (count >= 0),
  area_code text COLLATE "C",
  note text
);

CREATE TABLE events.publication (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  kind text NOT NULL,
  outlet_id uuid,
  outlet_name text NOT NULL,
  title text,
  author text,
  published_at timestamptz,
  published_on date,
  readers integer CONSTRAINT publication_readers CHECK (readers >= 0),
  url text
);

CREATE TABLE events.media (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  position integer NOT NULL,
  caption text NOT NULL,
  count integer NOT NULL DEFAULT 1 CONSTRAINT media_count CHECK (count >= 1),
  credit text
);

-- A row of a list is seen with its event and changed by the event's owner: the event's own policy applies inside.
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['organiser', 'event_role', 'topic', 'key_point', 'appeal', 'agenda_item', 'participant_group', 'publication', 'media'] LOOP
    EXECUTE format($sql$
      COMMENT ON TABLE events.%1$I IS 'visibility: area';
      CREATE INDEX %2$I ON events.%1$I (event_id, position);
      ALTER TABLE events.%1$I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY %3$I ON events.%1$I FOR SELECT
        USING (EXISTS (SELECT FROM events.event WHERE event.id = %1$I.event_id));
      CREATE POLICY %4$I ON events.%1$I FOR INSERT
        WITH CHECK (EXISTS (SELECT FROM events.event WHERE event.id = %1$I.event_id AND pilar.in_area(event.owner_code)));
      CREATE POLICY %5$I ON events.%1$I FOR UPDATE
        USING (EXISTS (SELECT FROM events.event WHERE event.id = %1$I.event_id AND pilar.in_area(event.owner_code)));
      CREATE POLICY %6$I ON events.%1$I FOR DELETE
        USING (EXISTS (SELECT FROM events.event WHERE event.id = %1$I.event_id AND pilar.in_area(event.owner_code)));
      GRANT SELECT, INSERT, UPDATE, DELETE ON events.%1$I TO pilar_events;
    $sql$, part, part || '_of_event', 'read_' || part, 'add_' || part, 'change_' || part, 'remove_' || part);
  END LOOP;
END $$;

CREATE POLICY search_event ON events.event FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_event_series ON events.event_series FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.event, events.event_series TO pilar_search;

-- Events whose title, or the title of whose series, contains the text: the predicates of read_event and read_event_series.
CREATE FUNCTION events.find_events(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
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
    AND (state = 'PUBLISHED' OR (SELECT current_setting('pilar.role', true) NOT IN ('PROV_HEAD', 'VIEWER')))
$$;
ALTER FUNCTION events.find_events(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.find_events(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.find_events(text) TO pilar_events;

-- migrate:down
DROP SCHEMA events CASCADE;
