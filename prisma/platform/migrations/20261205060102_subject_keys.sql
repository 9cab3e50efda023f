-- migrate:up

-- What history tells of a person is sealed under a key of that person alone, which is kept here, sealed in its turn. Who is to be
-- forgotten loses the key: entries and their seals stay as they were written, and nobody reads of them what they said.
CREATE TABLE audit.subject_key (
  subject_id uuid CONSTRAINT subject_key_pkey PRIMARY KEY,
  subject_type text NOT NULL,
  sealed bytea,
  forgotten_at timestamptz,
  CONSTRAINT subject_key_or_forgotten CHECK ((sealed IS NULL) = (forgotten_at IS NOT NULL))
);
COMMENT ON TABLE audit.subject_key IS 'visibility: internal';
ALTER TABLE audit.subject_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_subject_key ON audit.subject_key TO pilar_sealer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON audit.subject_key TO pilar_sealer;
SELECT pilar.let_rekey('audit.subject_key', '{subject_id}', '{sealed}');
CREATE TRIGGER subject_key_kept BEFORE DELETE ON audit.subject_key FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER subject_key_no_truncate BEFORE TRUNCATE ON audit.subject_key FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();

-- Keys of those subjects, as far as there are any; `sealed` is null of who is forgotten. They open with the installation's secret alone.
CREATE FUNCTION audit.subject_keys(ids uuid[]) RETURNS TABLE (subject_id uuid, sealed bytea) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT kept.subject_id, kept.sealed FROM audit.subject_key AS kept WHERE kept.subject_id = ANY (ids) AND (pilar.is_viewer() OR pilar.is_worker())
$$;
ALTER FUNCTION audit.subject_keys(uuid[]) OWNER TO pilar_sealer;

-- Keeps a key for each subject that has none and is not forgotten (the three lists go together), and gives the keys that stand.
CREATE FUNCTION audit.make_subject_keys(types text[], ids uuid[], digits text[]) RETURNS TABLE (subject_id uuid, sealed bytea) LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO audit.subject_key (subject_id, subject_type, sealed)
  SELECT given.id, given.type, decode(given.digits, 'hex') FROM unnest($1, $2, $3) AS given (type, id, digits)
  WHERE pilar.is_viewer() OR pilar.is_worker() ORDER BY given.id ON CONFLICT DO NOTHING;
  SELECT * FROM audit.subject_keys($2);
$$;
ALTER FUNCTION audit.make_subject_keys(text[], uuid[], text[]) OWNER TO pilar_sealer;

-- Forgets what history tells of a subject, for good, and what it would tell from now on. For pilar_eraser alone.
CREATE FUNCTION audit.forget_subject(subject_type text, subject_id uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO audit.subject_key AS kept (subject_id, subject_type, sealed, forgotten_at) VALUES ($2, $1, NULL, now())
  ON CONFLICT ON CONSTRAINT subject_key_pkey DO UPDATE SET sealed = NULL, forgotten_at = now() WHERE kept.forgotten_at IS NULL;
$$;
ALTER FUNCTION audit.forget_subject(text, uuid) OWNER TO pilar_sealer;

REVOKE EXECUTE ON FUNCTION audit.subject_keys(uuid[]), audit.make_subject_keys(text[], uuid[], text[]), audit.forget_subject(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.subject_keys(uuid[]), audit.make_subject_keys(text[], uuid[], text[])
  TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;

-- migrate:down
DROP FUNCTION audit.forget_subject(text, uuid);
DROP FUNCTION audit.make_subject_keys(text[], uuid[], text[]);
DROP FUNCTION audit.subject_keys(uuid[]);
DROP TABLE audit.subject_key;
