-- migrate:up
-- Migrations run before the servers do, and these tables hold accounts: they are small.
-- squawk-ignore-file adding-foreign-key-constraint, require-concurrent-index-creation
-- Codes that somebody makes for accounts in one go, to hand them out. Theirs alone to see; the codes themselves are told once.
CREATE TABLE identity.invitation_round (
  id uuid PRIMARY KEY,
  account text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  kind text NOT NULL CONSTRAINT invitation_round_kind_known CHECK (kind IN ('INVITE', 'RECOVERY')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.invitation_round IS 'visibility: own';
ALTER TABLE identity.invitation_round ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_invitation_round ON identity.invitation_round USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY read_invitation_round ON identity.invitation_round FOR SELECT USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
CREATE POLICY add_invitation_round ON identity.invitation_round FOR INSERT WITH CHECK (pilar.is_viewer() AND account = current_setting('pilar.account', true) AND pilar.in_area(area_code));
GRANT SELECT, INSERT, DELETE ON identity.invitation_round TO pilar_identity;
ALTER TABLE identity.invitation ADD COLUMN round_id uuid CONSTRAINT invitation_round_exists REFERENCES identity.invitation_round ON DELETE SET NULL;
CREATE INDEX invitation_of_round ON identity.invitation (round_id) WHERE round_id IS NOT NULL;

-- Whether the viewer manages the account: it was entered in their area, and what it holds lies there and is not above them. Nobody manages themselves.
CREATE FUNCTION identity.manages(managed uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  SELECT pilar.is_viewer() AND managed::text <> current_setting('pilar.account', true)
    AND EXISTS (SELECT FROM account AS a WHERE a.id = managed AND manages_accounts(a.owner_code))
    AND NOT EXISTS (SELECT FROM role_grant AS g WHERE g.account_id = managed AND g.ended_at IS NULL AND coalesce(g.valid_to >= (now() AT TIME ZONE 'Asia/Jakarta')::date, true)
      AND (NOT pilar.in_area(g.area_code)
        OR (current_setting('pilar.role', true) <> 'PROV_ADMIN' AND g.role IN ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'AUDITOR'))))
$$;
ALTER FUNCTION identity.manages(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.manages(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.manages(uuid) TO pilar_identity;

-- Keeps the code of one account of a round; false, and nothing done, where the viewer does not manage it or it signs in nowhere here.
CREATE POLICY search_invitation ON identity.invitation FOR SELECT TO pilar_search USING (true);
CREATE POLICY add_invitation ON identity.invitation FOR INSERT TO pilar_search WITH CHECK (true);
CREATE POLICY replace_invitation ON identity.invitation FOR UPDATE TO pilar_search USING (true);
CREATE POLICY search_invitation_round ON identity.invitation_round FOR SELECT TO pilar_search USING (true);
GRANT SELECT, INSERT, UPDATE (replaced_at) ON identity.invitation TO pilar_search;
GRANT SELECT ON identity.invitation_round TO pilar_search;
CREATE FUNCTION identity.keep_invitation(made uuid, round uuid, invited uuid, code_digest text, days integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
BEGIN
  IF NOT identity.manages(invited) OR NOT EXISTS (SELECT FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE a.id = invited AND a.disabled_at IS NULL) THEN RETURN false; END IF;
  -- One at a time an account, so that of two made at once one is good.
  PERFORM pg_advisory_xact_lock(hashtextextended('invitation:' || invited, 0));
  UPDATE invitation SET replaced_at = now() WHERE account_id = invited AND used_at IS NULL AND replaced_at IS NULL;
  INSERT INTO invitation (id, account_id, kind, digest, made_by, expires_at, round_id)
    SELECT made, invited, r.kind, code_digest, r.account, now() + make_interval(days => days), r.id FROM invitation_round AS r WHERE r.id = round AND r.account = current_setting('pilar.account', true);
  RETURN FOUND;
END $$;
ALTER FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) TO pilar_identity;

-- What a round holds, told to who made it.
CREATE FUNCTION identity.invitations_of(round uuid) RETURNS TABLE (id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz, replaced_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  SELECT i.id, i.account_id, i.expires_at, i.used_at, i.replaced_at FROM invitation AS i JOIN invitation_round AS r ON r.id = i.round_id
  WHERE r.id = round AND pilar.is_viewer() AND r.account = current_setting('pilar.account', true) ORDER BY i.id
$$;
ALTER FUNCTION identity.invitations_of(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.invitations_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.invitations_of(uuid) TO pilar_identity;

-- migrate:down
DROP FUNCTION identity.invitations_of(uuid);
DROP FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer);
DROP FUNCTION identity.manages(uuid);
REVOKE ALL ON identity.invitation FROM pilar_search;
DROP POLICY search_invitation ON identity.invitation;
DROP POLICY add_invitation ON identity.invitation;
DROP POLICY replace_invitation ON identity.invitation;
ALTER TABLE identity.invitation DROP COLUMN round_id;
DROP TABLE identity.invitation_round;
