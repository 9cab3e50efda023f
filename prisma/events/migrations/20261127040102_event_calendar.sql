-- migrate:up
-- Events of several days that began before the days asked for: few among many, so an index of them alone.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX event_by_end ON events.event (end_date, date) WHERE end_date IS NOT NULL;

-- migrate:down
DROP INDEX events.event_by_end;
