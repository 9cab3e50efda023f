-- migrate:up
CALL pilar.install_conventions('identity');

-- Someone who signs in. Only what colleagues may read stands here; how they sign in stands in identity.sign_in.
CREATE TABLE identity.account (
  id uuid PRIMARY KEY,
  display_name text NOT NULL CONSTRAINT account_display_name_length CHECK (length(display_name) BETWEEN 1 AND 200),
  language text NOT NULL DEFAULT 'id' CONSTRAINT account_language_known CHECK (language IN ('id', 'en')),
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz
);
COMMENT ON TABLE identity.account IS 'visibility: area';

-- What an account may do: one role in one area for a time. A request acts under exactly one of them.
CREATE TABLE identity.role_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT role_grant_account_exists REFERENCES identity.account,
  role text NOT NULL CONSTRAINT role_grant_role_known CHECK (role IN ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'VIEWER',
    'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'LKS_USER', 'KT_USER', 'AUDITOR')),
  area_code text COLLATE "C" NOT NULL,
  valid_from date,
  valid_to date,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT role_grant_period_ordered CHECK (valid_to >= valid_from),
  CONSTRAINT role_grant_unique UNIQUE NULLS NOT DISTINCT (account_id, role, area_code, valid_from)
);
COMMENT ON TABLE identity.role_grant IS 'visibility: area';
CREATE INDEX role_grant_by_area ON identity.role_grant (area_code, account_id);

-- A regency's system. It holds its one grant itself, under the role MACHINE.
CREATE TABLE identity.machine_client (
  client_id text PRIMARY KEY CONSTRAINT machine_client_id_form CHECK (client_id ~ '^[a-z0-9][a-z0-9-]{2,62}$'),
  grant_id uuid NOT NULL CONSTRAINT machine_client_grant_unique UNIQUE,
  name text NOT NULL CONSTRAINT machine_client_name_length CHECK (length(name) BETWEEN 1 AND 200),
  area_code text COLLATE "C" NOT NULL,
  scopes text[] NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_to date,
  created_at timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz,
  CONSTRAINT machine_client_period_ordered CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE identity.machine_client IS 'visibility: own';

-- How an account proves who it is to the embedded provider. The password hash is absent for accounts of an external provider.
CREATE TABLE identity.sign_in (
  account_id uuid PRIMARY KEY CONSTRAINT sign_in_account_exists REFERENCES identity.account,
  subject text NOT NULL CONSTRAINT sign_in_subject_unique UNIQUE,
  email text NOT NULL CONSTRAINT sign_in_email_unique UNIQUE CONSTRAINT sign_in_email_lower CHECK (email = lower(email)),
  password_hash text,
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.sign_in IS 'visibility: internal';

CREATE TABLE identity.machine_secret (
  client_id text PRIMARY KEY CONSTRAINT machine_secret_client_exists REFERENCES identity.machine_client,
  secret_hash text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.machine_secret IS 'visibility: internal';

-- Who an external OpenID provider's subject is here.
CREATE TABLE identity.external_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL CONSTRAINT external_identity_account_exists REFERENCES identity.account,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT external_identity_pkey PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE identity.external_identity IS 'visibility: internal';
CREATE INDEX external_identity_of_account ON identity.external_identity (account_id);

-- What the embedded provider keeps between requests: sessions, interactions, codes. Expired rows are swept.
CREATE TABLE identity.oidc_payload (
  model text NOT NULL,
  id text NOT NULL,
  payload jsonb NOT NULL,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  CONSTRAINT oidc_payload_pkey PRIMARY KEY (model, id)
);
COMMENT ON TABLE identity.oidc_payload IS 'visibility: internal';
CREATE INDEX oidc_payload_of_grant ON identity.oidc_payload (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX oidc_payload_by_uid ON identity.oidc_payload (model, uid) WHERE uid IS NOT NULL;
CREATE INDEX oidc_payload_by_user_code ON identity.oidc_payload (model, user_code) WHERE user_code IS NOT NULL;
CREATE INDEX oidc_payload_expiry ON identity.oidc_payload (expires_at);

-- The provider's signing keys, sealed with a key that is not in the database.
CREATE TABLE identity.signing_keys (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.signing_keys IS 'visibility: internal';

-- Attempts that have not succeeded, counted per account and per address. Keys are HMACs, never the e-mail or the address.
CREATE TABLE identity.sign_in_attempt (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address')),
  key text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE identity.sign_in_attempt IS 'visibility: internal';
CREATE INDEX sign_in_attempt_window ON identity.sign_in_attempt (kind, key, at);
CREATE INDEX sign_in_attempt_age ON identity.sign_in_attempt (at);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['account', 'role_grant', 'machine_client', 'sign_in', 'machine_secret', 'external_identity',
    'oidc_payload', 'signing_keys', 'sign_in_attempt'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY keep_%1$s ON identity.%1$I USING (pilar.is_worker()) WITH CHECK (pilar.is_worker())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity.%I TO pilar_identity', name);
  END LOOP;
END $$;

-- Viewers only read: themselves, and whoever holds or held a grant inside their area.
CREATE POLICY read_role_grant ON identity.role_grant FOR SELECT USING (pilar.is_viewer()
  AND (account_id::text = current_setting('pilar.account', true) OR pilar.in_area(area_code)));
CREATE POLICY read_account ON identity.account FOR SELECT USING (pilar.is_viewer()
  AND (id::text = current_setting('pilar.account', true)
    OR EXISTS (SELECT FROM identity.role_grant AS g WHERE g.account_id = account.id AND pilar.in_area(g.area_code))));
CREATE POLICY read_machine_client ON identity.machine_client FOR SELECT USING (pilar.is_viewer()
  AND client_id = current_setting('pilar.account', true));

-- migrate:down
DROP TABLE identity.sign_in_attempt, identity.signing_keys, identity.oidc_payload, identity.external_identity,
  identity.machine_secret, identity.sign_in, identity.machine_client, identity.role_grant, identity.account;
