-- migrate:up
-- Migrations run before the servers do, and these tables hold accounts: they are small.
-- squawk-ignore-file adding-field-with-default, constraint-missing-not-valid, adding-serial-primary-key-field, require-concurrent-index-creation
-- A system may know two secrets for some days: the one that it is given and the one that it still uses. So nothing stands still while
-- its operators put the new one in.
ALTER TABLE identity.machine_secret DROP CONSTRAINT machine_secret_pkey,
  ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
  -- After which it is good no more; none for the one that was made last.
  ADD COLUMN expires_at timestamptz,
  ADD CONSTRAINT machine_secret_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX machine_secret_current ON identity.machine_secret (client_id) WHERE expires_at IS NULL;
CREATE INDEX machine_secret_of_client ON identity.machine_secret (client_id);

-- migrate:down
DELETE FROM identity.machine_secret WHERE expires_at IS NOT NULL;
DROP INDEX identity.machine_secret_of_client, identity.machine_secret_current;
ALTER TABLE identity.machine_secret DROP CONSTRAINT machine_secret_pkey, DROP COLUMN id, DROP COLUMN expires_at, ADD CONSTRAINT machine_secret_pkey PRIMARY KEY (client_id);
