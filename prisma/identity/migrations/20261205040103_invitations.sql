-- migrate:up
-- One-time codes by which an account's own person sets their password: the first one, or a new one where it is forgotten or the
-- device for codes is lost. Only digests stand here; of one account the latest alone is good.
CREATE TABLE identity.invitation (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT invitation_account_exists REFERENCES identity.account,
  kind text NOT NULL CONSTRAINT invitation_kind_known CHECK (kind IN ('INVITE', 'RECOVERY')),
  digest text NOT NULL CONSTRAINT invitation_digest UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  replaced_at timestamptz
);
COMMENT ON TABLE identity.invitation IS 'visibility: internal';
CREATE INDEX invitation_of_account ON identity.invitation (account_id) WHERE used_at IS NULL AND replaced_at IS NULL;
ALTER TABLE identity.invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_invitation ON identity.invitation USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.invitation TO pilar_identity;

-- migrate:down
DROP TABLE identity.invitation;
