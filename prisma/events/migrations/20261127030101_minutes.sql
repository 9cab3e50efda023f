-- migrate:up

-- Minutes of an event (notulen). They have a version of their own: what is written during a meeting shall not collide with
-- whoever corrects the event meanwhile. The agenda as it was treated is kept as text, since a correction replaces the event's.
CREATE TABLE events.minutes (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL CONSTRAINT minutes_one_of_event UNIQUE REFERENCES events.event,
  -- [{ text, done, remark }] and [text], in their order
  agenda jsonb NOT NULL DEFAULT '[]',
  decisions jsonb NOT NULL DEFAULT '[]',
  note text,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE events.minutes IS 'visibility: area';
ALTER TABLE events.minutes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- As every part of an event: seen with it, kept by its owner.
CREATE POLICY read_minutes ON events.minutes FOR SELECT USING (EXISTS (SELECT FROM events.event WHERE event.id = minutes.event_id));
CREATE POLICY add_minutes ON events.minutes FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM events.event WHERE event.id = minutes.event_id AND pilar.in_area(event.owner_code)));
CREATE POLICY change_minutes ON events.minutes FOR UPDATE
  USING (EXISTS (SELECT FROM events.event WHERE event.id = minutes.event_id AND pilar.in_area(event.owner_code)));
GRANT SELECT, INSERT, UPDATE ON events.minutes TO pilar_events;

-- What a meeting left to be done (tindak lanjut), followed until it is done or dropped (rule 25).
CREATE TABLE events.action_item (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  text text NOT NULL CONSTRAINT action_item_text_length CHECK (length(text) BETWEEN 1 AND 1000),
  owner_person_id uuid,
  owner_office_id uuid,
  -- as named when it was recorded
  owner_name text NOT NULL,
  due date NOT NULL,
  -- where it is to be done
  area_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT action_item_state_known CHECK (state IN ('OPEN', 'DOING', 'DONE', 'DROPPED')),
  remark text,
  closed_on date,
  -- area of the event's owner: it corrects the item, whoever works in area_code moves it
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT action_item_closed CHECK ((closed_on IS NOT NULL) = (state IN ('DONE', 'DROPPED'))),
  CONSTRAINT action_item_dropped_why CHECK (state <> 'DROPPED' OR remark IS NOT NULL)
);
COMMENT ON TABLE events.action_item IS 'visibility: area';
CREATE INDEX action_item_of_event ON events.action_item (event_id, id);
CREATE INDEX action_item_by_due ON events.action_item (due, id);
CREATE INDEX action_item_by_area ON events.action_item (area_code, due, id);
CREATE INDEX action_item_open ON events.action_item (area_code) WHERE state IN ('OPEN', 'DOING');
CREATE INDEX action_item_person ON events.action_item (owner_person_id);
CREATE INDEX action_item_office ON events.action_item (owner_office_id);
CREATE INDEX action_item_search ON events.action_item USING gin (lower(text) gin_trgm_ops);
ALTER TABLE events.action_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_action_item ON events.action_item FOR SELECT USING (EXISTS (SELECT FROM events.event WHERE event.id = action_item.event_id));
CREATE POLICY add_action_item ON events.action_item FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM events.event WHERE event.id = action_item.event_id AND pilar.in_area(event.owner_code)));
CREATE POLICY change_action_item ON events.action_item FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(owner_code) OR pilar.in_area(area_code)));
-- Where an item names a person who was merged into another, the follower of the outbox puts the survivor.
CREATE POLICY follow_action_item ON events.action_item USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE ON events.action_item TO pilar_events;

-- At which later meetings an item came up again, and what was said of it there.
CREATE TABLE events.action_discussion (
  id uuid PRIMARY KEY,
  action_item_id uuid NOT NULL REFERENCES events.action_item,
  event_id uuid NOT NULL REFERENCES events.event,
  state text NOT NULL,
  due date NOT NULL,
  remark text,
  CONSTRAINT action_discussion_once UNIQUE (action_item_id, event_id)
);
COMMENT ON TABLE events.action_discussion IS 'visibility: area';
CREATE INDEX action_discussion_of_event ON events.action_discussion (event_id, action_item_id);
ALTER TABLE events.action_discussion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_action_discussion ON events.action_discussion FOR SELECT
  USING (EXISTS (SELECT FROM events.event WHERE event.id = action_discussion.event_id)
    AND EXISTS (SELECT FROM events.action_item WHERE action_item.id = action_discussion.action_item_id));
CREATE POLICY add_action_discussion ON events.action_discussion FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM events.event WHERE event.id = action_discussion.event_id AND pilar.in_area(event.owner_code)));
CREATE POLICY change_action_discussion ON events.action_discussion FOR UPDATE
  USING (EXISTS (SELECT FROM events.event WHERE event.id = action_discussion.event_id AND pilar.in_area(event.owner_code)));
GRANT SELECT, INSERT, UPDATE ON events.action_discussion TO pilar_events;

CREATE POLICY search_action_item ON events.action_item FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.action_item TO pilar_search;

-- Items whose text or owner contains the text: the predicate of read_event, since they are seen with their event.
CREATE FUNCTION events.find_action_items(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT item.id FROM events.action_item AS item JOIN events.event ON event.id = item.event_id
  WHERE lower(item.text) LIKE pilar.contains_pattern(needle)
    AND event.withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(event.owner_code)
      OR event.target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR event.target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (event.state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
$$;
ALTER FUNCTION events.find_action_items(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.find_action_items(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.find_action_items(text) TO pilar_events;

-- Action items refer to persons and offices too. What stands in the function by now is kept, whoever put it there: the new
-- lines go before its last table.
DO $$
DECLARE
  body text := pg_get_functiondef('events.referred(uuid[])'::regprocedure);
  added text := replace(body, ') AS named', E'  UNION SELECT event_id, owner_person_id FROM events.action_item WHERE owner_person_id = ANY (ids)\n'
    || E'    UNION SELECT event_id, owner_office_id FROM events.action_item WHERE owner_office_id = ANY (ids)\n  ) AS named');
BEGIN
  IF added = body THEN RAISE EXCEPTION 'events.referred has no list of references to add to'; END IF;
  EXECUTE added;
END $$;

-- migrate:down
DO $$
BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('events.referred(uuid[])'::regprocedure), '\s+UNION SELECT event_id, owner_\w+ FROM events\.action_item[^\n]+', '', 'g');
END $$;
DROP FUNCTION events.find_action_items(text);
DROP TABLE events.action_discussion, events.action_item, events.minutes;
