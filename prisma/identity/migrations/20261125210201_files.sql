-- migrate:up

-- What is known of a file; its content lies sealed in the file store under the id. A file belongs to whoever sent it or
-- had it made. A part that attaches files to its records adds a policy by which whoever sees the record sees the file.
CREATE TABLE identity.file (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  account text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  name text NOT NULL CONSTRAINT file_name_length CHECK (length(name) BETWEEN 1 AND 200),
  purpose text NOT NULL CONSTRAINT file_purpose_known CHECK (purpose IN ('IMPORT', 'IMAGE', 'SIGNED_DOCUMENT', 'BOUNDARIES', 'LOGO', 'RESULT')),
  declared_size bigint NOT NULL CONSTRAINT file_declared_size_sane CHECK (declared_size >= 0),
  media_type text,
  size bigint,
  sha256 text,
  state text NOT NULL DEFAULT 'UPLOADING' CONSTRAINT file_state_known CHECK (state IN ('UPLOADING', 'READY', 'REFUSED')),
  -- Why it was refused: a message by its name, and what it names.
  refusal text,
  refusal_values jsonb,
  personal boolean NOT NULL DEFAULT false,
  -- When it is removed, row and content; null keeps it.
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT file_ready_known CHECK (state <> 'READY' OR (media_type IS NOT NULL AND size IS NOT NULL AND sha256 IS NOT NULL)),
  CONSTRAINT file_refused_told CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
COMMENT ON TABLE identity.file IS 'visibility: own';
CREATE INDEX file_expiry ON identity.file (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX file_unfinished ON identity.file (account) WHERE state = 'UPLOADING';

ALTER TABLE identity.file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_file ON identity.file USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY read_own_file ON identity.file FOR SELECT USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
CREATE POLICY send_own_file ON identity.file FOR INSERT
  WITH CHECK (pilar.is_viewer() AND account = current_setting('pilar.account', true) AND pilar.in_area(area_code));
CREATE POLICY keep_own_file ON identity.file FOR UPDATE USING (pilar.is_viewer() AND account = current_setting('pilar.account', true))
  WITH CHECK (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.file TO pilar_identity;
-- Background work reads what was sent and keeps what it makes.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_worker') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON identity.file TO pilar_worker;
  END IF;
END $$;

-- migrate:down
DROP TABLE identity.file;
