-- migrate:up
-- Where a post names a person who was merged into another, the follower of the outbox puts the survivor.
CREATE POLICY follow_post ON institutions.post USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());

-- migrate:down
DROP POLICY follow_post ON institutions.post;
