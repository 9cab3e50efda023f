-- migrate:up
-- Migrations run before the servers do, and these tables hold accounts: they are small.
-- squawk-ignore-file adding-field-with-default, constraint-missing-not-valid
-- When the password was last set by its own person; none where it still is the one that was given.
ALTER TABLE identity.sign_in ADD COLUMN password_changed_at timestamptz;

-- A device that makes codes. Its secret is sealed for its account; unconfirmed, it asks nothing of anybody yet.
CREATE TABLE identity.second_factor (
  account_id uuid PRIMARY KEY CONSTRAINT second_factor_account_exists REFERENCES identity.account,
  secret bytea NOT NULL,
  confirmed_at timestamptz,
  -- The last time step whose code was taken: each is good once.
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.second_factor IS 'visibility: internal';

-- Codes for when the device is lost, as digests; each is good once.
CREATE TABLE identity.recovery_code (
  account_id uuid NOT NULL CONSTRAINT recovery_code_factor_exists REFERENCES identity.second_factor ON DELETE CASCADE,
  digest text NOT NULL CONSTRAINT recovery_code_digest_form CHECK (digest ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, digest)
);
COMMENT ON TABLE identity.recovery_code IS 'visibility: internal';

ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_kind_known,
  ADD CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address', 'pair', 'device', 'code'));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['second_factor', 'recovery_code'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY keep_%1$s ON identity.%1$I USING (pilar.is_worker()) WITH CHECK (pilar.is_worker())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity.%I TO pilar_identity', name);
  END LOOP;
END $$;

-- How the viewer signs in, told to them alone and without what they sign in by; no row where another provider does it.
CREATE FUNCTION identity.own_credentials() RETURNS TABLE (password_changed_at timestamptz, second_factor_since timestamptz, recovery_codes integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  SELECT s.password_changed_at, f.confirmed_at, (SELECT count(*)::integer FROM recovery_code AS r WHERE r.account_id = s.account_id AND r.used_at IS NULL AND f.confirmed_at IS NOT NULL)
  FROM sign_in AS s LEFT JOIN second_factor AS f USING (account_id)
  WHERE pilar.is_viewer() AND s.account_id::text = current_setting('pilar.account', true) AND s.has_password
$$;
CREATE POLICY search_second_factor ON identity.second_factor FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_recovery_code ON identity.recovery_code FOR SELECT TO pilar_search USING (true);
GRANT SELECT (password_changed_at) ON identity.sign_in TO pilar_search;
GRANT SELECT (account_id, confirmed_at) ON identity.second_factor TO pilar_search;
GRANT SELECT (account_id, used_at) ON identity.recovery_code TO pilar_search;
ALTER FUNCTION identity.own_credentials() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.own_credentials() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.own_credentials() TO pilar_identity;

-- migrate:down
DROP FUNCTION identity.own_credentials();
DELETE FROM identity.sign_in_attempt WHERE kind = 'code';
ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_kind_known,
  ADD CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address', 'pair', 'device'));
DROP TABLE identity.recovery_code, identity.second_factor;
ALTER TABLE identity.sign_in DROP COLUMN password_changed_at;
