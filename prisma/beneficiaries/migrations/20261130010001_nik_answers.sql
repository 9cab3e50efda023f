-- migrate:up
-- What a list of checked NIK said, row by row. The record of the number is never changed; this one says how the number stood before, so
-- that a list that was the wrong one can be taken back.
CREATE TABLE beneficiaries.nik_answer (
  id uuid CONSTRAINT nik_answer_pkey PRIMARY KEY,
  nik_record_id uuid NOT NULL CONSTRAINT nik_answer_record UNIQUE CONSTRAINT nik_answer_of REFERENCES beneficiaries.nik_record,
  nik_was jsonb NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  source text NOT NULL DEFAULT 'IMPORT',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_reason text
);
COMMENT ON TABLE beneficiaries.nik_answer IS 'visibility: area';
ALTER TABLE beneficiaries.nik_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_nik_answer ON beneficiaries.nik_answer FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)) AND pilar.shown(withdrawn_at)));
CREATE POLICY add_nik_answer ON beneficiaries.nik_answer FOR INSERT WITH CHECK ((SELECT beneficiaries.may_read()) AND pilar.in_area(area_code));
CREATE POLICY withdraw_nik_answer ON beneficiaries.nik_answer FOR UPDATE USING ((SELECT beneficiaries.may_read()) AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE (version, updated_at, withdrawn_at, withdrawn_reason) ON beneficiaries.nik_answer TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.nik_answer;
