-- migrate:up

-- What holds (ketentuan), so that whoever works in the field tells people right: from when to when, where, by what source, and
-- what took its place. Whether it is in force follows from its days and is not stored (rule 43).
CREATE TABLE events.policy_notice (
  id uuid PRIMARY KEY,
  statement text NOT NULL CONSTRAINT policy_notice_statement_length CHECK (length(statement) BETWEEN 1 AND 500),
  explanation text,
  -- source: an event at which it was said, or a law of the register
  event_id uuid REFERENCES events.event,
  legal_basis_id uuid,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  superseded_by_id uuid REFERENCES events.policy_notice,
  -- a copy of the successor's first day, so that a list needs not look it up row by row
  superseded_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT policy_notice_validity CHECK (valid_to >= valid_from),
  CONSTRAINT policy_notice_has_source CHECK (event_id IS NOT NULL OR legal_basis_id IS NOT NULL),
  CONSTRAINT policy_notice_superseded CHECK ((superseded_by_id IS NULL) = (superseded_on IS NULL)),
  CONSTRAINT policy_notice_not_its_own_successor CHECK (superseded_by_id <> id)
);
COMMENT ON TABLE events.policy_notice IS 'visibility: area';
CREATE INDEX policy_notice_by_day ON events.policy_notice (valid_from, id);
CREATE INDEX policy_notice_of_event ON events.policy_notice (event_id);
CREATE INDEX policy_notice_of_law ON events.policy_notice (legal_basis_id);
CREATE INDEX policy_notice_successor ON events.policy_notice (superseded_by_id);
CREATE INDEX policy_notice_search ON events.policy_notice USING gin (lower(statement || ' ' || coalesce(explanation, '')) gin_trgm_ops);
ALTER TABLE events.policy_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- What holds in an area holds below it, and whoever is above may know it.
CREATE POLICY read_policy_notice ON events.policy_notice FOR SELECT USING (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code)));
CREATE POLICY add_policy_notice ON events.policy_notice FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_policy_notice ON events.policy_notice FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON events.policy_notice TO pilar_events;

CREATE POLICY search_policy_notice ON events.policy_notice FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON events.policy_notice TO pilar_search;

-- Notices whose statement or explanation contains the text: the predicate of read_policy_notice.
CREATE FUNCTION events.find_policy_notices(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = events, pilar, pg_temp AS $$
  SELECT id FROM events.policy_notice
  WHERE lower(statement || ' ' || coalesce(explanation, '')) LIKE pilar.contains_pattern(needle)
    AND withdrawn_at IS NULL
    AND (SELECT pilar.is_viewer())
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))
$$;
ALTER FUNCTION events.find_policy_notices(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION events.find_policy_notices(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION events.find_policy_notices(text) TO pilar_events;

-- migrate:down
DROP FUNCTION events.find_policy_notices(text);
DROP TABLE events.policy_notice;
