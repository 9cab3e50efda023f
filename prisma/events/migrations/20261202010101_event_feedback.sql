-- migrate:up

-- What those who came thought of an event. No column leads to who that was: the list of participants tells only that somebody gave
-- feedback, neither what nor when.
CREATE TABLE events.event_feedback (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL REFERENCES events.event,
  rating text NOT NULL,
  remark text CONSTRAINT event_feedback_remark_length CHECK (length(remark) BETWEEN 1 AND 1000),
  -- LINK or PAPER
  method text NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE events.event_feedback IS 'visibility: area';
CREATE INDEX event_feedback_of_event ON events.event_feedback (event_id, id);
ALTER TABLE events.event_feedback ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- One by one it is read where the event is kept, by those who read its list of names; with OFFSET 0 as in read_participant.
CREATE POLICY read_event_feedback ON events.event_feedback FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (SELECT events.reads_participants())
  AND owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id OFFSET 0)));
-- The worker writes what comes by the link of the event.
CREATE POLICY add_event_feedback ON events.event_feedback FOR INSERT WITH CHECK (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
CREATE POLICY change_event_feedback ON events.event_feedback FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.event_feedback TO pilar_events;

-- That they gave feedback, so that nobody gives it twice. Set without a new version: the hour would tell which it was.
ALTER TABLE events.participant ADD COLUMN gave_feedback boolean NOT NULL DEFAULT false;

-- How many gave feedback, and of five or more how many gave which rating, for whoever may read the event: the predicate of read_event.
CREATE POLICY search_event_feedback ON events.event_feedback FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.event_feedback TO pilar_search;
CREATE FUNCTION events.feedback_counts(ids uuid[]) RETURNS TABLE (event uuid, given integer, ratings jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pilar, pg_temp AS $$
  SELECT rated.event_id, sum(rated.answers)::integer, CASE WHEN sum(rated.answers) >= 5 THEN jsonb_object_agg(rated.rating, rated.answers) END
  FROM (
    SELECT feedback.event_id, feedback.rating, count(*)::integer AS answers
    FROM events.event AS whole JOIN events.event_feedback AS feedback ON feedback.event_id = whole.id AND feedback.withdrawn_at IS NULL
    WHERE whole.id = ANY (ids) AND whole.withdrawn_at IS NULL AND (SELECT pilar.is_viewer())
      AND (pilar.in_area(whole.owner_code)
        OR whole.target_within @> (SELECT ARRAY[coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')])
        OR whole.target_codes && (SELECT string_to_array(current_setting('pilar.ancestors', true), ',')))
      AND (whole.state = 'PUBLISHED' OR (SELECT events.reads_unpublished()))
    GROUP BY feedback.event_id, feedback.rating) AS rated
  GROUP BY rated.event_id
$$;
ALTER FUNCTION events.feedback_counts(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.feedback_counts(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.feedback_counts(uuid[]) TO pilar_events;

-- migrate:down
DROP FUNCTION events.feedback_counts(uuid[]);
ALTER TABLE events.participant DROP COLUMN gave_feedback;
DROP TABLE events.event_feedback;
