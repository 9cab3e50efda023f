-- migrate:up

-- Who read whom: one row for the records of one kind, in one regency, that one answer showed. Written before the answer leaves.
CREATE TABLE audit.reading (
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  subgraph text NOT NULL,
  request_id text NOT NULL,
  account text NOT NULL,
  account_name text NOT NULL,
  grant_id text NOT NULL,
  role text NOT NULL,
  grant_area text COLLATE "C" NOT NULL,
  -- root fields that were asked, or the list that was exported
  operation text NOT NULL,
  purpose text,
  entity_type text NOT NULL,
  -- regency of the records, or the province of what lies in none
  area_code text COLLATE "C" NOT NULL,
  -- the records read, and the persons and families that they are of
  subjects uuid[] NOT NULL,
  CONSTRAINT reading_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit.reading IS 'visibility: internal';

-- Readings by whom they were of. Kept by a trigger from what stands in the reading, which is what is sealed.
CREATE TABLE audit.reading_subject (
  subject_id uuid NOT NULL,
  at timestamptz NOT NULL,
  reading_id uuid NOT NULL,
  CONSTRAINT reading_subject_pkey PRIMARY KEY (subject_id, at, reading_id)
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit.reading_subject IS 'visibility: internal';

DO $$
DECLARE parent text;
BEGIN
  FOREACH parent IN ARRAY ARRAY['reading', 'reading_subject'] LOOP
    FOR year IN 2026..2036 LOOP
      EXECUTE format('CREATE TABLE audit.%1$s_%2$s PARTITION OF audit.%1$s FOR VALUES FROM (%3$L) TO (%4$L)',
        parent, year, year || '-01-01T00:00:00Z', (year + 1) || '-01-01T00:00:00Z');
    END LOOP;
    EXECUTE format('CREATE TABLE audit.%1$s_later PARTITION OF audit.%1$s DEFAULT', parent);
    EXECUTE format('ALTER TABLE audit.%s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', parent);
    EXECUTE format('CREATE TRIGGER %1$s_append_only BEFORE UPDATE OR DELETE ON audit.%1$s FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change()', parent);
    EXECUTE format('CREATE TRIGGER %1$s_no_truncate BEFORE TRUNCATE ON audit.%1$s FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change()', parent);
  END LOOP;
END $$;
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent IN ('audit.reading'::regclass, 'audit.reading_subject'::regclass) LOOP
    EXECUTE format('COMMENT ON TABLE %s IS %L', part, 'visibility: internal');
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE TRIGGER reading_no_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change()', part);
  END LOOP;
END $$;

CREATE INDEX reading_of_account ON audit.reading (account, at DESC, id DESC);
-- A partitioned table takes no index made beside its writers.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX entry_of_account ON audit.entry (account, at DESC, id DESC);

GRANT INSERT ON audit.reading TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;
CREATE POLICY write_reading ON audit.reading FOR INSERT WITH CHECK ('pilar_' || subgraph = current_user AND pilar.is_viewer());

GRANT SELECT ON audit.reading, audit.reading_subject TO pilar_sealer;
GRANT INSERT ON audit.reading_subject TO pilar_sealer;
CREATE POLICY seal_reading ON audit.reading FOR SELECT TO pilar_sealer USING (true);
CREATE POLICY keep_reading_subject ON audit.reading_subject TO pilar_sealer USING (true) WITH CHECK (true);

CREATE FUNCTION audit.index_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO audit.reading_subject (subject_id, at, reading_id) SELECT DISTINCT subject, written.at, written.id FROM written, unnest(written.subjects) AS subject;
  RETURN NULL;
END $$;
ALTER FUNCTION audit.index_reading() OWNER TO pilar_sealer;
REVOKE EXECUTE ON FUNCTION audit.index_reading() FROM PUBLIC;
CREATE TRIGGER reading_index AFTER INSERT ON audit.reading REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION audit.index_reading();
CREATE TRIGGER reading_unsealed AFTER INSERT ON audit.reading REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION audit.note_unsealed('reading');

SET LOCAL ROLE pilar_sealer;
-- Readings are sealed as changes are; what was sealed of changes stays as it was.
CREATE OR REPLACE FUNCTION audit.sealed_rows(kind text, ids uuid[], first_at timestamptz, last_at timestamptz, OUT present integer, OUT digest bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(*)::integer, sha256(coalesce(string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea ORDER BY id), ''::bytea))
  FROM (
    SELECT id, jsonb_build_array(id, extract(epoch FROM at), subgraph, request_id, account, account_name, grant_id, role, operation,
      entity_type, entity_id, version, reason, changes, areas, downward, open)::text AS line
    FROM audit.entry WHERE kind = 'entry' AND id = ANY (ids) AND at BETWEEN first_at AND last_at
    UNION ALL
    SELECT id, jsonb_build_array(id, extract(epoch FROM at), subgraph, request_id, account, account_name, grant_id, role, grant_area,
      operation, purpose, entity_type, area_code, subjects)::text
    FROM audit.reading WHERE kind = 'reading' AND id = ANY (ids) AND at BETWEEN first_at AND last_at
  ) AS written
$$;

-- How many of these readings are not found by everybody whom they were of: their index is not sealed, and follows from them.
CREATE FUNCTION audit.unindexed_readings(kind text, ids uuid[], first_at timestamptz, last_at timestamptz) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(*)::integer FROM audit.reading WHERE kind = 'reading' AND reading.id = ANY (ids) AND reading.at BETWEEN first_at AND last_at
    AND EXISTS (SELECT FROM unnest(reading.subjects) AS subject
      WHERE NOT EXISTS (SELECT FROM audit.reading_subject AS entry WHERE entry.subject_id = subject AND entry.at = reading.at AND entry.reading_id = reading.id))
$$;
REVOKE EXECUTE ON FUNCTION audit.unindexed_readings(text, uuid[], timestamptz, timestamptz) FROM PUBLIC;
RESET ROLE;

-- migrate:down
SET LOCAL ROLE pilar_sealer;
DROP FUNCTION audit.unindexed_readings(text, uuid[], timestamptz, timestamptz);
CREATE OR REPLACE FUNCTION audit.sealed_rows(kind text, ids uuid[], first_at timestamptz, last_at timestamptz, OUT present integer, OUT digest bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(*)::integer, sha256(coalesce(string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea ORDER BY id), ''::bytea))
  FROM (
    SELECT id, jsonb_build_array(id, extract(epoch FROM at), subgraph, request_id, account, account_name, grant_id, role, operation,
      entity_type, entity_id, version, reason, changes, areas, downward, open)::text AS line
    FROM audit.entry WHERE kind = 'entry' AND id = ANY (ids) AND at BETWEEN first_at AND last_at
  ) AS written
$$;
DELETE FROM audit.unsealed WHERE kind = 'reading';
RESET ROLE;
DROP TABLE audit.reading;
DROP FUNCTION audit.index_reading();
DROP TABLE audit.reading_subject;
DROP INDEX audit.entry_of_account;
