-- migrate:up
-- Migrations run before the servers do, and these tables hold accounts: they are small.
-- squawk-ignore-file constraint-missing-not-valid, require-concurrent-index-creation
-- Codes of a round go out by mail too, each to its account's address alone. Whoever recovers an account is handed a code: it takes the second
-- factor away, and whoever reads a mailbox would own the account.
ALTER TABLE identity.invitation_round ADD COLUMN delivery text NOT NULL DEFAULT 'PAPER' CONSTRAINT invitation_round_delivery_known CHECK (delivery IN ('PAPER', 'MAIL')),
  ADD CONSTRAINT invitation_round_recovers_on_paper CHECK (delivery = 'PAPER' OR kind = 'INVITE');

-- The outbox of those mails: one row a code, sealed until it is sent or given up. No address stands here.
CREATE TABLE identity.invitation_mail (
  id uuid PRIMARY KEY CONSTRAINT invitation_mail_invitation REFERENCES identity.invitation ON DELETE CASCADE,
  code_sealed bytea,
  state text NOT NULL DEFAULT 'WAITING' CONSTRAINT invitation_mail_state CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  taken_at timestamptz,
  handed_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  CONSTRAINT invitation_mail_forgets CHECK (code_sealed IS NULL OR state IN ('WAITING', 'SENDING'))
);
COMMENT ON TABLE identity.invitation_mail IS 'visibility: internal';
CREATE INDEX invitation_mail_due ON identity.invitation_mail (next_at, id) WHERE state IN ('WAITING', 'SENDING');
-- Whatever ends a mail, its code is gone with that.
CREATE FUNCTION identity.forget_code() RETURNS trigger LANGUAGE plpgsql SET search_path = identity, pilar, pg_temp AS $$
BEGIN
  NEW.code_sealed := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER forget_code BEFORE UPDATE ON identity.invitation_mail FOR EACH ROW WHEN (NEW.state IN ('SENT', 'FAILED', 'DROPPED')) EXECUTE FUNCTION identity.forget_code();
ALTER TABLE identity.invitation_mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_invitation_mail ON identity.invitation_mail USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY search_invitation_mail ON identity.invitation_mail FOR SELECT TO pilar_search USING (true);
CREATE POLICY add_invitation_mail ON identity.invitation_mail FOR INSERT TO pilar_search WITH CHECK (true);
GRANT SELECT, UPDATE ON identity.invitation_mail TO pilar_identity;
GRANT SELECT (id, state, reason, sent_at, changed_at), INSERT (id, code_sealed) ON identity.invitation_mail TO pilar_search;
-- The worker sends, and asks identity for the letter: it reads no code.
GRANT SELECT (id, state, reason, attempts, next_at, taken_at, handed_at, changed_at, sent_at),
  UPDATE (state, reason, attempts, next_at, taken_at, handed_at, changed_at, sent_at) ON identity.invitation_mail TO pilar_worker;
SELECT pilar.let_rekey('identity.invitation_mail', '{id}', '{code_sealed}');

-- Keeping a code keeps its mail too, where one is to be sent.
DROP FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer);
CREATE FUNCTION identity.keep_invitation(made uuid, round uuid, invited uuid, code_digest text, sealed bytea, days integer) RETURNS TABLE (former_at timestamptz, made_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
DECLARE of_round invitation_round;
BEGIN
  SELECT * INTO of_round FROM invitation_round WHERE id = round AND account = current_setting('pilar.account', true);
  IF NOT FOUND OR NOT identity.manages(invited) OR NOT EXISTS (SELECT FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE a.id = invited AND a.disabled_at IS NULL) THEN RETURN; END IF;
  -- Locked first, or the former one of two made at once would be told of neither.
  PERFORM FROM account WHERE id = invited FOR NO KEY UPDATE;
  SELECT max(created_at) INTO former_at FROM invitation WHERE account_id = invited AND used_at IS NULL AND replaced_at IS NULL;
  PERFORM put_invitation(made, invited, of_round.kind, code_digest, of_round.account, days, round);
  IF of_round.delivery = 'MAIL' THEN INSERT INTO invitation_mail (id, code_sealed) VALUES (made, sealed); END IF;
  made_at := now();
  RETURN NEXT;
END $$;
ALTER FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, bytea, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, bytea, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, bytea, integer) TO pilar_identity;

-- What rounds hold, told to who made them.
DROP FUNCTION identity.invitations_of(uuid);
CREATE FUNCTION identity.invitations_of(rounds uuid[]) RETURNS TABLE (round_id uuid, id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz, replaced_at timestamptz, mail_state text, mail_reason text, sent_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  SELECT r.id, i.id, i.account_id, i.expires_at, i.used_at, i.replaced_at, m.state, m.reason, m.sent_at
  FROM invitation AS i JOIN invitation_round AS r ON r.id = i.round_id LEFT JOIN invitation_mail AS m ON m.id = i.id
  WHERE r.id = ANY (rounds) AND pilar.is_viewer() AND r.account = current_setting('pilar.account', true) ORDER BY i.id
$$;
ALTER FUNCTION identity.invitations_of(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.invitations_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.invitations_of(uuid[]) TO pilar_identity;

-- migrate:down
DROP FUNCTION identity.invitations_of(uuid[]);
CREATE FUNCTION identity.invitations_of(round uuid) RETURNS TABLE (id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz, replaced_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
  SELECT i.id, i.account_id, i.expires_at, i.used_at, i.replaced_at FROM invitation AS i JOIN invitation_round AS r ON r.id = i.round_id
  WHERE r.id = round AND pilar.is_viewer() AND r.account = current_setting('pilar.account', true) ORDER BY i.id
$$;
ALTER FUNCTION identity.invitations_of(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.invitations_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.invitations_of(uuid) TO pilar_identity;
DROP FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, bytea, integer);
CREATE FUNCTION identity.keep_invitation(made uuid, round uuid, invited uuid, code_digest text, days integer) RETURNS TABLE (former_at timestamptz, made_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
DECLARE of_round invitation_round;
BEGIN
  SELECT * INTO of_round FROM invitation_round WHERE id = round AND account = current_setting('pilar.account', true);
  IF NOT FOUND OR NOT identity.manages(invited) OR NOT EXISTS (SELECT FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE a.id = invited AND a.disabled_at IS NULL) THEN RETURN; END IF;
  PERFORM FROM account WHERE id = invited FOR NO KEY UPDATE;
  SELECT max(created_at) INTO former_at FROM invitation WHERE account_id = invited AND used_at IS NULL AND replaced_at IS NULL;
  PERFORM put_invitation(made, invited, of_round.kind, code_digest, of_round.account, days, round);
  made_at := now();
  RETURN NEXT;
END $$;
ALTER FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) TO pilar_identity;
DROP TABLE identity.invitation_mail;
DROP FUNCTION identity.forget_code();
ALTER TABLE identity.invitation_round DROP CONSTRAINT invitation_round_recovers_on_paper, DROP COLUMN delivery;
