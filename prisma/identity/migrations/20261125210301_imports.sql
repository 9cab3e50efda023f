-- migrate:up

-- A file of an office, or a batch of a machine, on its way to become records. The file stays the source of truth: only rows
-- that are wrong are copied here, and what came of each row that was entered.
CREATE TABLE identity.import (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CONSTRAINT import_kind_known CHECK (kind IN ('PERSON', 'OFFICE', 'EVENT')),
  stage text NOT NULL DEFAULT 'READING' CONSTRAINT import_stage_known CHECK (stage IN ('READING', 'MAPPING', 'CHECKING', 'CHECKED',
    'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'REFUSED', 'CANCELLED')),
  -- The work of this stage was cancelled or failed.
  stopped boolean NOT NULL DEFAULT false,
  -- Entered without asking: a machine's batch.
  batch boolean NOT NULL DEFAULT false,
  account text NOT NULL,
  by_name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  job_id uuid,
  error_file_id uuid,
  -- How the file is laid out, as far as it tells nothing of persons: sheets, encoding, header row.
  layout jsonb NOT NULL DEFAULT '{}',
  -- Which column of the file goes where: [{position, header, target, confidence}].
  mapping jsonb NOT NULL DEFAULT '[]',
  -- First rows, sealed with a key that is not in the database.
  preview bytea,
  -- Remarks about the file, and why it was refused, in both languages.
  warnings jsonb NOT NULL DEFAULT '[]',
  message jsonb,
  rows integer NOT NULL DEFAULT 0,
  accepted integer NOT NULL DEFAULT 0,
  warned integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  undone integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  committed_at timestamptz,
  undone_at timestamptz
);
COMMENT ON TABLE identity.import IS 'visibility: area';
CREATE INDEX import_newest ON identity.import (created_at DESC, id DESC);
CREATE INDEX import_by_area ON identity.import (area_code, created_at DESC);
CREATE INDEX import_of_job ON identity.import (job_id);
-- The same file is entered once in an area, until it is undone (rule 44). Of two who enter it at once, one is refused.
CREATE UNIQUE INDEX import_entered_once ON identity.import (area_code, kind, sha256) WHERE stage IN ('COMMITTING', 'COMMITTED', 'UNDOING');

-- A row that keeps itself out, or was mended or skipped. Its cells tell of persons and are sealed.
CREATE TABLE identity.import_row (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  import_id uuid NOT NULL CONSTRAINT import_row_of_import REFERENCES identity.import ON DELETE CASCADE,
  area_code text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  ref text NOT NULL,
  state text NOT NULL DEFAULT 'WRONG' CONSTRAINT import_row_state_known CHECK (state IN ('WRONG', 'MENDED', 'SKIPPED')),
  -- Columns with a problem, for filtering.
  columns text[] NOT NULL DEFAULT '{}',
  content bytea NOT NULL,
  CONSTRAINT import_row_ref_unique UNIQUE (import_id, ref)
);
COMMENT ON TABLE identity.import_row IS 'visibility: area';
CREATE INDEX import_row_in_order ON identity.import_row (import_id, number, id);

-- What came of each row that was sent for entering.
CREATE TABLE identity.import_outcome (
  import_id uuid NOT NULL CONSTRAINT import_outcome_of_import REFERENCES identity.import ON DELETE CASCADE,
  ref text NOT NULL,
  id uuid NOT NULL CONSTRAINT import_outcome_id_unique UNIQUE,
  area_code text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL CONSTRAINT import_outcome_known CHECK (outcome IN ('CREATED', 'REFUSED', 'UNDONE', 'KEPT')),
  record_id uuid,
  -- Why it was refused or kept, sealed.
  problems bytea,
  CONSTRAINT import_outcome_pkey PRIMARY KEY (import_id, ref)
);
COMMENT ON TABLE identity.import_outcome IS 'visibility: area';
CREATE INDEX import_outcome_in_order ON identity.import_outcome (import_id, number, id);

-- What was decided about files of one shape, to be proposed for the next of it.
CREATE TABLE identity.import_mapping (
  area_code text COLLATE "C" NOT NULL,
  shape text NOT NULL,
  kind text NOT NULL,
  -- Header as a slug → key of a column, null for one left out.
  targets jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_mapping_pkey PRIMARY KEY (area_code, shape)
);
COMMENT ON TABLE identity.import_mapping IS 'visibility: area';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import', 'import_row', 'import_outcome', 'import_mapping'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY keep_%1$s ON identity.%1$I USING (pilar.is_worker()) WITH CHECK (pilar.is_worker())', name);
    EXECUTE format('CREATE POLICY read_%1$s ON identity.%1$I FOR SELECT USING (pilar.is_viewer() AND pilar.in_area(area_code))', name);
    EXECUTE format('CREATE POLICY change_%1$s ON identity.%1$I FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(area_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity.%I TO pilar_worker', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON identity.%I TO pilar_identity', name);
  END LOOP;
END $$;
CREATE POLICY begin_import ON identity.import FOR INSERT
  WITH CHECK (pilar.is_viewer() AND account = current_setting('pilar.account', true) AND pilar.in_area(area_code));
CREATE POLICY remember_import_mapping ON identity.import_mapping FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));

-- A job that is cancelled or fails leaves its import stopped, wherever that was asked for; a retry goes on with it.
CREATE FUNCTION identity.stop_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity.import SET stopped = NEW.state IN ('CANCELLED', 'FAILED'), version = version + 1, updated_at = now()
  WHERE job_id = NEW.id AND stage IN ('READING', 'CHECKING', 'COMMITTING', 'UNDOING') AND stopped <> (NEW.state IN ('CANCELLED', 'FAILED'));
  RETURN NULL;
END $$;
CREATE TRIGGER job_stops_import AFTER UPDATE OF state ON identity.job FOR EACH ROW
  WHEN (NEW.state IS DISTINCT FROM OLD.state AND NEW.kind LIKE 'IMPORT%') EXECUTE FUNCTION identity.stop_import();

-- migrate:down
DROP TRIGGER job_stops_import ON identity.job;
DROP FUNCTION identity.stop_import;
DROP TABLE identity.import_mapping, identity.import_outcome, identity.import_row, identity.import;
