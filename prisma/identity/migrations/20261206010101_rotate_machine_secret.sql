-- migrate:up
-- Whoever manages a machine client gives it a new secret, as the command line does. When that was stands with the client, so that its history tells it.
ALTER TABLE identity.machine_client
  ADD COLUMN secret_changed_at timestamptz,
  -- Until when the secret before it is good too; none where none was left.
  ADD COLUMN former_secret_until timestamptz;
UPDATE identity.machine_client AS c SET secret_changed_at = s.changed_at FROM identity.machine_secret AS s WHERE s.client_id = c.client_id AND s.expires_at IS NULL;
UPDATE identity.machine_client AS c SET former_secret_until = s.expires_at FROM identity.machine_secret AS s WHERE s.client_id = c.client_id AND s.expires_at IS NOT NULL;
-- A secret is renewed once a year; of one that is older, a month from now.
INSERT INTO identity.task (id, subgraph, subject_type, subject_id, subject_version, subject_label, key, kind, area_code, roles, from_day, due)
  SELECT gen_random_uuid(), 'identity', 'MachineClient', c.id, 1, c.name, 'secret', 'CLIENT_SECRET_OLD', c.owner_code, ARRAY['PROV_ADMIN', 'REG_OFFICER'], d.due - 30, d.due
  FROM identity.machine_client AS c, LATERAL (SELECT greatest(c.secret_changed_at::date + 365, current_date + 30) AS due) AS d
  WHERE c.secret_changed_at IS NOT NULL AND c.disabled_at IS NULL;

CREATE POLICY search_machine_secret ON identity.machine_secret FOR SELECT TO pilar_search USING (true);
CREATE POLICY add_machine_secret ON identity.machine_secret FOR INSERT TO pilar_search WITH CHECK (true);
CREATE POLICY end_machine_secret ON identity.machine_secret FOR UPDATE TO pilar_search USING (true);
CREATE POLICY drop_machine_secret ON identity.machine_secret FOR DELETE TO pilar_search USING (true);
GRANT SELECT (client_id, expires_at), INSERT (client_id, secret_hash), UPDATE (expires_at), DELETE ON identity.machine_secret TO pilar_search;
CREATE POLICY note_machine_secret ON identity.machine_client FOR UPDATE TO pilar_search USING (true);
GRANT UPDATE (secret_changed_at, former_secret_until, version, updated_at) ON identity.machine_client TO pilar_search;

-- Puts a secret in place of the one before, which goes on for so many days; one before that ends now, so that there are two at most. False, and
-- nothing done, where the viewer does not manage the client (`machine.manage`, whose roles are those of `account.manage`). The client's row is
-- locked first, so that of two at once the second ends the first one's.
CREATE FUNCTION identity.put_machine_secret(of_client uuid, hash text, days integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
DECLARE signs_in text; former timestamptz;
BEGIN
  UPDATE machine_client SET secret_changed_at = now(), version = version + 1, updated_at = now() WHERE id = of_client AND manages_accounts(owner_code) RETURNING client_id INTO signs_in;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM machine_secret WHERE client_id = signs_in AND expires_at IS NOT NULL;
  UPDATE machine_secret SET expires_at = now() + make_interval(days => days) WHERE client_id = signs_in RETURNING expires_at INTO former;
  INSERT INTO machine_secret (client_id, secret_hash) VALUES (signs_in, hash);
  UPDATE machine_client SET former_secret_until = CASE WHEN days > 0 THEN former END WHERE id = of_client;
  RETURN true;
END $$;
ALTER FUNCTION identity.put_machine_secret(uuid, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.put_machine_secret(uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.put_machine_secret(uuid, text, integer) TO pilar_identity;

-- migrate:down
DELETE FROM identity.task WHERE subgraph = 'identity' AND subject_type = 'MachineClient' AND key IN ('secret', 'former');
DROP FUNCTION identity.put_machine_secret(uuid, text, integer);
REVOKE UPDATE (secret_changed_at, former_secret_until, version, updated_at) ON identity.machine_client FROM pilar_search;
DROP POLICY note_machine_secret ON identity.machine_client;
REVOKE ALL ON identity.machine_secret FROM pilar_search;
DROP POLICY drop_machine_secret ON identity.machine_secret;
DROP POLICY end_machine_secret ON identity.machine_secret;
DROP POLICY add_machine_secret ON identity.machine_secret;
DROP POLICY search_machine_secret ON identity.machine_secret;
ALTER TABLE identity.machine_client DROP COLUMN former_secret_until, DROP COLUMN secret_changed_at;
