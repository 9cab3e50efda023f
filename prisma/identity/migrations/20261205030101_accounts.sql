-- migrate:up
-- Accounts are kept as other records are: entered by an office, corrected by version, with a history. Those that the command line
-- has made so far are the province's.
ALTER TABLE identity.account
  ADD COLUMN owner_code text COLLATE "C" NOT NULL DEFAULT '36',
  ADD COLUMN disabled_reason text,
  ADD COLUMN source text NOT NULL DEFAULT 'MANUAL',
  ADD COLUMN caveats jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX account_by_name ON identity.account (display_name COLLATE "C", id);

ALTER TABLE identity.role_grant
  -- The grant that its holder stands in for; it has the same role and area, and ends with it.
  ADD COLUMN deputy_of uuid,
  ADD COLUMN reason text,
  ADD COLUMN given_by text NOT NULL DEFAULT '',
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN end_reason text,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_principal_exists FOREIGN KEY (deputy_of) REFERENCES identity.role_grant;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX role_grant_of_principal ON identity.role_grant (deputy_of) WHERE deputy_of IS NOT NULL;
-- One that was ended may be given again for the same time.
ALTER TABLE identity.role_grant DROP CONSTRAINT role_grant_unique;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX role_grant_unique ON identity.role_grant (account_id, role, area_code, organisation_id, valid_from) NULLS NOT DISTINCT WHERE ended_at IS NULL;

-- Accounts are entered where they belong, grants where they reach. Who may, and which roles, the commands say.
ALTER POLICY read_account ON identity.account USING (pilar.is_viewer()
  AND (id::text = current_setting('pilar.account', true) OR pilar.in_area(owner_code)
    OR EXISTS (SELECT FROM identity.role_grant AS g WHERE g.account_id = account.id AND pilar.in_area(g.area_code))));
CREATE POLICY enter_account ON identity.account FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY correct_account ON identity.account FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY give_role_grant ON identity.role_grant FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
CREATE POLICY end_role_grant ON identity.role_grant FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(area_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));

-- Whether there is a password: nobody who only tells that reads its hash.
-- squawk-ignore adding-field-with-default
ALTER TABLE identity.sign_in ADD COLUMN has_password boolean NOT NULL GENERATED ALWAYS AS (password_hash IS NOT NULL) STORED;

CREATE POLICY search_account ON identity.account FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_role_grant ON identity.role_grant FOR SELECT TO pilar_search USING (true);
CREATE POLICY enter_sign_in ON identity.sign_in TO pilar_search USING (true) WITH CHECK (true);
CREATE POLICY search_external_identity ON identity.external_identity FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON identity.account, identity.role_grant TO pilar_search;
GRANT SELECT (account_id) ON identity.external_identity TO pilar_search;
GRANT SELECT (account_id, email, has_password), INSERT (account_id, subject, email), UPDATE (email, changed_at) ON identity.sign_in TO pilar_search;

-- Whether the viewer manages accounts entered there: `account.manage` of the table of permissions, repeated (a test compares).
CREATE FUNCTION identity.manages_accounts(owner text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pilar.is_worker() OR (pilar.is_viewer() AND current_setting('pilar.role', true) IN ('PROV_ADMIN', 'REG_OFFICER') AND pilar.in_area(owner))
$$;

-- How those accounts sign in that the viewer manages; of others nothing. Nobody is shown more of it than this.
CREATE FUNCTION identity.sign_in_of(accounts uuid[]) RETURNS TABLE (account uuid, email text, ready boolean) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = identity, pilar, pg_temp AS $$
  SELECT account_id, sign_in.email, has_password OR EXISTS (SELECT FROM external_identity AS other WHERE other.account_id = sign_in.account_id)
  FROM sign_in JOIN account ON account.id = account_id WHERE account_id = ANY (accounts) AND manages_accounts(owner_code)
$$;
-- Gives an account that the viewer manages its e-mail, or another one.
CREATE FUNCTION identity.put_email(of_account uuid, new_subject text, new_email text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = identity, pilar, pg_temp AS $$
  INSERT INTO sign_in (account_id, subject, email)
  SELECT id, new_subject, new_email FROM account WHERE id = of_account AND manages_accounts(owner_code)
  ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, changed_at = now()
$$;

-- The day where the office is: the server's own may be another.
CREATE FUNCTION identity.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date $$;
-- Whether one role gives and takes another: `givenBy` of role-grants.ts, repeated (a test compares).
CREATE FUNCTION identity.gives(giver text, role text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT giver = 'PROV_ADMIN' OR (giver = 'REG_OFFICER' AND role NOT IN ('PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'AUDITOR'))
$$;

-- Roles that exclude each other in one person at one time: `excludes` of role-grants.ts, repeated (a test compares).
CREATE FUNCTION identity.roles_exclude(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT one <> other AND (
    'AUDITOR' IN (one, other)
    OR (one IN ('LKS_USER', 'KT_USER') AND other IN ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER'))
    OR (other IN ('LKS_USER', 'KT_USER') AND one IN ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER')))
$$;
-- Sees all grants of the account, those of other areas too, and lets no two be given at once.
CREATE FUNCTION identity.refuse_exclusive() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pilar, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('identity.role_grant ' || NEW.account_id, 0));
  IF EXISTS (SELECT FROM role_grant AS held WHERE held.account_id = NEW.account_id AND held.id <> NEW.id AND held.ended_at IS NULL
    AND roles_exclude(held.role, NEW.role)
    AND daterange(held.valid_from, held.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')
    AND (held.area_code = NEW.area_code OR held.area_code LIKE NEW.area_code || '.%' OR NEW.area_code LIKE held.area_code || '.%')) THEN
    RAISE EXCEPTION 'constraint "role_grant_exclusive"' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_exclusive';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_grant_exclusive AFTER INSERT OR UPDATE OF role, area_code, valid_from, valid_to, ended_at ON identity.role_grant
  FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION identity.refuse_exclusive();

-- Roles that an account holds or is to hold, those of other areas too: whoever disables it or moves its address acts on all of them.
CREATE FUNCTION identity.standing_roles(of_account uuid, today date) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = identity, pilar, pg_temp AS $$
  SELECT DISTINCT role FROM role_grant WHERE account_id = of_account AND ended_at IS NULL AND coalesce(valid_to, today) >= today
$$;

-- How many other accounts administer the province today and are not about to stop. Whoever ends one waits for who ends another.
CREATE FUNCTION identity.other_administrators(of_account uuid, today date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = identity, pilar, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('identity.administrators', 0));
  RETURN (SELECT count(DISTINCT g.account_id) FROM role_grant AS g JOIN account AS a ON a.id = g.account_id
    WHERE g.role = 'PROV_ADMIN' AND g.account_id <> of_account AND g.ended_at IS NULL AND a.disabled_at IS NULL
      AND coalesce(g.valid_from, today) <= today AND coalesce(g.valid_to, today) >= today);
END $$;

DO $$
DECLARE called text;
BEGIN
  FOREACH called IN ARRAY ARRAY['identity.sign_in_of(uuid[])', 'identity.put_email(uuid, text, text)', 'identity.refuse_exclusive()', 'identity.standing_roles(uuid, date)', 'identity.other_administrators(uuid, date)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO pilar_search', called);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', called);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pilar_identity', called);
  END LOOP;
END $$;

-- migrate:down
DROP TRIGGER role_grant_exclusive ON identity.role_grant;
DROP FUNCTION identity.other_administrators(uuid, date), identity.standing_roles(uuid, date), identity.refuse_exclusive(), identity.roles_exclude(text, text), identity.gives(text, text), identity.today(), identity.put_email(uuid, text, text), identity.sign_in_of(uuid[]), identity.manages_accounts(text);
REVOKE ALL ON identity.account, identity.role_grant, identity.external_identity, identity.sign_in FROM pilar_search;
ALTER TABLE identity.sign_in DROP COLUMN has_password;
DROP POLICY search_external_identity ON identity.external_identity;
DROP POLICY enter_sign_in ON identity.sign_in;
DROP POLICY search_role_grant ON identity.role_grant;
DROP POLICY search_account ON identity.account;
DROP POLICY end_role_grant ON identity.role_grant;
DROP POLICY give_role_grant ON identity.role_grant;
DROP POLICY correct_account ON identity.account;
DROP POLICY enter_account ON identity.account;
ALTER POLICY read_account ON identity.account USING (pilar.is_viewer()
  AND (id::text = current_setting('pilar.account', true)
    OR EXISTS (SELECT FROM identity.role_grant AS g WHERE g.account_id = account.id AND pilar.in_area(g.area_code))));
DROP INDEX identity.role_grant_unique;
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_unique UNIQUE NULLS NOT DISTINCT (account_id, role, area_code, organisation_id, valid_from);
DROP INDEX identity.role_grant_of_principal;
ALTER TABLE identity.role_grant DROP CONSTRAINT role_grant_principal_exists, DROP COLUMN updated_at, DROP COLUMN version, DROP COLUMN end_reason, DROP COLUMN ended_at,
  DROP COLUMN given_by, DROP COLUMN reason, DROP COLUMN deputy_of;
DROP INDEX identity.account_by_name;
ALTER TABLE identity.account DROP COLUMN updated_at, DROP COLUMN version, DROP COLUMN caveats, DROP COLUMN source, DROP COLUMN disabled_reason, DROP COLUMN owner_code;
