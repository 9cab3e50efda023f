-- migrate:up

-- What is kept under a secret that is no longer in use is sealed anew in the background. Whoever does so sees sealed values of everybody
-- and nothing else, and writes nothing else; nobody signs in as this role, and the worker takes it on for one transaction at a time.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_rekeyer') THEN
    CREATE ROLE pilar_rekeyer NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_rekeyer TO %I', current_user);
END $$;
GRANT pilar_rekeyer TO pilar_worker WITH INHERIT FALSE, SET TRUE;
GRANT USAGE ON SCHEMA pilar, audit TO pilar_rekeyer;

-- Lets sealed columns of a table be sealed anew. `read` are those by which a row and what it is bound to are told.
CREATE FUNCTION pilar.let_rekey(name regclass, read text[], written text[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('GRANT SELECT (%s) ON %s TO pilar_rekeyer', (SELECT string_agg(quote_ident(one), ', ') FROM unnest(read || written) AS one), name);
  IF cardinality(written) > 0 THEN
    EXECUTE format('GRANT UPDATE (%s) ON %s TO pilar_rekeyer', (SELECT string_agg(quote_ident(one), ', ') FROM unnest(written) AS one), name);
  END IF;
  EXECUTE format('CREATE POLICY rekey ON %s TO pilar_rekeyer USING (true) WITH CHECK (true)', name);
END $$;
REVOKE EXECUTE ON FUNCTION pilar.let_rekey(regclass, text[], text[]) FROM PUBLIC;

-- How far each place has come under a secret: what the last look from its first row to its last one found. `secret` is a name, which
-- gives nothing away. A place is clean from when such a look found nothing that was still under another secret.
CREATE TABLE pilar.rekeyed (
  secret text NOT NULL,
  place text NOT NULL,
  read bigint NOT NULL DEFAULT 0,
  renewed bigint NOT NULL DEFAULT 0,
  unreadable bigint NOT NULL DEFAULT 0,
  clean_at timestamptz,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT rekeyed_pkey PRIMARY KEY (secret, place)
);
COMMENT ON TABLE pilar.rekeyed IS 'visibility: internal';
ALTER TABLE pilar.rekeyed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_rekeyed ON pilar.rekeyed TO pilar_rekeyer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON pilar.rekeyed TO pilar_rekeyer;

-- A proof under the secret in use that the chain was found whole up to a seal, made when a former secret was retired: the proofs under
-- that one say nothing more.
CREATE TABLE audit.reseal (
  n bigint CONSTRAINT reseal_pkey PRIMARY KEY,
  hash bytea NOT NULL,
  mac bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE audit.reseal IS 'visibility: internal';
ALTER TABLE audit.reseal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_reseal ON audit.reseal TO pilar_sealer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON audit.reseal TO pilar_sealer;
CREATE TRIGGER reseal_append_only BEFORE UPDATE OR DELETE ON audit.reseal FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER reseal_no_truncate BEFORE TRUNCATE ON audit.reseal FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();

-- migrate:down
DROP TABLE audit.reseal;
DROP TABLE pilar.rekeyed;
DROP FUNCTION pilar.let_rekey(regclass, text[], text[]);
REVOKE ALL ON SCHEMA pilar, audit FROM pilar_rekeyer;
