-- migrate:up
-- A term that was entered by mistake is taken out of sight, not deleted: the row and the office's history keep it.
ALTER TABLE institutions.post
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_reason text,
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT post_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

ALTER POLICY read_post ON institutions.post USING (pilar.is_worker()
  OR (pilar.shown(withdrawn_at) AND EXISTS (SELECT FROM institutions.office WHERE office.id = office_id)));

-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.post_one_open_term;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX post_one_open_term ON institutions.post (office_id, lower(title)) WHERE valid_to IS NULL AND withdrawn_at IS NULL;

-- migrate:down
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX institutions.post_one_open_term;
-- Without its mark a withdrawn term would stand again.
DELETE FROM institutions.post WHERE withdrawn_at IS NOT NULL;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX post_one_open_term ON institutions.post (office_id, lower(title)) WHERE valid_to IS NULL;
ALTER POLICY read_post ON institutions.post USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.office WHERE office.id = office_id));
ALTER TABLE institutions.post DROP CONSTRAINT post_withdrawn_whole, DROP COLUMN withdrawn_reason, DROP COLUMN withdrawn_at;
