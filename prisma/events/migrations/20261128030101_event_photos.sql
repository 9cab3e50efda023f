-- migrate:up

-- Photographs of an event. The picture lies with identity under the same id: a file becomes one photograph and no other. Owner is
-- a copy of the event's, as with participants.
CREATE TABLE events.event_photo (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL CONSTRAINT event_photo_event_exists REFERENCES events.event,
  position integer NOT NULL,
  caption text CONSTRAINT event_photo_caption_length CHECK (length(caption) BETWEEN 1 AND 300),
  credit text CONSTRAINT event_photo_credit_length CHECK (length(credit) BETWEEN 1 AND 200),
  consent text NOT NULL CONSTRAINT event_photo_consent_known CHECK (consent IN ('AGREED', 'CROWD', 'NOT_GIVEN')),
  owner_code text COLLATE "C" NOT NULL,
  removed_at timestamptz,
  removed_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE events.event_photo IS 'visibility: area';
CREATE INDEX event_photo_of_event ON events.event_photo (event_id, position, id) WHERE removed_at IS NULL;
ALTER TABLE events.event_photo ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A photograph goes with its event. One whose people have not agreed is seen only by those who work where the event is kept.
CREATE POLICY read_event_photo ON events.event_photo FOR SELECT USING ((SELECT pilar.is_viewer())
  AND (consent <> 'NOT_GIVEN' OR (pilar.in_area(owner_code) AND (SELECT events.reads_unpublished())))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id OFFSET 0));
CREATE POLICY add_event_photo ON events.event_photo FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_event_photo ON events.event_photo FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.event_photo TO pilar_events;

-- Everybody sees the photographs of a published event whose people have agreed or cannot be recognised, and no others.
CREATE POLICY public_event_photo ON events.event_photo FOR SELECT TO pilar_public USING (EXISTS (SELECT FROM events.event WHERE event.id = event_id));
CREATE POLICY only_public_event_photo ON events.event_photo AS RESTRICTIVE FOR SELECT TO pilar_public USING (consent IN ('AGREED', 'CROWD') AND removed_at IS NULL);
GRANT SELECT (id, event_id, position, caption, credit, consent, removed_at) ON events.event_photo TO pilar_public;
GRANT CREATE ON SCHEMA events TO pilar_public;

CREATE FUNCTION events.public_event_photos(event_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'caption', p.caption, 'credit', p.credit) ORDER BY p.position, p.id), '[]')
  FROM events.event_photo AS p WHERE p.event_id = public_event_photos.event_id
$$;
-- Whether everybody may see that photograph.
CREATE FUNCTION events.public_photo(photo uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT EXISTS (SELECT FROM events.event_photo AS p WHERE p.id = photo)
$$;
ALTER FUNCTION events.public_event_photos(uuid) OWNER TO pilar_public;
ALTER FUNCTION events.public_photo(uuid) OWNER TO pilar_public;
REVOKE EXECUTE ON FUNCTION events.public_event_photos(uuid), events.public_photo(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.public_event_photos(uuid), events.public_photo(uuid) TO pilar_events;
REVOKE CREATE ON SCHEMA events FROM pilar_public;

-- migrate:down
DROP FUNCTION events.public_photo(uuid), events.public_event_photos(uuid);
DROP TABLE events.event_photo;
