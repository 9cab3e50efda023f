-- migrate:up

-- A paper of an event (undangan, SPT, daftar hadir, notulen, siaran pers): drafted from its record, mended by hand, printed by
-- identity. It belongs to the event's owner; those who are only aimed at do not read drafts.
CREATE TABLE events.event_paper (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL CONSTRAINT event_paper_event_exists REFERENCES events.event,
  kind text NOT NULL CONSTRAINT event_paper_kind_known CHECK (kind IN ('EVENT_INVITATION', 'EVENT_ASSIGNMENT', 'EVENT_ATTENDANCE', 'EVENT_MINUTES', 'EVENT_PRESS_RELEASE')),
  -- {kind, heading, text}, in order; what is missing stands in [[ ]]
  sections jsonb NOT NULL CONSTRAINT event_paper_sections_list CHECK (jsonb_typeof(sections) = 'array'),
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Two who draft it at once meet here.
  CONSTRAINT event_paper_once UNIQUE (event_id, kind)
);
COMMENT ON TABLE events.event_paper IS 'visibility: area';
ALTER TABLE events.event_paper ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_event_paper ON events.event_paper FOR SELECT USING ((SELECT pilar.is_viewer())
  AND owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id));
CREATE POLICY add_event_paper ON events.event_paper FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_event_paper ON events.event_paper FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.event_paper TO pilar_events;

-- migrate:down
DROP TABLE events.event_paper;
