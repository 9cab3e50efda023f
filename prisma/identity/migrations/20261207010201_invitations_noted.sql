-- migrate:up
-- Keeping a code tells when it was made, and when the one was in whose place it stands, so that the account's history tells both. No row, and
-- nothing done, where the viewer does not manage the account or it signs in nowhere here.
DROP FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer);
CREATE FUNCTION identity.keep_invitation(made uuid, round uuid, invited uuid, code_digest text, days integer) RETURNS TABLE (former_at timestamptz, made_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
DECLARE of_round invitation_round;
BEGIN
  SELECT * INTO of_round FROM invitation_round WHERE id = round AND account = current_setting('pilar.account', true);
  IF NOT FOUND OR NOT identity.manages(invited) OR NOT EXISTS (SELECT FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE a.id = invited AND a.disabled_at IS NULL) THEN RETURN; END IF;
  -- Locked first, or the former one of two made at once would be told of neither.
  PERFORM FROM account WHERE id = invited FOR NO KEY UPDATE;
  SELECT max(created_at) INTO former_at FROM invitation WHERE account_id = invited AND used_at IS NULL AND replaced_at IS NULL;
  PERFORM put_invitation(made, invited, of_round.kind, code_digest, of_round.account, days, round);
  made_at := now();
  RETURN NEXT;
END $$;
ALTER FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) TO pilar_identity;

-- migrate:down
DROP FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer);
CREATE FUNCTION identity.keep_invitation(made uuid, round uuid, invited uuid, code_digest text, days integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
DECLARE of_round invitation_round;
BEGIN
  SELECT * INTO of_round FROM invitation_round WHERE id = round AND account = current_setting('pilar.account', true);
  IF NOT FOUND OR NOT identity.manages(invited) OR NOT EXISTS (SELECT FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE a.id = invited AND a.disabled_at IS NULL) THEN RETURN false; END IF;
  PERFORM put_invitation(made, invited, of_round.kind, code_digest, of_round.account, days, round);
  RETURN true;
END $$;
ALTER FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keep_invitation(uuid, uuid, uuid, text, integer) TO pilar_identity;
