-- migrate:up
-- Who tries passwords of many, and whose is tried from many places, is told to whoever watches. Each failure keeps what stood on its other side,
-- under the same keyed digest: how many accounts were tried from an address and from how many an account, and never which.
ALTER TABLE identity.sign_in_attempt ADD COLUMN other text;
-- An alert about a network is nobody's doing that has a role.
-- squawk-ignore ban-drop-not-null
ALTER TABLE identity.alert ALTER COLUMN role DROP NOT NULL;

-- migrate:down
DELETE FROM identity.alert WHERE role IS NULL;
ALTER TABLE identity.alert ALTER COLUMN role SET NOT NULL;
ALTER TABLE identity.sign_in_attempt DROP COLUMN other;
