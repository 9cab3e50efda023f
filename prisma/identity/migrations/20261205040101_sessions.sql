-- migrate:up
-- Migrations run before the servers do, and these tables hold accounts: they are small.
-- squawk-ignore-file constraint-missing-not-valid
-- Sign-ins of the console, so that somebody sees where they are signed in and ends what is not theirs. The cookie alone proves
-- nothing any more: one whose row has ended, or that has none, is nobody's.
CREATE TABLE identity.account_session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT account_session_account_exists REFERENCES identity.account,
  -- Region of the grant it began under, where its end is told; none for an account without grants.
  area_code text COLLATE "C",
  -- Browser and system in words; never the whole text that browsers send.
  agent text NOT NULL CONSTRAINT account_session_agent_length CHECK (length(agent) <= 80),
  -- The part of the network address that stands for a network, not for a machine.
  network text NOT NULL CONSTRAINT account_session_network_length CHECK (length(network) <= 60),
  -- The embedded provider's session, which would sign the browser in again without a password.
  provider_uid text,
  started_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  ended_by text CONSTRAINT account_session_end_known CHECK (ended_by IN ('SIGNED_OUT', 'ENDED', 'DISABLED', 'CREDENTIALS')),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_session_end_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE identity.account_session IS 'visibility: own';
CREATE INDEX account_session_of_account ON identity.account_session (account_id, started_at);
CREATE INDEX account_session_of_provider ON identity.account_session (provider_uid) WHERE ended_at IS NULL;
CREATE INDEX account_session_age ON identity.account_session (started_at);
ALTER TABLE identity.account_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_account_session ON identity.account_session USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY read_account_session ON identity.account_session FOR SELECT
  USING (pilar.is_viewer() AND account_id::text = current_setting('pilar.account', true));
CREATE POLICY end_account_session ON identity.account_session FOR UPDATE
  USING (pilar.is_viewer() AND account_id::text = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.account_session TO pilar_identity;

-- Whoever ends a session, its browser is not signed in again by the provider without a password.
CREATE FUNCTION identity.end_at_provider() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  DELETE FROM oidc_payload WHERE model = 'Session' AND uid = NEW.provider_uid;
  RETURN NULL;
END $$;
CREATE POLICY search_oidc_session ON identity.oidc_payload FOR SELECT TO pilar_search USING (model = 'Session');
CREATE POLICY end_oidc_session ON identity.oidc_payload FOR DELETE TO pilar_search USING (model = 'Session');
GRANT SELECT (model, uid), DELETE ON identity.oidc_payload TO pilar_search;
ALTER FUNCTION identity.end_at_provider() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.end_at_provider() FROM PUBLIC;
CREATE TRIGGER end_at_provider AFTER UPDATE OF ended_at ON identity.account_session
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION identity.end_at_provider();

-- A disabled account has no session, and gets none of them back when it is enabled again.
CREATE FUNCTION identity.end_with_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  UPDATE account_session SET ended_at = now(), ended_by = 'DISABLED', version = version + 1 WHERE account_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE POLICY search_account_session ON identity.account_session FOR SELECT TO pilar_search USING (true);
CREATE POLICY end_with_account ON identity.account_session FOR UPDATE TO pilar_search USING (true);
GRANT SELECT, UPDATE (ended_at, ended_by, version) ON identity.account_session TO pilar_search;
ALTER FUNCTION identity.end_with_account() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.end_with_account() FROM PUBLIC;
CREATE TRIGGER end_with_account AFTER UPDATE OF disabled_at ON identity.account
  FOR EACH ROW WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION identity.end_with_account();

-- Failures are counted by who could have made them: a browser that has signed in before has its own, a stranger at one address
-- another, so that nobody locks somebody else out by guessing.
ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_kind_known,
  ADD CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address', 'pair', 'device'));

-- migrate:down
DELETE FROM identity.sign_in_attempt WHERE kind IN ('pair', 'device');
ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_kind_known,
  ADD CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address'));
DROP TRIGGER end_with_account ON identity.account;
DROP FUNCTION identity.end_with_account();
DROP TABLE identity.account_session;
DROP FUNCTION identity.end_at_provider();
DROP POLICY search_oidc_session ON identity.oidc_payload;
DROP POLICY end_oidc_session ON identity.oidc_payload;
REVOKE ALL ON identity.oidc_payload FROM pilar_search;
