-- migrate:up

-- A paper with a letterhead: drafted, issued, signed, revoked. It holds what its maker's grant could see, so it is seen by
-- those alone whose area contains that grant's; never by those below, whatever it tells of.
CREATE TABLE identity.document (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT document_kind_known CHECK (kind IN ('EVENT_REPORT', 'PERSON_LIST')),
  title text NOT NULL CONSTRAINT document_title_length CHECK (length(title) BETWEEN 1 AND 300),
  -- An Event of schema events, for a report.
  event_id uuid,
  -- Which persons, for a list: { area, text, official }.
  list jsonb,
  -- An Office of schema institutions, and its name as the public page tells it.
  office_id uuid NOT NULL,
  office_name text NOT NULL,
  number text CONSTRAINT document_number_length CHECK (length(number) BETWEEN 1 AND 100),
  dated date NOT NULL,
  -- Place of the signatory in the office's list, from 0; null for a paper without a signature block.
  signatory integer CONSTRAINT document_signatory_counted CHECK (signatory BETWEEN 0 AND 19),
  language text NOT NULL DEFAULT 'ID' CONSTRAINT document_language_known CHECK (language IN ('ID')),
  state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT document_state_known CHECK (state IN ('DRAFT', 'ISSUED', 'SIGNED', 'REVOKED')),
  owner_code text COLLATE "C" NOT NULL,
  account text NOT NULL,
  -- The job under way or the last one, and what it makes.
  job_id uuid,
  making text CONSTRAINT document_making_known CHECK (making IN ('PREVIEW', 'PAPER')),
  page_count integer,
  -- SHA-256 of what the preview tells, without number and date: what is issued is what was looked at.
  content_hash text,
  file_id uuid,
  -- SHA-256 of the issued file, for whoever holds a copy.
  file_hash text,
  signed_file_id uuid CONSTRAINT document_signed_file_once UNIQUE,
  code text CONSTRAINT document_code_unique UNIQUE,
  issued_at timestamptz,
  revoked_at timestamptz,
  revoke_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind = 'PERSON_LIST') = (list IS NOT NULL)),
  CONSTRAINT document_issued_whole CHECK (state NOT IN ('ISSUED', 'SIGNED') OR (number IS NOT NULL AND code IS NOT NULL AND file_id IS NOT NULL AND file_hash IS NOT NULL AND issued_at IS NOT NULL)),
  CONSTRAINT document_signed_with_file CHECK (state <> 'SIGNED' OR signed_file_id IS NOT NULL),
  CONSTRAINT document_revoked_with_reason CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL AND revoke_reason IS NOT NULL))
);
COMMENT ON TABLE identity.document IS 'visibility: area';
CREATE INDEX document_by_owner ON identity.document (owner_code, created_at DESC, id DESC);
CREATE INDEX document_of_event ON identity.document (event_id) WHERE event_id IS NOT NULL;
-- A letter number is typed from the office's own numbering and never used twice; a draft may still name one that is taken.
CREATE UNIQUE INDEX document_number_once ON identity.document (office_id, lower(number)) WHERE state IN ('ISSUED', 'SIGNED') OR making = 'PAPER';
ALTER TABLE identity.document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_document ON identity.document FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.in_area(owner_code)));
CREATE POLICY add_document ON identity.document FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_document ON identity.document FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code))
  WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON identity.document TO pilar_identity;
GRANT SELECT (id, content_hash, code) ON identity.document TO pilar_worker;

-- Files of a document: images of its first pages, in their order, its paper, and its signed copy.
CREATE TABLE identity.document_file (
  file_id uuid CONSTRAINT document_file_pkey PRIMARY KEY,
  document_id uuid NOT NULL CONSTRAINT document_file_document_exists REFERENCES identity.document,
  part text NOT NULL CONSTRAINT document_file_part_known CHECK (part IN ('PAGE', 'DRAFT', 'PAPER', 'SIGNED')),
  page integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE identity.document_file IS 'visibility: area';
CREATE INDEX document_file_of_document ON identity.document_file (document_id, part, page);
ALTER TABLE identity.document_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- It goes with its document, whose own policies apply inside.
CREATE POLICY keep_document_file ON identity.document_file USING (pilar.is_worker()
  OR EXISTS (SELECT FROM identity.document WHERE document.id = document_id));
GRANT SELECT, INSERT, DELETE ON identity.document_file TO pilar_identity;

-- Whoever sees a document sees its files.
CREATE POLICY read_document_file ON identity.file FOR SELECT USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.document_file WHERE document_file.file_id = file.id));

-- migrate:down
DROP POLICY read_document_file ON identity.file;
DROP TABLE identity.document_file, identity.document;
