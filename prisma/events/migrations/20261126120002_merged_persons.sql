-- migrate:up
-- Where a role names a person who was merged into another, the follower of the outbox puts the survivor.
CREATE POLICY follow_event_role ON events.event_role USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());

-- migrate:down
DROP POLICY follow_event_role ON events.event_role;
