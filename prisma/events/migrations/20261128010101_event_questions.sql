-- migrate:up

-- What was asked at an event, by which group, and what was answered. Nobody who asked is named.
CREATE TABLE events.event_question (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  text text NOT NULL CONSTRAINT event_question_text_length CHECK (length(text) BETWEEN 1 AND 1000),
  topic text NOT NULL,
  -- group of participants that it came from; null where it was not noted
  asked_by text,
  -- null while nobody has answered
  answer text CONSTRAINT event_question_answer_length CHECK (length(answer) BETWEEN 1 AND 4000),
  answered_on date,
  -- the notice that the answer rests on, which it keeps when that is superseded or withdrawn
  policy_notice_id uuid REFERENCES events.policy_notice,
  -- who has answered, or has to
  owner_person_id uuid,
  owner_office_id uuid,
  -- as named when it was recorded
  owner_name text,
  -- region whose question it is
  area_code text COLLATE "C" NOT NULL,
  -- area of the event's owner: it corrects the question, whoever works in area_code answers it
  owner_code text COLLATE "C" NOT NULL,
  -- a copy of the event's day, so that the order needs no join
  event_date date NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT event_question_answered CHECK ((answer IS NULL) = (answered_on IS NULL)),
  CONSTRAINT event_question_notice_answers CHECK (policy_notice_id IS NULL OR answer IS NOT NULL)
);
COMMENT ON TABLE events.event_question IS 'visibility: area';
CREATE INDEX event_question_of_event ON events.event_question (event_id, id);
CREATE INDEX event_question_by_date ON events.event_question (event_date, id);
CREATE INDEX event_question_by_area ON events.event_question (area_code, event_date, id);
CREATE INDEX event_question_open ON events.event_question (area_code) WHERE answer IS NULL AND withdrawn_at IS NULL;
CREATE INDEX event_question_person ON events.event_question (owner_person_id);
CREATE INDEX event_question_office ON events.event_question (owner_office_id);
CREATE INDEX event_question_notice ON events.event_question (policy_notice_id);
-- The same words stand once at an event, whoever pastes them again. Hashed, since a long text does not fit an index.
CREATE UNIQUE INDEX event_question_once ON events.event_question (event_id, md5(lower(text))) WHERE withdrawn_at IS NULL;
CREATE INDEX event_question_search ON events.event_question USING gin (lower(text || ' ' || coalesce(answer, '')) gin_trgm_ops);
ALTER TABLE events.event_question ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_event_question ON events.event_question FOR SELECT USING (EXISTS (SELECT FROM events.event WHERE event.id = event_question.event_id));
CREATE POLICY add_event_question ON events.event_question FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM events.event WHERE event.id = event_question.event_id AND pilar.in_area(event.owner_code)));
CREATE POLICY change_event_question ON events.event_question FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(owner_code) OR pilar.in_area(area_code)));
-- Where a question names a person who was merged into another, the follower of the outbox puts the survivor.
CREATE POLICY follow_event_question ON events.event_question USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE ON events.event_question TO pilar_events;

CREATE POLICY search_event_question ON events.event_question FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.event_question TO pilar_search;

-- Questions whose text or answer contains the words: the predicate of read_event, since they are seen with their event.
CREATE FUNCTION events.find_event_questions(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT question.id FROM events.event_question AS question JOIN events.event ON event.id = question.event_id
  WHERE lower(question.text || ' ' || coalesce(question.answer, '')) LIKE pilar.contains_pattern(needle)
    AND question.withdrawn_at IS NULL
    AND event.withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(event.owner_code)
      OR event.target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
      OR event.target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
    AND (event.state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
$$;
ALTER FUNCTION events.find_event_questions(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.find_event_questions(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.find_event_questions(text) TO pilar_events;

-- Questions refer to persons and offices too. What stands in the function by now is kept, whoever put it there.
DO $$
DECLARE
  body text := pg_get_functiondef('events.referred(uuid[])'::regprocedure);
  added text := replace(body, ') AS named', E'  UNION SELECT event_id, owner_person_id FROM events.event_question WHERE owner_person_id = ANY (ids) AND withdrawn_at IS NULL\n'
    || E'    UNION SELECT event_id, owner_office_id FROM events.event_question WHERE owner_office_id = ANY (ids) AND withdrawn_at IS NULL\n  ) AS named');
BEGIN
  IF added = body THEN RAISE EXCEPTION 'events.referred has no list of references to add to'; END IF;
  EXECUTE added;
END $$;

-- migrate:down
DO $$
BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('events.referred(uuid[])'::regprocedure), '\s+UNION SELECT event_id, owner_\w+ FROM events\.event_question[^\n]+', '', 'g');
END $$;
DROP FUNCTION events.find_event_questions(text);
DROP TABLE events.event_question;
