-- migrate:up
-- Why an event stands where it stands: cancelled, postponed or no longer published.
ALTER TABLE events.event
  ADD COLUMN state_reason text CONSTRAINT event_state_reason_length CHECK (length(state_reason) BETWEEN 1 AND 500),
  -- the days that it was postponed from, the first of them first
  ADD COLUMN postponements jsonb NOT NULL DEFAULT '[]';

-- migrate:down
ALTER TABLE events.event DROP COLUMN state_reason, DROP COLUMN postponements;
