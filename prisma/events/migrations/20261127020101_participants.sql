-- migrate:up
-- Roles that read of an event how many take part, and not who: the permission participant.read of packages/domain/src/access.ts.
CREATE FUNCTION events.reads_participants() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pilar.role', true), '') NOT IN ('PROV_HEAD', 'VIEWER', 'LKS_USER', 'KT_USER')
$$;

-- Who is invited to an event and who came. Owner and day follow the event, so that neither policy nor order needs a join.
CREATE TABLE events.participant (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  person_id uuid,
  -- as shown at the event; of a person as known when put on the list
  name text NOT NULL CONSTRAINT participant_name_length CHECK (length(name) BETWEEN 1 AND 200),
  affiliation text,
  "group" text NOT NULL,
  -- region they come from; null where not known
  area_code text COLLATE "C",
  owner_code text COLLATE "C" NOT NULL,
  event_date date NOT NULL,
  state text NOT NULL,
  walk_in boolean NOT NULL DEFAULT false,
  -- what they type to check in; it is on their invitation
  code text NOT NULL,
  check_in_method text,
  checked_in_at timestamptz,
  checked_in_by text,
  remark text,
  -- strokes of a drawn signature
  signature text CONSTRAINT participant_signature_size CHECK (length(signature) <= 6000),
  -- key of the request that invited them
  invited_with text,
  removed_at timestamptz,
  removed_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT participant_check_in CHECK ((state = 'PRESENT') = (check_in_method IS NOT NULL))
);
COMMENT ON TABLE events.participant IS 'visibility: area';
CREATE INDEX participant_of_event ON events.participant (event_id, name COLLATE "C", id);
CREATE INDEX participant_counts ON events.participant (event_id, "group", state, walk_in) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX participant_code ON events.participant (event_id, code);
-- Not unique with the event: two persons on one list may turn out to be one, and are then merged.
CREATE INDEX participant_person ON events.participant (person_id, event_date, id);
CREATE INDEX participant_by_date ON events.participant (event_date, id);
CREATE INDEX participant_by_name ON events.participant (name COLLATE "C", id);
ALTER TABLE events.participant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A name is seen where the event is kept and where its bearer comes from, by those who also see the event. Nobody is shown
-- whom an event of the province brings together from other regencies.
CREATE POLICY read_participant ON events.participant FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (SELECT events.reads_participants())
  AND (owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id)));
-- The worker checks in who uses the event's link, and puts the survivor of merged persons.
CREATE POLICY add_participant ON events.participant FOR INSERT WITH CHECK (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
CREATE POLICY change_participant ON events.participant FOR UPDATE USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON events.participant TO pilar_events;

-- How many of each group and state, for whoever may read the event: the predicate of read_event.
CREATE POLICY search_participant ON events.participant FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.participant TO pilar_search;
CREATE FUNCTION events.attendance_counts(ids uuid[]) RETURNS TABLE (event uuid, "group" text, state text, walk_ins integer, participants integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT part.event_id, part."group", part.state, count(*) FILTER (WHERE part.walk_in)::integer, count(*)::integer
  FROM events.event AS whole JOIN events.participant AS part ON part.event_id = whole.id AND part.removed_at IS NULL
  WHERE whole.id = ANY (ids) AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(whole.owner_code)
      OR whole.target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR whole.target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (whole.state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
  GROUP BY part.event_id, part."group", part.state
$$;
ALTER FUNCTION events.attendance_counts(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.attendance_counts(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.attendance_counts(uuid[]) TO pilar_events;

-- Whom an event invited is referred to as well. What other migrations add to the function stays.
DO $$
DECLARE
  body text := pg_get_functiondef('events.referred(uuid[])'::regprocedure);
  added text := replace(body, ') AS named', E'  UNION SELECT event_id, person_id FROM events.participant WHERE person_id = ANY (ids) AND removed_at IS NULL\n  ) AS named');
BEGIN
  IF added = body THEN RAISE EXCEPTION 'events.referred has no list of references to add to'; END IF;
  EXECUTE added;
END $$;

-- migrate:down
DO $$
BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('events.referred(uuid[])'::regprocedure), '\s+UNION SELECT event_id, person_id FROM events\.participant[^\n]+', '', 'g');
END $$;
DROP FUNCTION events.attendance_counts(uuid[]);
DROP TABLE events.participant;
DROP FUNCTION events.reads_participants();
