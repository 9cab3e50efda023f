-- migrate:up

-- A name as two files may write it: letters and digits in lower case, the words one blank apart.
CREATE FUNCTION pilar.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- A withdrawn record is gone for everybody but the transaction that withdraws it: row-level security asks the read policy
-- about the new row too, and so would refuse the change that hides it.
CREATE FUNCTION pilar.shown(withdrawn_at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT withdrawn_at IS NULL OR current_setting('pilar.withdrawing', true) = 'on'
$$;

-- Which record each row of an import made, so that a row that comes again changes nothing and an import can be taken back.
CREATE PROCEDURE pilar.install_import_rows(subgraph text) LANGUAGE plpgsql AS $body$
BEGIN
  EXECUTE format($sql$
    CREATE TABLE %1$I.import_row (
      batch_id uuid NOT NULL,
      -- the row's number in the file, or the name a machine gave it
      ref text COLLATE "C" NOT NULL,
      entity_type text NOT NULL,
      entity_id uuid NOT NULL,
      owner_code text COLLATE "C" NOT NULL,
      undone_at timestamptz,
      CONSTRAINT import_row_pkey PRIMARY KEY (batch_id, ref)
    );
    COMMENT ON TABLE %1$I.import_row IS 'visibility: area';
    ALTER TABLE %1$I.import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_import_row ON %1$I.import_row USING (pilar.is_viewer() AND pilar.in_area(owner_code));
    GRANT SELECT, INSERT, UPDATE (undone_at) ON %1$I.import_row TO %2$I;
  $sql$, subgraph, 'pilar_' || subgraph);
END $body$;

-- migrate:down
DROP PROCEDURE pilar.install_import_rows(text);
DROP FUNCTION pilar.shown(timestamptz);
DROP FUNCTION pilar.name_key(text);
