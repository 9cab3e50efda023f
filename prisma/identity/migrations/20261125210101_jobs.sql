-- migrate:up

-- Background work that somebody started. The queue (schema pgboss) holds ids of these rows and nothing else.
CREATE TABLE identity.job (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT job_kind_known CHECK (kind IN ('IMPORT_READ', 'IMPORT_CHECK', 'IMPORT_COMMIT', 'IMPORT_UNDO',
    'EXPORT', 'DOCUMENT', 'BOUNDARIES')),
  subject text NOT NULL CONSTRAINT job_subject_length CHECK (length(subject) BETWEEN 1 AND 300),
  state text NOT NULL DEFAULT 'WAITING' CONSTRAINT job_state_known CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  input jsonb NOT NULL,
  -- What a later start goes on from.
  checkpoint jsonb,
  done integer NOT NULL DEFAULT 0,
  total integer,
  -- The furthest that `done` ever was: getting past it forgives failures and crashes.
  furthest integer NOT NULL DEFAULT 0,
  -- Starts. What an earlier start still writes does not count.
  attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  crashes integer NOT NULL DEFAULT 0,
  -- Why it ended as FAILED, in both languages.
  message jsonb,
  figures jsonb NOT NULL DEFAULT '{}',
  file_id uuid,
  -- Who started it, under which grant, and the language they read.
  account text NOT NULL,
  grant_id text NOT NULL,
  language text NOT NULL CONSTRAINT job_language_known CHECK (language IN ('id', 'en')),
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT job_finished_when_over CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL))
);
COMMENT ON TABLE identity.job IS 'visibility: own';
CREATE INDEX job_of_account ON identity.job (account, created_at DESC, id DESC);
CREATE INDEX job_by_end ON identity.job (finished_at) WHERE finished_at IS NOT NULL;

ALTER TABLE identity.job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_job ON identity.job USING (pilar.is_worker() OR (pilar.is_viewer() AND account = current_setting('pilar.account', true)));
GRANT SELECT, INSERT, UPDATE ON identity.job TO pilar_identity;
GRANT USAGE ON SCHEMA identity TO pilar_worker;
GRANT SELECT, UPDATE, DELETE ON identity.job TO pilar_worker;

-- Every change is told at once: to the worker, which stops what was cancelled, and to its owner's open pages.
CREATE FUNCTION identity.announce_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pilar_jobs', json_build_object('id', NEW.id, 'account', NEW.account, 'state', NEW.state, 'run', NEW.attempts, 'version', NEW.version)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER job_announce AFTER INSERT OR UPDATE ON identity.job FOR EACH ROW EXECUTE FUNCTION identity.announce_job();

-- migrate:down
DROP TABLE identity.job;
DROP FUNCTION identity.announce_job;
