-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint
-- Roles that read complaints: those with complaint.read in the permission table (a test compares them).
CREATE FUNCTION beneficiaries.may_read_complaints() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN
    ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR')
$$;
-- Who reads complaints about officers of the province itself, or of nobody knows whom: its administrator and its auditor.
CREATE FUNCTION beneficiaries.may_read_own_conduct() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN ('PROV_ADMIN', 'AUDITOR')
$$;

-- How long each step may take, as data: working days by category, and how much later the province is told of what is overdue.
CREATE TABLE beneficiaries.complaint_rule (
  id uuid CONSTRAINT complaint_rule_pkey PRIMARY KEY,
  valid_from date NOT NULL CONSTRAINT complaint_rule_once UNIQUE,
  -- { category: { triage, takeUp, answer, close } }
  days jsonb NOT NULL,
  escalate_days smallint NOT NULL CONSTRAINT complaint_rule_escalate_days CHECK (escalate_days BETWEEN 1 AND 30),
  -- Day on which somebody compared it with what the office has decreed; null: not yet.
  checked_on date,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.complaint_rule IS 'visibility: public';
INSERT INTO beneficiaries.complaint_rule (id, valid_from, escalate_days, owner_code, caveats, days) VALUES (
  '01900000-0000-7000-8000-0000000000d1', '2009-01-01', 3, '36',
  '[{"kind": "UNCONFIRMED", "field": "days", "text": "Tenggat awal Pilar, bukan ketentuan: dinas menetapkan tenggatnya sendiri."}]',
  '{
    "AID_CLAIM_AFTER_ENUMERATION": {"triage": 3, "takeUp": 3, "answer": 5, "close": 5},
    "EXCLUSION": {"triage": 3, "takeUp": 5, "answer": 10, "close": 5},
    "INCLUSION_ERROR": {"triage": 3, "takeUp": 5, "answer": 10, "close": 5},
    "DELIVERY": {"triage": 2, "takeUp": 3, "answer": 7, "close": 5},
    "CONDUCT": {"triage": 2, "takeUp": 3, "answer": 14, "close": 5},
    "OTHER": {"triage": 3, "takeUp": 5, "answer": 10, "close": 5}
  }');
ALTER TABLE beneficiaries.complaint_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_complaint_rule ON beneficiaries.complaint_rule FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_complaint_rule ON beneficiaries.complaint_rule FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT ON beneficiaries.complaint_rule TO pilar_beneficiaries;

-- A complaint (pengaduan). The owner is the region whose office handles it: the district, or a level above it.
CREATE TABLE beneficiaries.complaint (
  id uuid CONSTRAINT complaint_pkey PRIMARY KEY,
  number text COLLATE "C" NOT NULL CONSTRAINT complaint_number_once UNIQUE,
  -- opens state, dates and answer to whoever holds it, and nothing else
  ticket text COLLATE "C" NOT NULL CONSTRAINT complaint_ticket_once UNIQUE,
  -- of the public page: the form that was sent, so that a bad line sends it once
  form uuid CONSTRAINT complaint_form_once UNIQUE,
  channel text NOT NULL CONSTRAINT complaint_channel CHECK (channel IN ('PUBLIC_PAGE', 'DESK', 'PHONE', 'LETTER', 'SOCIAL_MEDIA', 'FIELD', 'OTHER')),
  category text NOT NULL CONSTRAINT complaint_category CHECK (category IN ('AID_CLAIM_AFTER_ENUMERATION', 'EXCLUSION', 'INCLUSION_ERROR', 'DELIVERY', 'CONDUCT', 'OTHER')),
  -- of conduct: whose officer it is about
  complained_office text CONSTRAINT complaint_office CHECK (complained_office IN ('VILLAGE', 'DISTRICT', 'REGENCY', 'PROVINCE', 'UNKNOWN')),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'RECEIVED' CONSTRAINT complaint_state CHECK (state IN ('RECEIVED', 'TRIAGED', 'REFERRED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REJECTED')),
  received_on date NOT NULL,
  -- day by which the next step is due, and days from which the levels above are told that it is not done
  due_on date,
  regency_on date,
  province_on date,
  -- whether a step was done after its day
  late boolean NOT NULL DEFAULT false,
  anonymous boolean NOT NULL,
  assigned_to text,
  assigned_name text,
  referred_to text CONSTRAINT complaint_referred_to_length CHECK (length(referred_to) BETWEEN 1 AND 200),
  answer text CONSTRAINT complaint_answer_length CHECK (length(answer) BETWEEN 1 AND 4000),
  answered_on date,
  rejection text CONSTRAINT complaint_rejection CHECK (rejection IN ('NOT_OURS', 'REPEATED', 'UNCLEAR', 'NO_MATTER')),
  ended_on date,
  family_id uuid CONSTRAINT complaint_family_exists REFERENCES beneficiaries.family,
  beneficiary_id uuid CONSTRAINT complaint_person_exists REFERENCES beneficiaries.beneficiary,
  -- of a claim: the entry of the inventory whose receipt was shown
  find_id uuid CONSTRAINT complaint_find_exists REFERENCES beneficiaries.inventory_find,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT complaint_conduct_whole CHECK ((category = 'CONDUCT') = (complained_office IS NOT NULL)),
  CONSTRAINT complaint_due_while_open CHECK ((state IN ('CLOSED', 'REJECTED')) = (due_on IS NULL)),
  CONSTRAINT complaint_ended_whole CHECK ((state IN ('CLOSED', 'REJECTED')) = (ended_on IS NOT NULL)),
  CONSTRAINT complaint_rejected_whole CHECK ((state = 'REJECTED') = (rejection IS NOT NULL)),
  CONSTRAINT complaint_answered_whole CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NOT NULL OR state NOT IN ('RESOLVED', 'CLOSED', 'REJECTED'))),
  CONSTRAINT complaint_assigned_whole CHECK ((assigned_to IS NULL) = (assigned_name IS NULL))
);
COMMENT ON TABLE beneficiaries.complaint IS 'visibility: area';
CREATE INDEX complaint_by_area ON beneficiaries.complaint (area_code, id);
CREATE INDEX complaint_by_owner ON beneficiaries.complaint (owner_code);
CREATE INDEX complaint_by_due ON beneficiaries.complaint ((coalesce(due_on, '9999-12-31'::date)), id);
CREATE INDEX complaint_by_day ON beneficiaries.complaint (received_on, id);
CREATE INDEX complaint_of_family ON beneficiaries.complaint (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX complaint_of_person ON beneficiaries.complaint (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX complaint_of_find ON beneficiaries.complaint (find_id) WHERE find_id IS NOT NULL;

-- What was told, and apart from it who told it, both sealed.
CREATE TABLE beneficiaries.complaint_content (
  complaint_id uuid CONSTRAINT complaint_content_pkey PRIMARY KEY CONSTRAINT complaint_content_of REFERENCES beneficiaries.complaint,
  text_sealed bytea NOT NULL,
  reporter_sealed bytea
);
COMMENT ON TABLE beneficiaries.complaint_content IS 'visibility: area';

-- The way of a complaint, step by step: by whom, until when it was due, and whether it was late.
CREATE TABLE beneficiaries.complaint_step (
  id uuid CONSTRAINT complaint_step_pkey PRIMARY KEY,
  complaint_id uuid NOT NULL CONSTRAINT complaint_step_of REFERENCES beneficiaries.complaint,
  kind text NOT NULL,
  handled_by text COLLATE "C" NOT NULL,
  note text CONSTRAINT complaint_step_note_length CHECK (length(note) BETWEEN 1 AND 1000),
  due_on date,
  late boolean NOT NULL,
  -- the level that had been told by then that it was overdue
  escalated_to text CONSTRAINT complaint_step_level CHECK (escalated_to IN ('REGENCY', 'PROVINCE')),
  happened_on date NOT NULL,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.complaint_step IS 'visibility: area';
CREATE INDEX complaint_step_of_complaint ON beneficiaries.complaint_step (complaint_id, made_at);

ALTER TABLE beneficiaries.complaint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.complaint_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.complaint_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- One about conduct is seen from the office that handles it upwards, and so not by the office complained of.
CREATE POLICY read_complaint ON beneficiaries.complaint FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_complaints())
  AND (owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR category <> 'CONDUCT' AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))
  AND (coalesce(complained_office, '') NOT IN ('PROVINCE', 'UNKNOWN') OR (SELECT beneficiaries.may_read_own_conduct()))));
-- The public page enters in Pilar's own name.
CREATE POLICY add_complaint ON beneficiaries.complaint FOR INSERT WITH CHECK (pilar.is_worker()
  OR (beneficiaries.may_read_complaints() AND (pilar.in_area(owner_code) OR (category <> 'CONDUCT' AND pilar.in_area(area_code)))));
CREATE POLICY change_complaint ON beneficiaries.complaint FOR UPDATE USING (beneficiaries.may_read_complaints() AND pilar.in_area(owner_code))
  WITH CHECK (beneficiaries.may_read_complaints() AND (pilar.in_area(owner_code) OR (category <> 'CONDUCT' AND pilar.in_area(area_code))));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.complaint TO pilar_beneficiaries;
CREATE POLICY read_complaint_content ON beneficiaries.complaint_content FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.complaint WHERE complaint.id = complaint_id));
CREATE POLICY add_complaint_content ON beneficiaries.complaint_content FOR INSERT WITH CHECK (EXISTS (SELECT FROM beneficiaries.complaint WHERE complaint.id = complaint_id));
GRANT SELECT, INSERT ON beneficiaries.complaint_content TO pilar_beneficiaries;
CREATE POLICY read_complaint_step ON beneficiaries.complaint_step FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.complaint WHERE complaint.id = complaint_id));
CREATE POLICY add_complaint_step ON beneficiaries.complaint_step FOR INSERT WITH CHECK (EXISTS (SELECT FROM beneficiaries.complaint WHERE complaint.id = complaint_id));
GRANT SELECT, INSERT ON beneficiaries.complaint_step TO pilar_beneficiaries;

-- What a ticket opens to anybody: how far the complaint is, its days and the answer. Who told it, where, and who handles it, is not told.
CREATE POLICY search_complaint ON beneficiaries.complaint FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.complaint TO pilar_search;
CREATE FUNCTION beneficiaries.ticket_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('state', state, 'category', category, 'receivedOn', received_on, 'answeredOn', answered_on, 'endedOn', ended_on, 'answer', answer)
  FROM beneficiaries.complaint WHERE ticket = code
$$;
-- The entry of the inventory that a receipt stands for; its id tells nothing of whom it is about.
CREATE FUNCTION beneficiaries.find_of_receipt(code text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.inventory_find WHERE receipt_code = code
$$;
-- How far the entry is whose receipt was shown with a complaint: what the receipt itself would tell.
CREATE FUNCTION beneficiaries.find_state(find uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiaries.receipt_state(receipt_code) FROM beneficiaries.inventory_find WHERE id = find
$$;
ALTER FUNCTION beneficiaries.ticket_state(text) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.find_of_receipt(text) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.find_state(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.ticket_state(text), beneficiaries.find_of_receipt(text), beneficiaries.find_state(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.ticket_state(text), beneficiaries.find_of_receipt(text), beneficiaries.find_state(uuid) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.find_state(uuid);
DROP FUNCTION beneficiaries.find_of_receipt(text);
DROP FUNCTION beneficiaries.ticket_state(text);
DROP TABLE beneficiaries.complaint_step, beneficiaries.complaint_content, beneficiaries.complaint, beneficiaries.complaint_rule;
DROP FUNCTION beneficiaries.may_read_own_conduct();
DROP FUNCTION beneficiaries.may_read_complaints();
