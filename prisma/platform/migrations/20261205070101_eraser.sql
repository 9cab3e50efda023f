-- migrate:up

-- Who erases what the law no longer lets be kept (UU 27/2022): sees and empties what is told of one person, in all parts at once, so
-- that nobody is erased by half. Nobody signs in as this role; functions of it alone act, and only on an erasure that two have decided.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_eraser') THEN
    CREATE ROLE pilar_eraser NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_eraser TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA pilar, audit TO pilar_eraser;
GRANT SELECT, INSERT ON audit.entry TO pilar_eraser;
CREATE POLICY read_for_erasure ON audit.entry FOR SELECT TO pilar_eraser USING (true);
CREATE POLICY write_erasure ON audit.entry FOR INSERT TO pilar_eraser WITH CHECK (operation = 'approveErasure');

-- Restricted values of the trail stand under a key per person (decision 0058), which erasing throws away.
GRANT EXECUTE ON FUNCTION audit.forget_subject(text, uuid) TO pilar_eraser;

-- Lets the eraser work on these tables of a schema.
CREATE PROCEDURE pilar.let_erase(subgraph text, tables text[]) LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO pilar_eraser', subgraph);
  FOREACH name IN ARRAY tables LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO pilar_eraser', subgraph, name);
    EXECUTE format('CREATE POLICY erase_%2$s ON %1$I.%2$I TO pilar_eraser USING (true) WITH CHECK (true)', subgraph, name);
  END LOOP;
END $$;

-- Takes it back.
CREATE PROCEDURE pilar.let_nobody_erase(subgraph text) LANGUAGE plpgsql AS $$
DECLARE found record;
BEGIN
  FOR found IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = subgraph AND 'pilar_eraser' = ANY (roles) LOOP
    EXECUTE format('DROP POLICY %I ON %I.%I', found.policyname, subgraph, found.tablename);
    EXECUTE format('REVOKE ALL ON %I.%I FROM pilar_eraser', subgraph, found.tablename);
  END LOOP;
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM pilar_eraser', subgraph);
END $$;

-- The steps of a record stay as they were for everybody else.
CREATE OR REPLACE FUNCTION pilar.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'pilar_eraser' AND TG_OP = 'UPDATE' AND TG_TABLE_SCHEMA <> 'audit' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- migrate:down
CREATE OR REPLACE FUNCTION pilar.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP PROCEDURE pilar.let_nobody_erase(text);
DROP PROCEDURE pilar.let_erase(text, text[]);
DROP POLICY write_erasure ON audit.entry;
DROP POLICY read_for_erasure ON audit.entry;
REVOKE ALL ON FUNCTION audit.forget_subject(text, uuid) FROM pilar_eraser;
REVOKE ALL ON audit.entry FROM pilar_eraser;
REVOKE ALL ON SCHEMA pilar, audit FROM pilar_eraser;
