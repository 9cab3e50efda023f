-- migrate:up

-- Rows of the trail are sealed into a hash chain in the background, many at once: a chain link for each write would make
-- all writers wait for each other. A seal names its rows, so that one that goes missing is known, and not only that something is.
-- Who seals sees all rows; nobody signs in as this role.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_sealer') THEN
    CREATE ROLE pilar_sealer NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_sealer TO %I', current_user);
END $$;
GRANT USAGE, CREATE ON SCHEMA audit TO pilar_sealer;
GRANT USAGE ON SCHEMA audit TO pilar_worker;
GRANT USAGE ON SCHEMA pilar TO pilar_sealer;
GRANT SELECT ON audit.entry TO pilar_sealer;
CREATE POLICY seal_entry ON audit.entry FOR SELECT TO pilar_sealer USING (true);

-- Rows that no seal holds yet. `kind` is the table of the trail.
CREATE TABLE audit.unsealed (
  kind text NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT unsealed_pkey PRIMARY KEY (at, id)
);
COMMENT ON TABLE audit.unsealed IS 'visibility: internal';
ALTER TABLE audit.unsealed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_unsealed ON audit.unsealed TO pilar_sealer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON audit.unsealed TO pilar_sealer;

-- The chain: `hash` is that of the seal before, of this seal's place and of its rows; `mac` is made of it under a key outside the
-- database, so that whoever owns the database cannot make the chain anew.
CREATE TABLE audit.seal (
  n bigint CONSTRAINT seal_pkey PRIMARY KEY,
  kind text NOT NULL,
  ids uuid[] NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  hash bytea NOT NULL,
  mac bytea NOT NULL
);
COMMENT ON TABLE audit.seal IS 'visibility: internal';
ALTER TABLE audit.seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_seal ON audit.seal TO pilar_sealer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON audit.seal TO pilar_sealer;
CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON audit.seal FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON audit.seal FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();

-- Notes rows as they are written, in the same transaction. The argument is their kind.
CREATE FUNCTION audit.note_unsealed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO audit.unsealed (kind, id, at) SELECT TG_ARGV[0], id, at FROM written;
  RETURN NULL;
END $$;
ALTER FUNCTION audit.note_unsealed() OWNER TO pilar_sealer;
CREATE TRIGGER entry_unsealed AFTER INSERT ON audit.entry REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION audit.note_unsealed('entry');

-- How many of these rows there are, and a digest of all they say. Written out column by column: one that a later migration adds must
-- not change what was sealed before. Moments as numbers, since their text depends on the session.
CREATE FUNCTION audit.sealed_rows(kind text, ids uuid[], first_at timestamptz, last_at timestamptz, OUT present integer, OUT digest bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(*)::integer, sha256(coalesce(string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea ORDER BY id), ''::bytea))
  FROM (
    SELECT id, jsonb_build_array(id, extract(epoch FROM at), subgraph, request_id, account, account_name, grant_id, role, operation,
      entity_type, entity_id, version, reason, changes, areas, downward, open)::text AS line
    FROM audit.entry WHERE kind = 'entry' AND id = ANY (ids) AND at BETWEEN first_at AND last_at
  ) AS written
$$;
ALTER FUNCTION audit.sealed_rows(text, uuid[], timestamptz, timestamptz) OWNER TO pilar_sealer;

-- The rows that have waited longest, all of one kind, and the seal that theirs follows; none when nothing waits.
CREATE FUNCTION audit.next_batch(most integer)
RETURNS TABLE (n bigint, previous bytea, kind text, ids uuid[], first_at timestamptz, last_at timestamptz, digest bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH oldest AS (SELECT unsealed.kind FROM audit.unsealed ORDER BY at, id LIMIT 1),
  due AS (SELECT unsealed.kind, id, at FROM audit.unsealed JOIN oldest USING (kind) ORDER BY at, id LIMIT most),
  batch AS (SELECT min(due.kind) AS kind, array_agg(id ORDER BY id) AS ids, min(at) AS first_at, max(at) AS last_at FROM due HAVING count(*) > 0),
  newest AS (SELECT seal.n, hash FROM audit.seal ORDER BY seal.n DESC LIMIT 1)
  SELECT coalesce(newest.n, 0) + 1, newest.hash, batch.kind, batch.ids, batch.first_at, batch.last_at, written.digest
  FROM batch LEFT JOIN newest ON true, LATERAL audit.sealed_rows(batch.kind, batch.ids, batch.first_at, batch.last_at) AS written
$$;
ALTER FUNCTION audit.next_batch(integer) OWNER TO pilar_sealer;

CREATE FUNCTION audit.put_seal(n bigint, kind text, ids uuid[], first_at timestamptz, last_at timestamptz, hash bytea, mac bytea)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO audit.seal (n, kind, ids, first_at, last_at, hash, mac) VALUES (n, kind, ids, first_at, last_at, hash, mac);
  DELETE FROM audit.unsealed WHERE id = ANY (ids) AND at BETWEEN first_at AND last_at;
$$;
ALTER FUNCTION audit.put_seal(bigint, text, uuid[], timestamptz, timestamptz, bytea, bytea) OWNER TO pilar_sealer;

REVOKE EXECUTE ON FUNCTION audit.note_unsealed(), audit.sealed_rows(text, uuid[], timestamptz, timestamptz), audit.next_batch(integer),
  audit.put_seal(bigint, text, uuid[], timestamptz, timestamptz, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.next_batch(integer), audit.put_seal(bigint, text, uuid[], timestamptz, timestamptz, bytea, bytea) TO pilar_worker;

-- What was written before there were seals is sealed first.
SET LOCAL ROLE pilar_sealer;
INSERT INTO audit.unsealed (kind, id, at) SELECT 'entry', id, at FROM audit.entry;
RESET ROLE;

-- migrate:down
DROP TRIGGER entry_unsealed ON audit.entry;
DROP FUNCTION audit.put_seal(bigint, text, uuid[], timestamptz, timestamptz, bytea, bytea);
DROP FUNCTION audit.next_batch(integer);
DROP FUNCTION audit.sealed_rows(text, uuid[], timestamptz, timestamptz);
DROP FUNCTION audit.note_unsealed();
DROP TABLE audit.seal;
DROP TABLE audit.unsealed;
DROP POLICY seal_entry ON audit.entry;
REVOKE ALL ON audit.entry FROM pilar_sealer;
REVOKE ALL ON SCHEMA audit FROM pilar_sealer, pilar_worker;
REVOKE ALL ON SCHEMA pilar FROM pilar_sealer;
