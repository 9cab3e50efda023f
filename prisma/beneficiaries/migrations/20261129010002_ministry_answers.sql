-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int
-- What the ministry answered, row by row of its files. The decision is an entry of the ledger and what is said of a number a record of
-- its own; this one says which of them came together, so that a file that was the wrong one can be taken back.
CREATE TABLE beneficiaries.ministry_answer (
  id uuid CONSTRAINT ministry_answer_pkey PRIMARY KEY,
  proposal_id uuid NOT NULL CONSTRAINT ministry_answer_of REFERENCES beneficiaries.proposal,
  -- the entry of the ledger that it is
  nth integer NOT NULL,
  result text NOT NULL CONSTRAINT ministry_answer_result CHECK (result IN ('ACCEPTED', 'REJECTED')),
  -- whether the number is that person's; null where the file says nothing
  matched boolean,
  -- what that made of the person's number, and how the number stood before; null where the person has another one by now
  nik_record_id uuid CONSTRAINT ministry_answer_nik REFERENCES beneficiaries.nik_record,
  nik_was jsonb,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  source text NOT NULL DEFAULT 'IMPORT',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT ministry_answer_entry FOREIGN KEY (proposal_id, nth) REFERENCES beneficiaries.verification_step (proposal_id, nth),
  CONSTRAINT ministry_answer_once UNIQUE (proposal_id, nth),
  CONSTRAINT ministry_answer_nik_whole CHECK ((nik_record_id IS NULL) = (nik_was IS NULL))
);
COMMENT ON TABLE beneficiaries.ministry_answer IS 'visibility: area';
ALTER TABLE beneficiaries.ministry_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_ministry_answer ON beneficiaries.ministry_answer FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)) AND pilar.shown(withdrawn_at)));
CREATE POLICY add_ministry_answer ON beneficiaries.ministry_answer FOR INSERT WITH CHECK ((SELECT beneficiaries.may_read()) AND pilar.in_area(area_code));
CREATE POLICY withdraw_ministry_answer ON beneficiaries.ministry_answer FOR UPDATE USING ((SELECT beneficiaries.may_read()) AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE (version, updated_at, withdrawn_at, withdrawn_reason) ON beneficiaries.ministry_answer TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.ministry_answer;
