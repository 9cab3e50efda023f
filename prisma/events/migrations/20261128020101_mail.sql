-- migrate:up
-- Where this event's invitation goes; the address of the person where there is none. Shown where the event is kept.
ALTER TABLE events.participant ADD COLUMN email text CONSTRAINT participant_email_length CHECK (length(email) <= 200);

-- A text that went to participants of an event, as its sender saw it before.
CREATE TABLE events.mailing (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL CONSTRAINT mailing_event REFERENCES events.event,
  kind text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  -- the event as a calendar file; whom it is addressed to is filled in when it is sent
  calendar text NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL
);
COMMENT ON TABLE events.mailing IS 'visibility: area';
CREATE INDEX mailing_of_event ON events.mailing (event_id, id);
ALTER TABLE events.mailing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_mailing ON events.mailing FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code) AND events.reads_participants()));
CREATE POLICY add_mailing ON events.mailing FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT ON events.mailing TO pilar_events;

-- The outbox of mail: one row a recipient. No address stands here; the worker asks for it, as the account that sends.
CREATE TABLE events.mail (
  id uuid PRIMARY KEY,
  mailing_id uuid NOT NULL CONSTRAINT mail_mailing REFERENCES events.mailing,
  participant_id uuid NOT NULL CONSTRAINT mail_participant REFERENCES events.participant,
  event_id uuid NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CONSTRAINT mail_state CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'NO_ADDRESS', 'DROPPED')),
  reason text,
  -- in whose name it is sent, under which grant
  account text NOT NULL,
  grant_id text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  taken_at timestamptz,
  -- from then on the server may have it
  handed_at timestamptz,
  sent_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mail_once UNIQUE (mailing_id, participant_id)
);
COMMENT ON TABLE events.mail IS 'visibility: area';
CREATE INDEX mail_of_participant ON events.mail (participant_id, id);
CREATE INDEX mail_of_event ON events.mail (event_id, id);
CREATE INDEX mail_due ON events.mail (next_at, id) WHERE state IN ('WAITING', 'SENDING');
ALTER TABLE events.mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_mail ON events.mail FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code) AND events.reads_participants()));
CREATE POLICY add_mail ON events.mail FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_mail ON events.mail FOR UPDATE USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON events.mail TO pilar_events;

-- The worker sends. It sees the texts and whose turn it is, and nothing else of the events.
GRANT USAGE ON SCHEMA events TO pilar_worker;
GRANT SELECT ON events.mailing TO pilar_worker;
GRANT SELECT, UPDATE ON events.mail TO pilar_worker;
GRANT EXECUTE ON FUNCTION events.reads_participants() TO pilar_worker;

-- migrate:down
REVOKE USAGE ON SCHEMA events FROM pilar_worker;
DROP TABLE events.mail;
DROP TABLE events.mailing;
ALTER TABLE events.participant DROP COLUMN email;
