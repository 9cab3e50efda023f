-- migrate:up

-- Official boundaries that an office sent: from the file through the check to what every map draws. Their outlines are public
-- geography; everybody signed in draws with the installed ones.
CREATE TABLE identity.boundary_set (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  file_id uuid NOT NULL,
  name text NOT NULL CONSTRAINT boundary_set_name_length CHECK (length(name) BETWEEN 1 AND 200),
  state text NOT NULL DEFAULT 'CHECKING' CONSTRAINT boundary_set_state_known CHECK (state IN ('CHECKING', 'REFUSED', 'READY', 'INSTALLED', 'REMOVED')),
  -- What is wrong with the file: names of messages and their words.
  problems jsonb NOT NULL DEFAULT '[]',
  levels text[] NOT NULL DEFAULT '{}',
  regions integer,
  passed_over integer,
  code_property text,
  -- TopoJSON as the browser draws it, compressed with gzip; its address is the hash of the text.
  content bytea,
  sha256 text,
  account text NOT NULL,
  account_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  installed_at timestamptz,
  removed_at timestamptz,
  CONSTRAINT boundary_set_has_content CHECK (state IN ('CHECKING', 'REFUSED') OR (content IS NOT NULL AND sha256 IS NOT NULL AND cardinality(levels) > 0))
);
COMMENT ON TABLE identity.boundary_set IS 'visibility: public';
-- Every map draws with the same one.
CREATE UNIQUE INDEX boundary_set_one_installed ON identity.boundary_set (state) WHERE state = 'INSTALLED';
CREATE INDEX boundary_set_by_content ON identity.boundary_set (sha256);
CREATE INDEX boundary_set_newest ON identity.boundary_set (created_at DESC, id DESC);

ALTER TABLE identity.boundary_set ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_boundary_set ON identity.boundary_set FOR SELECT USING (pilar.is_viewer() OR pilar.is_worker());
CREATE POLICY add_boundary_set ON identity.boundary_set FOR INSERT WITH CHECK (pilar.is_viewer());
CREATE POLICY change_boundary_set ON identity.boundary_set FOR UPDATE USING (pilar.is_viewer() OR pilar.is_worker());
GRANT SELECT, INSERT, UPDATE ON identity.boundary_set TO pilar_identity;
GRANT SELECT, UPDATE ON identity.boundary_set TO pilar_worker;

-- migrate:down
DROP TABLE identity.boundary_set;
