-- migrate:up

-- How many participants an event is planned for, and what it is to cost: its report sets them against what came (rule 22).
-- As with all columns, everybody sees a new one of a published event only once it is granted: these are not.
ALTER TABLE events.event
  ADD COLUMN target_count integer CONSTRAINT event_target_count_positive CHECK (target_count > 0),
  ADD COLUMN budget bigint CONSTRAINT event_budget_positive CHECK (budget >= 0);

-- migrate:down
ALTER TABLE events.event DROP COLUMN target_count, DROP COLUMN budget;
