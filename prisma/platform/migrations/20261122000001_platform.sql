-- migrate:up

-- One login role per subgraph. They own nothing, so that FORCE ROW LEVEL SECURITY binds every statement they send.
-- Passwords are set after the migration, from the installation's secret.
DO $$
DECLARE subgraph text;
BEGIN
  FOREACH subgraph IN ARRAY ARRAY['people', 'institutions', 'events', 'beneficiaries', 'identity'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_' || subgraph) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT NOCREATEDB NOCREATEROLE', 'pilar_' || subgraph);
    END IF;
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', subgraph);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', subgraph, 'pilar_' || subgraph);
    EXECUTE format('ALTER ROLE %I SET search_path = %I, pilar, public', 'pilar_' || subgraph, subgraph);
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE SCHEMA IF NOT EXISTS pilar;
GRANT USAGE ON SCHEMA pilar TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;

-- What kind of installation this database is. A demo database remembers that it is one.
CREATE TABLE pilar.installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  demo boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  seeded_at timestamptz
);
COMMENT ON TABLE pilar.installation IS 'visibility: internal';

-- The scope of a request stands in session settings that the connection pool sets before each statement:
--   pilar.kind       'viewer' | 'worker' | ''      pilar.area      the grant's area, e.g. 36.02
--   pilar.area_end   the area followed by '/'      pilar.ancestors proper ancestors, e.g. ID,36
--   pilar.account    account or client id          pilar.grant, pilar.role
-- All functions below are plain SQL, so that the planner folds them into the policies and indexes stay usable.

-- True when the code is the viewer's area or lies inside it. '/' follows '.' in byte order: one range covers the subtree.
CREATE FUNCTION pilar.in_area(code text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT code COLLATE "C" >= current_setting('pilar.area', true) AND code COLLATE "C" < current_setting('pilar.area_end', true)
$$;

-- True when the code is a proper ancestor of the viewer's area.
CREATE FUNCTION pilar.above(code text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT code = ANY (string_to_array(current_setting('pilar.ancestors', true), ','))
$$;

CREATE FUNCTION pilar.is_viewer() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('pilar.kind', true) = 'viewer'
$$;

CREATE FUNCTION pilar.is_worker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('pilar.kind', true) = 'worker'
$$;

-- The reach of a record, kept wherever a copy of it stands (outbox, references, audit): it is visible where one of
-- `areas` lies inside the viewer's area, where one of `downward` is above it, or everywhere when `open`.
CREATE FUNCTION pilar.reaches(areas text[], downward text[], open boolean) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND (
    open
    OR downward && string_to_array(current_setting('pilar.ancestors', true), ',')
    OR EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))
  )
$$;

-- Names joined for a generated search column: array_to_string is not marked immutable, for text arrays it is.
CREATE FUNCTION pilar.joined(parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_string(parts, ' ')
$$;

-- Substring search cannot use an index under row-level security (LIKE is not leakproof). It runs in SECURITY DEFINER
-- functions owned by this role, which sees all rows and repeats the table's own predicate.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_search') THEN
    CREATE ROLE pilar_search NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_search TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA pilar TO pilar_search;

-- The text as a LIKE pattern that finds it anywhere, its own wildcards taken literally.
CREATE FUNCTION pilar.contains_pattern(needle text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '%' || replace(replace(replace(lower(trim(needle)), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

CREATE FUNCTION pilar.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION pilar.announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pilar_outbox_' || TG_TABLE_SCHEMA, '');
  RETURN NULL;
END $$;

-- The audit trail: who changed what, when, under which grant. Written in the transaction of the change.
CREATE SCHEMA IF NOT EXISTS audit;
GRANT USAGE ON SCHEMA audit TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;

CREATE TABLE audit.entry (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  subgraph text NOT NULL,
  request_id text NOT NULL,
  account text NOT NULL,
  account_name text NOT NULL,
  grant_id text NOT NULL,
  role text NOT NULL,
  operation text NOT NULL,
  entity_type text NOT NULL,
  entity_id uuid NOT NULL,
  version integer NOT NULL,
  reason text,
  changes jsonb NOT NULL,
  areas text[] NOT NULL,
  downward text[] NOT NULL,
  open boolean NOT NULL,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit.entry IS 'visibility: area';

DO $$
BEGIN
  FOR year IN 2026..2036 LOOP
    EXECUTE format('CREATE TABLE audit.entry_%s PARTITION OF audit.entry FOR VALUES FROM (%L) TO (%L)',
      year, year || '-01-01T00:00:00Z', (year + 1) || '-01-01T00:00:00Z');
    EXECUTE format('COMMENT ON TABLE audit.entry_%s IS %L', year, 'visibility: internal');
    EXECUTE format('ALTER TABLE audit.entry_%s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', year);
  END LOOP;
END $$;
CREATE TABLE audit.entry_later PARTITION OF audit.entry DEFAULT;
COMMENT ON TABLE audit.entry_later IS 'visibility: internal';
ALTER TABLE audit.entry_later ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE INDEX entry_of_entity ON audit.entry (entity_id, at DESC, id DESC);
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON audit.entry FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON audit.entry TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;
-- A subgraph reads and writes its own entries only, whatever the viewer's reach.
CREATE POLICY read_entry ON audit.entry FOR SELECT USING ('pilar_' || subgraph = current_user AND pilar.reaches(areas, downward, open));
CREATE POLICY write_entry ON audit.entry FOR INSERT WITH CHECK ('pilar_' || subgraph = current_user AND (pilar.is_viewer() OR pilar.is_worker()));

-- The tables that every subgraph has by the graph's conventions, made once here so that they cannot differ.
CREATE PROCEDURE pilar.install_conventions(subgraph text) LANGUAGE plpgsql AS $body$
DECLARE
  own_role text := 'pilar_' || subgraph;
  other text;
BEGIN
  EXECUTE format($sql$
    -- Every committed change, in the transaction that made it. The publisher numbers committed entries with change_seq.
    CREATE TABLE %1$I.outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      change_seq bigint CONSTRAINT outbox_change_seq_unique UNIQUE,
      at timestamptz NOT NULL DEFAULT now(),
      operation text NOT NULL,
      entity_type text NOT NULL,
      entity_id uuid NOT NULL,
      version integer NOT NULL,
      label text NOT NULL,
      state text,
      area_code text COLLATE "C",
      survivor_id uuid,
      areas text[] NOT NULL,
      downward text[] NOT NULL,
      open boolean NOT NULL,
      was_areas text[] NOT NULL DEFAULT '{}',
      was_downward text[] NOT NULL DEFAULT '{}'
    );
    COMMENT ON TABLE %1$I.outbox IS 'visibility: area';
    CREATE INDEX outbox_unpublished ON %1$I.outbox (id) WHERE change_seq IS NULL;
    ALTER TABLE %1$I.outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY read_outbox ON %1$I.outbox FOR SELECT USING (pilar.is_worker()
      OR pilar.reaches(areas, downward, open) OR pilar.reaches(was_areas, was_downward, false));
    CREATE POLICY write_outbox ON %1$I.outbox FOR INSERT WITH CHECK (pilar.is_viewer() OR pilar.is_worker());
    CREATE POLICY number_outbox ON %1$I.outbox FOR UPDATE USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
    GRANT SELECT, INSERT, UPDATE (change_seq) ON %1$I.outbox TO %2$I;
    CREATE TRIGGER outbox_announce AFTER INSERT ON %1$I.outbox FOR EACH STATEMENT EXECUTE FUNCTION pilar.announce_outbox();

    -- The first result of each idempotency key, kept 30 days.
    CREATE TABLE %1$I.idempotency (
      client text NOT NULL,
      key text NOT NULL,
      operation text NOT NULL,
      body_hash text NOT NULL,
      entity_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT idempotency_pkey PRIMARY KEY (client, key)
    );
    COMMENT ON TABLE %1$I.idempotency IS 'visibility: own';
    CREATE INDEX idempotency_age ON %1$I.idempotency (at);
    ALTER TABLE %1$I.idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_idempotency ON %1$I.idempotency USING (pilar.is_worker()
      OR (pilar.is_viewer() AND client = current_setting('pilar.account', true)));
    GRANT SELECT, INSERT, UPDATE, DELETE ON %1$I.idempotency TO %2$I;

    -- Names that other systems give to our records, unique per client and system.
    CREATE TABLE %1$I.external_id (
      client text NOT NULL,
      system text NOT NULL,
      value text NOT NULL,
      entity_type text NOT NULL,
      entity_id uuid NOT NULL,
      CONSTRAINT external_id_pkey PRIMARY KEY (client, system, entity_type, value)
    );
    COMMENT ON TABLE %1$I.external_id IS 'visibility: own';
    CREATE INDEX external_id_of_entity ON %1$I.external_id (entity_id);
    ALTER TABLE %1$I.external_id ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_external_id ON %1$I.external_id USING (pilar.is_worker()
      OR (pilar.is_viewer() AND client = current_setting('pilar.account', true)));
    GRANT SELECT, INSERT, UPDATE, DELETE ON %1$I.external_id TO %2$I;

    -- What this subgraph knows of records that others own, fed from their outboxes.
    CREATE TABLE %1$I.ref_entity (
      entity_type text NOT NULL,
      entity_id uuid NOT NULL,
      version integer NOT NULL,
      label text NOT NULL,
      state text,
      area_code text COLLATE "C",
      survivor_id uuid,
      areas text[] NOT NULL,
      downward text[] NOT NULL,
      open boolean NOT NULL,
      deleted boolean NOT NULL DEFAULT false,
      CONSTRAINT ref_entity_pkey PRIMARY KEY (entity_type, entity_id)
    );
    COMMENT ON TABLE %1$I.ref_entity IS 'visibility: area';
    ALTER TABLE %1$I.ref_entity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY read_ref_entity ON %1$I.ref_entity FOR SELECT USING (pilar.is_worker() OR pilar.reaches(areas, downward, open));
    CREATE POLICY keep_ref_entity ON %1$I.ref_entity USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
    GRANT SELECT, INSERT, UPDATE, DELETE ON %1$I.ref_entity TO %2$I;

    -- How far each foreign outbox has been read.
    CREATE TABLE %1$I.ref_position (
      subgraph text PRIMARY KEY,
      change_seq bigint NOT NULL
    );
    COMMENT ON TABLE %1$I.ref_position IS 'visibility: internal';
    ALTER TABLE %1$I.ref_position ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY keep_ref_position ON %1$I.ref_position USING (pilar.is_worker());
    GRANT SELECT, INSERT, UPDATE, DELETE ON %1$I.ref_position TO %2$I;
  $sql$, subgraph, own_role);

  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO pilar_search', subgraph);

  -- Consumers read each other's outbox as workers; the policy above keeps viewers of other subgraphs out.
  FOREACH other IN ARRAY ARRAY['people', 'institutions', 'events', 'beneficiaries', 'identity'] LOOP
    IF other <> subgraph THEN
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', subgraph, 'pilar_' || other);
      EXECUTE format('GRANT SELECT ON %I.outbox TO %I', subgraph, 'pilar_' || other);
    END IF;
  END LOOP;
END $body$;

-- migrate:down
DROP SCHEMA audit CASCADE;
DROP SCHEMA pilar CASCADE;
