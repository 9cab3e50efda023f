-- migrate:up
-- Files for the ministry's own system (SIKS-NG): which proposals were put into which, by whom. The file itself is an export.
CREATE TABLE beneficiaries.ministry_file (
  id uuid CONSTRAINT ministry_file_pkey PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  programme text NOT NULL,
  proposals integer NOT NULL CONSTRAINT ministry_file_size CHECK (proposals BETWEEN 1 AND 5000),
  left_out integer NOT NULL CONSTRAINT ministry_file_left_out CHECK (left_out >= 0),
  -- the file whose proposals are put into one once more, and why
  repeats uuid CONSTRAINT ministry_file_repeats_fkey REFERENCES beneficiaries.ministry_file,
  reason text CONSTRAINT ministry_file_reason_length CHECK (length(reason) BETWEEN 1 AND 300),
  account text NOT NULL,
  account_name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ministry_file_why_again CHECK ((repeats IS NULL) = (reason IS NULL))
);
COMMENT ON TABLE beneficiaries.ministry_file IS 'visibility: area';
CREATE INDEX ministry_file_by_area ON beneficiaries.ministry_file (area_code, id);
CREATE INDEX ministry_file_by_repeated ON beneficiaries.ministry_file (repeats) WHERE repeats IS NOT NULL;
ALTER TABLE beneficiaries.ministry_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_ministry_file ON beneficiaries.ministry_file FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY add_ministry_file ON beneficiaries.ministry_file FOR INSERT WITH CHECK ((SELECT beneficiaries.may_read()) AND pilar.in_area(area_code));
GRANT SELECT, INSERT ON beneficiaries.ministry_file TO pilar_beneficiaries;

-- What a file holds, and whose row it is: the person, or the head of the family, as the proposal was put into it.
CREATE TABLE beneficiaries.ministry_file_entry (
  file_id uuid NOT NULL CONSTRAINT ministry_file_entry_file_fkey REFERENCES beneficiaries.ministry_file,
  proposal_id uuid NOT NULL CONSTRAINT ministry_file_entry_proposal_fkey REFERENCES beneficiaries.proposal,
  beneficiary_id uuid NOT NULL CONSTRAINT ministry_file_entry_beneficiary_fkey REFERENCES beneficiaries.beneficiary,
  place integer NOT NULL,
  repeated boolean NOT NULL,
  CONSTRAINT ministry_file_entry_pkey PRIMARY KEY (file_id, proposal_id)
);
COMMENT ON TABLE beneficiaries.ministry_file_entry IS 'visibility: area';
-- Never in two files, unless it was asked for: two who make one at the same time meet here.
CREATE UNIQUE INDEX ministry_file_entry_once ON beneficiaries.ministry_file_entry (proposal_id) WHERE NOT repeated;
CREATE INDEX ministry_file_entry_by_proposal ON beneficiaries.ministry_file_entry (proposal_id);
CREATE INDEX ministry_file_entry_by_beneficiary ON beneficiaries.ministry_file_entry (beneficiary_id);
ALTER TABLE beneficiaries.ministry_file_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_ministry_file_entry ON beneficiaries.ministry_file_entry FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.ministry_file WHERE ministry_file.id = file_id));
CREATE POLICY add_ministry_file_entry ON beneficiaries.ministry_file_entry FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.ministry_file WHERE ministry_file.id = file_id AND pilar.in_area(area_code)));
GRANT SELECT, INSERT ON beneficiaries.ministry_file_entry TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.ministry_file_entry;
DROP TABLE beneficiaries.ministry_file;
